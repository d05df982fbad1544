import { Args, type ClassType, Extensions, Field } from 'type-graphql';
import { pageArgsOf } from './page';
import { along, type Read, type RelatedRead } from './read';
import { typeNamed } from './types';

/**
 * Field decorators for what is reached over relationships. They are type-graphql's own `@Field`, with
 * the read beside it; such a field has no resolver function, as the compiled statement answers it.
 */

interface Reach {
  readonly description: string;
  /** The relationship as it is drawn from here: `-[:HELD_AT]->`. */
  readonly to?: string;
  /** Anything that one relationship does not say. */
  readonly match?: RelatedRead['match'];
  readonly shape?: RelatedRead['shape'];
  readonly nullable?: boolean;
  /** Arguments of a list, and the most rows that they ask for. */
  readonly args?: () => ClassType;
  readonly rows?: RelatedRead['rows'];
  readonly deprecationReason?: string;
}

function readOf(how: RelatedRead['how'], { to, match, shape, rows }: Reach): RelatedRead {
  if (match) return { how, match, ...(shape && { shape }), ...(rows && { rows }) };
  if (to) return along(to, how);
  throw new Error('a relationship field needs `to` or `match`');
}

function decorate(type: () => unknown, read: Read, reach: Reach, args?: () => ClassType): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    Field(type as () => ClassType, {
      description: reach.description,
      nullable: reach.nullable ?? false,
      ...(reach.deprecationReason !== undefined && { deprecationReason: reach.deprecationReason }),
    })(prototype, name);
    if (args) Args(args)(prototype, name, 0);
    (Extensions({ read }) as PropertyDecorator)(prototype, name);
  };
}

/** A field that reaches at most one node; `nullable: true` where it can be missing. */
export const One = (type: string, reach: Reach): PropertyDecorator =>
  decorate(() => typeNamed(type), readOf('one', reach), reach);

/** A field that reaches many nodes, a page at a time. */
export const Page = (type: string, reach: Reach): PropertyDecorator =>
  decorate(
    () => typeNamed(`${type}Connection`),
    readOf('page', reach),
    reach,
    () => pageArgsOf(type),
  );

/** A field that reaches a bounded few, all at once. */
export const List = (type: string, reach: Reach): PropertyDecorator =>
  decorate(() => [typeNamed(type)], readOf('list', reach), reach, reach.args);

/** Another variable of the same row: the event of a participation. */
export const Part = (type: string, part: string, description: string): PropertyDecorator =>
  decorate(() => typeNamed(type), { how: 'part', part }, { description });
