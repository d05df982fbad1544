import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { List, Page, Part } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { GraphType, register } from '../../projection/types';
import { MOST } from '../contact/rules';
import { CROWD } from './link';

/** Why chains can be missing from an answer; in the order in which it tells them. */
export enum PathLimit {
  HUB = 'HUB',
  TOO_MANY_CHAINS = 'TOO_MANY_CHAINS',
  TOO_MUCH_WORK = 'TOO_MUCH_WORK',
}

registerEnumType(PathLimit, {
  name: 'PathLimit',
  description: 'Why chains can be missing from an answer.',
  valuesConfig: {
    HUB: {
      description: `An actor with more than ${MOST} participations, or an event with more than ${CROWD}, was not looked into.`,
    },
    TOO_MANY_CHAINS: { description: 'There are more than were asked for.' },
    TOO_MUCH_WORK: {
      description:
        'The search ended early, or the events of more chains were too many to look for: ask for a period, for kinds or for fewer hops.',
    },
  },
});

/** Rows for the items of a list, in its order. */
const itemsOf =
  (list: string) =>
  (at: Bound, { fresh }: { fresh: (stem: string) => string }) => {
    const [index, item] = [fresh('index'), fresh('item')];
    return {
      index,
      item,
      text: `UNWIND range(0, size(${at[list]}) - 1) AS ${index} WITH ${index}, ${at[list]}[${index}] AS ${item}`,
    };
  };

@ObjectType({
  description: 'One hop of a chain: two actors who met, and when.',
  simpleResolvers: true,
})
class PathHop {
  @Part('Actor', 'from', 'Whom the chain comes from.')
  readonly from!: unknown;

  @Part('Actor', 'to', 'Whom it leads to.')
  readonly to!: unknown;

  @Reads({ how: 'value', cypher: ({ met }) => `size(${met})` })
  @Field(() => Int, { description: 'In how many events.' })
  readonly count!: number;

  @Page('Event', {
    description:
      'Where they met, by date unless asked otherwise; with timeRespecting those that can serve in this chain. An event whose part is here is not here itself.',
    match: ({ met }, { fresh }) => {
      const event = fresh('event');
      return { text: `UNWIND ${met} AS ${event} WITH ${event}`, bound: { self: event } };
    },
  })
  readonly events!: unknown;
}

@ObjectType({
  description: 'A chain of actors, nobody twice, each of whom met the next.',
  simpleResolvers: true,
})
class Path {
  @Reads({ how: 'value', cypher: ({ self }) => `size(${self})` })
  @Field(() => Int, { description: 'How many hops it has.' })
  readonly length!: number;

  @List('PathHop', {
    description: 'Its hops, from the beginning to the end.',
    match: (at, build) => {
      const { index, item, text } = itemsOf('self')(at, build);
      const [from, to, met] = [build.fresh('from'), build.fresh('to'), build.fresh('met')];
      return {
        text: `${text} WITH ${index}, ${item}[0] AS ${from}, ${item}[1] AS ${to}, ${item}[2] AS ${met}`,
        bound: { self: from, from, to, met },
        order: index,
      };
    },
  })
  readonly hops!: unknown;
}

register('PathHop', PathHop);
register('Path', Path);

@GraphType({
  description: 'How two are connected: chains of people and organizations, each of whom met the next.',
})
export class Paths {
  @Reads({ how: 'value', cypher: ({ distance }) => distance as string })
  @Field(() => Int, { nullable: true, description: 'Hops of a shortest chain; null when none was found.' })
  readonly distance!: number | null;

  @List('Path', {
    description: 'The chains, fewest hops first, then by the ids of those on it from the beginning on.',
    match: (at, build) => {
      const { index, item, text } = itemsOf('chains')(at, build);
      return { text, bound: { self: item }, order: index };
    },
  })
  readonly paths!: unknown;

  @Reads({
    how: 'value',
    cypher: ({ cuts }) =>
      `[it IN [${Object.values(PathLimit)
        .map((it) => `'${it}'`)
        .join(', ')}] WHERE it IN ${cuts}]`,
  })
  @Field(() => [PathLimit], { description: 'Why some can be missing; empty when these are all.' })
  readonly truncatedBy!: PathLimit[];
}
