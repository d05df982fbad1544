import { Field, ID, Int, ObjectType } from 'type-graphql';
import { List, Part } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { anew } from '../contact/anew';
import { Contacts } from '../contact/contacts.type';
import { eachActor } from '../contact/each-actor';
import { eventsOf, mostFirst } from '../contact/met';
import { named } from '../contact/named';
import { MOST } from '../contact/rules';
import { MOST_WALKED } from './links';

const idOf = (part: string) => ({ how: 'value' as const, cypher: (at: Bound) => `${at[part]}.id` });

@ObjectType({ description: 'Somebody in a graph of contacts.', simpleResolvers: true })
class ContactNode {
  @Reads(idOf('actor'))
  @Field(() => ID, { description: "The actor's id; links name it." })
  readonly id!: string;

  @Part('Actor', 'actor', 'Who it is.')
  readonly actor!: unknown;

  @Reads({ how: 'value', cypher: ({ depth }) => depth as string })
  @Field(() => Int, { description: 'Steps from those asked for, who have 0.' })
  readonly depth!: number;

  @Reads({ how: 'value', cypher: ({ count }) => count as string })
  @Field(() => Int, {
    description:
      'How many contacts they had with those shown one step nearer; one with several of them counts once. 0 for those asked for.',
  })
  readonly count!: number;
}

@ObjectType({
  description:
    'Two in a graph of contacts, and how often they met; encounters has the events and says what counts. A contact has no ' +
    'direction: from is whoever is nearer to those asked for, or has the lower id.',
  simpleResolvers: true,
})
class ContactLink extends Contacts {
  @Reads(idOf('from'))
  @Field(() => ID, { description: 'The id of the one; it is among the nodes.' })
  readonly from!: string;

  @Reads(idOf('to'))
  @Field(() => ID, { description: 'The id of the other; it is among the nodes.' })
  readonly to!: string;
}

@ObjectType({
  description:
    'Who met whom, as nodes and edges, ready to be drawn: both ends of each edge are among the nodes.',
  simpleResolvers: true,
})
export class ContactGraph {
  @List('ContactNode', {
    description:
      'Those asked for, by id; then whom they met, most often first, then by id; then whom these met.',
    match: ({ shown }, build) => {
      const { nodes, at, node, actor } = named(build, 'nodes', 'at', 'node', 'actor');
      return {
        text:
          `WITH ${shown} AS ${nodes} UNWIND range(0, size(${nodes}) - 1) AS ${at} ` +
          `WITH ${at}, ${nodes}[${at}] AS ${node} WITH ${at}, ${node}, ${node}[0] AS ${actor}`,
        bound: { self: actor, actor, depth: `${node}[1]`, count: `${node}[2]` },
        order: at,
      };
    },
  })
  readonly nodes!: unknown;

  @List('ContactLink', {
    description:
      'All contacts among the nodes, a pair each: most often first, then by the ids. An organization that was asked for stands ' +
      'for those who were in it then; another one for what it took part in itself.',
    match: ({ links, carried, asked, near }, build) => {
      const { found, pair, own, met, it, ends } = named(build, 'found', 'pair', 'own', 'met', 'it', 'ends');
      const depth = `CASE WHEN ${it} IN ${asked} THEN 0 WHEN ${it} IN [near IN ${near} | near[0]] THEN 1 ELSE 2 END`;
      const inOrder = `COLLECT { UNWIND ${pair} AS ${it} RETURN ${it} ORDER BY ${depth}, ${it}.id }`;
      return {
        text: anew(
          [carried as string],
          `WITH ${links} AS ${found} ${eachActor(found, pair, own, build)} ${eventsOf(own, met, pair, build)} ` +
            `WITH ${inOrder} AS ${ends}, ${met}`,
          [ends, met],
        ),
        bound: { self: ends, from: `${ends}[0]`, to: `${ends}[1]`, met },
        order: `${mostFirst(`size(${met})`)} + ${ends}[0].id + '|' + ${ends}[1].id`,
      };
    },
  })
  readonly edges!: unknown;

  @Reads({ how: 'value', cypher: ({ total }) => total as string })
  @Field(() => Int, {
    description:
      'How many neighbours there are, shown or not: of those asked for, and with depth 2 of the neighbours shown.',
  })
  readonly total!: number;

  @Reads({ how: 'value', cypher: ({ cut }) => cut as string })
  @Field(() => Boolean, {
    description:
      `Something is left out: there are more neighbours than first; somebody asked for has more than ${MOST} participations in ` +
      `question; or links among neighbours who took part in more than ${MOST_WALKED} events together were not all looked for.`,
  })
  readonly truncated!: boolean;
}

for (const [name, type] of Object.entries({ ContactNode, ContactLink })) register(name, type);
