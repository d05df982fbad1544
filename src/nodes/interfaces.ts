import { Field, ID, Int } from 'type-graphql';
import { List, Page } from '../projection/fields';
import { byName, ownKey } from '../projection/order';
import { hubIndex, Reads } from '../projection/read';
import { GraphInterface } from '../projection/types';

/** What several node types have in common. Fields are read the same way on each of them. */

@GraphInterface({ description: 'Anything in the graph that has an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Stable across loads: type[:scheme]:key, as in "official:sergey-lavrov".' })
  readonly id!: string;
}

@GraphInterface({
  description: 'Who acts: a person or an organization, governments included.',
  implements: [Node],
  orders: byName(ownKey('name')),
})
export abstract class Actor {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name in its preferred spelling.' })
  readonly name!: string;

  @Page('Participation', {
    description: 'Its parts in events, by the date of the event unless asked otherwise.',
    match: ({ self }, { fresh }) => {
      const [part, event] = [fresh('part'), fresh('event')];
      const ends = (tail: string) => `(${tail})-[${part}:TOOK_PART_IN]->(${event}:Event)`;
      return {
        text: `MATCH ${ends(self)}`,
        bound: { self: part, actor: self, event },
        index: hubIndex(ends(''), part, 'TOOK_PART_IN', self, 'Event'),
      };
    },
  })
  readonly participations!: unknown;

  @Page('Statement', { description: 'What it said, by date unless asked otherwise.', to: '-[:MADE]->' })
  readonly statements!: unknown;

  @Page('Statement', {
    description: 'What was said to it, by date unless asked otherwise.',
    to: '<-[:ADDRESSED_TO]-',
  })
  readonly statementsReceived!: unknown;
}

@GraphInterface({ description: 'What events and statements can be about.', implements: [Node] })
export abstract class Subject {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Page('Event', { description: 'Events about it, by date.', to: '<-[:ABOUT]-' })
  readonly eventsAbout!: unknown;

  @Page('Statement', { description: 'Statements about it, by date.', to: '<-[:ABOUT]-' })
  readonly statementsAbout!: unknown;

  @Page('Mention', {
    description: 'Where articles name it, without claiming anything of it; by date of the article.',
    match: ({ self }, { fresh }) => {
      const [mention, article] = [fresh('mention'), fresh('article')];
      const ends = (head: string) => `(${head})<-[${mention}:MENTIONS]-(${article}:Article)`;
      return {
        text: `MATCH ${ends(self)}`,
        bound: { self: mention, article, node: self },
        index: hubIndex(ends(''), mention, 'MENTIONS', self, 'Article'),
      };
    },
  })
  readonly mentionedIn!: unknown;
}

@GraphInterface({ description: 'What an article can cite as its source.', implements: [Node] })
export abstract class Source {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Page('Article', { description: 'Articles that cite it as a source.', to: '<-[:CITES]-' })
  readonly citedBy!: unknown;
}

/** Clauses that give each publisher who says that a fact is so once. */
export function publishersOf(fact: string): string {
  const speaks = (e: string, a: string) =>
    `(${e}:Evidence {fact: ${fact}.id})-[:FROM]->(${a}:Article) ` +
    `WHERE ${e}.stance <> 'DENIES' AND ${a}.status <> 'RETRACTED'`;
  return (
    `MATCH ${speaks('e', 'a')} AND NOT EXISTS { MATCH ${speaks('copied', 'b')} ` +
    'AND b.textSha256 = a.textSha256 AND b.id < a.id } ' +
    'OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(p) RETURN DISTINCT coalesce(p.id, a.id)'
  );
}

@GraphInterface({ description: 'What evidence can be given for: the members of Fact.' })
export abstract class Evidenced {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Page('Evidence', {
    description: 'Why it is believed: which articles say so, and where in them.',
    match: ({ self }, { fresh }) => {
      const evidence = fresh('evidence');
      return { text: `MATCH (${evidence}:Evidence {fact: ${self}.id})`, bound: { self: evidence } };
    },
  })
  readonly evidence!: unknown;

  // The loader marks what has lost its support: src/load/derive.ts.
  @Reads({ how: 'value', cypher: ({ self }) => `${self}.unsupported IS NULL` })
  @Field(() => Boolean, {
    description:
      'False when all the articles that say so were retracted: it is then in no list unless includeUnsupported is true.',
  })
  readonly supported!: boolean;

  @Reads({
    how: 'value',
    cypher: ({ self }) => `COUNT { ${publishersOf(self)} }`,
  })
  @Field(() => Int, {
    description:
      'How many publishers say so: copies of one text count once, an article without a known publisher for itself, a retracted one not at all.',
  })
  readonly independentSources!: number;

  @List('Disagreement', {
    description:
      'The fields of which standing articles give values that cannot all be so (dates that have a day in common can); such a field is null where it can be.',
    match: ({ self }, { fresh }) => {
      const field = fresh('field');
      return {
        text: `UNWIND coalesce(${self}.disputed, []) AS ${field}`,
        bound: { self: field, fact: self },
        order: field,
      };
    },
  })
  readonly disagreements!: unknown;
}
