import type { Args } from './read';

/** Values of an answer under their response keys. */

/** Makes the answer of a part of the raw value. `args` are all fields' arguments. */
export type Decode = (raw: unknown, args: readonly Args[]) => unknown;

/** Key that tells the concrete type of a value of an interface or union; no alias can take it. */
const TYPE_KEY = ':type';

/** The concrete type of a value of an abstract type. */
export const typeKeyOf = (value: unknown): string | undefined =>
  (value as Record<string, string> | null)?.[TYPE_KEY];

/** Tells with a value of an abstract type which type it is. */
export function typed(type: string, value: Record<string, unknown>): object {
  value[TYPE_KEY] = type;
  return value;
}

/** Gives an object a value under any response key: `__proto__` is one that a client may choose. */
export function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true });
  else object[key] = value;
}

/** The value of a response key: its place in the list, and what has to be done to it. */
export interface Entry {
  readonly key: string;
  readonly place: number;
  readonly decode: Decode | undefined;
  /** Of a field that is null where accounts of it differ: its name, and the place of the names of all such fields. */
  readonly disputed: { readonly name: string; readonly at: number } | undefined;
}

/** A value with its response keys, from the list that the store gives. */
export function named(
  places: readonly unknown[],
  entries: readonly Entry[],
  args: readonly Args[],
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const { key, place, decode, disputed } of entries) {
    const raw = places[place];
    if (disputed && (places[disputed.at] as string[] | null)?.includes(disputed.name)) put(value, key, null);
    else put(value, key, decode ? decode(raw, args) : raw);
  }
  return value;
}
