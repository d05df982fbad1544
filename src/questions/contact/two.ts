import { type Label, labelOf } from '../../model/id';
import type { Args, Building } from '../../projection/read';
import { contactShape } from './args';
import { named } from './named';
import type { Side } from './side';

/** Two sides, given as the arguments `a` and `b`. */

/** Their labels; the ids were checked. */
export const labelsOfTwo = ({ a, b }: Args) => ({
  a: labelOf(a as string) as Label,
  b: labelOf(b as string) as Label,
});

/** What the text depends on. */
export const twoShape = (args: Args): string =>
  `${Object.values(labelsOfTwo(args)).join()} ${contactShape(args)}`;

/** Both, and clauses that bind them. */
export function two(build: Building): { a: Side; b: Side; text: string } {
  const { a, b } = named(build, 'a', 'b');
  const label = labelsOfTwo(build.args);
  const found = (self: string, name: 'a' | 'b') =>
    `MATCH (${self}:${label[name]} {id: ${build.param((args) => args[name])}})`;
  return {
    a: { self: a, isOrganization: label.a === 'Organization' },
    b: { self: b, isOrganization: label.b === 'Organization' },
    text: `${found(a, 'a')} ${found(b, 'b')}`,
  };
}
