import { Field, ObjectType } from 'type-graphql';
import { List, One, Page } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { register } from '../../projection/types';

/** The evidence `e` of a fact that gives a value of a field and counts. */
const giving = (e: string, { fact = '', field = '' }: Bound) =>
  `MATCH (${e}:Evidence {fact: ${fact}.id})-[:FROM]->(a:Article) WHERE ${e}.field = ${field} ` +
  `AND ${e}.value IS NOT NULL AND ${e}.stance <> 'DENIES' AND a.status <> 'RETRACTED'`;

@ObjectType({ description: 'One value of a disputed field, and who gives it.', simpleResolvers: true })
export class Account {
  @Reads({ how: 'value', cypher: ({ self }) => self })
  @Field(() => String, { description: 'The value, as text; an id where the field is a node.' })
  readonly value!: string;

  @One('Node', {
    nullable: true,
    description: 'The node that the value names; null where it names none.',
    match: ({ self }, { fresh, labels }) => {
      const node = fresh('node');
      return { text: `MATCH (${node}:${labels} {id: ${self}})`, bound: { self: node } };
    },
  })
  readonly node!: unknown;

  @Page('Evidence', {
    description: 'Who says so, and where.',
    match: ({ self, ...at }, { fresh }) => {
      const e = fresh('evidence');
      return { text: `${giving(e, { self, ...at })} AND ${e}.value = ${self} WITH ${e}`, bound: { self: e } };
    },
  })
  readonly evidence!: unknown;
}

@ObjectType({ description: 'A field of a fact of which accounts differ.', simpleResolvers: true })
export class Disagreement {
  @Reads({ how: 'value', cypher: ({ self }) => self })
  @Field(() => String, { description: 'The name of the field.' })
  readonly field!: string;

  @List('Account', {
    description: 'The values given, in the order of their text.',
    match: ({ self, fact = '' }, { fresh }) => {
      const [e, value] = [fresh('evidence'), fresh('value')];
      const at = { self: value, field: self, fact };
      return { text: `${giving(e, at)} WITH DISTINCT ${e}.value AS ${value}`, bound: at, order: value };
    },
  })
  readonly accounts!: unknown;
}

register('Account', Account);
register('Disagreement', Disagreement);
