import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { List, Part } from '../../projection/fields';
import { pageSize } from '../../projection/page';
import { type Args, Reads } from '../../projection/read';
import { GraphType, register } from '../../projection/types';

export enum Measure {
  DEGREE = 'DEGREE',
  PAGERANK = 'PAGERANK',
  BETWEENNESS = 'BETWEENNESS',
  CLOSENESS = 'CLOSENESS',
}

registerEnumType(Measure, {
  name: 'Measure',
  description: 'How central an actor is among those who met; computed by Neo4j Graph Data Science.',
  valuesConfig: {
    DEGREE: { description: 'How many others they met.' },
    PAGERANK: {
      description:
        'How much they met those who met many, by the number of contacts; the damping factor is 0.85.',
    },
    BETWEENNESS: {
      description:
        'On how many of the shortest ways between two others they are, each contact one step; where there are several such ways, a part each.',
    },
    CLOSENESS: {
      description:
        'How few steps they are from all whom they can reach, by the formula of Wasserman and Faust, which counts how many these are.',
    },
  },
});

@ObjectType({ description: 'An actor with a place in an order.', simpleResolvers: true })
class RankedActor {
  @Reads({ how: 'value', cypher: ({ rank }) => rank as string })
  @Field(() => Int, { description: 'The place, from 1 on; of equal scores the lower id is first.' })
  readonly rank!: number;

  @Part('Actor', 'actor', 'Who it is.')
  readonly actor!: unknown;

  @Reads({ how: 'value', cypher: ({ score }) => score as string })
  @Field(() => Float, { description: 'What is ranked, rounded to ten decimals.' })
  readonly score!: number;
}

register('RankedActor', RankedActor);

const DEFAULT_MEMBERS = 10;

@ArgsType()
class MembersArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_MEMBERS,
    description: 'How many, 1 to 100.',
  })
  first?: number | null;
}

/** @throws BadInputError outside 1 to 100 */
const membersAsked = ({ first }: Args) => pageSize({ first: first ?? DEFAULT_MEMBERS }, 'Community.members');

@GraphType({
  description:
    'Actors who met one another more than they met others. It has no id: its strongest member tells which one it is.',
})
export class Community {
  @Part(
    'Actor',
    'strongest',
    'The member with the most contacts in the network; of several the one with the lowest id.',
  )
  readonly strongest!: unknown;

  @Reads({ how: 'value', cypher: ({ members }) => `size(${members})` })
  @Field(() => Int, { description: 'How many members it has.' })
  readonly size!: number;

  @List('RankedActor', {
    description:
      'Its members, those with the most contacts in the network first; the score is how many they had, with whomever.',
    args: () => MembersArgs,
    rows: membersAsked,
    match: ({ members }, { fresh, param }) => {
      const [at, actor, rank] = [fresh('at'), fresh('actor'), fresh('rank')];
      const score = fresh('score');
      return {
        text:
          `UNWIND range(0, size(${members}) - 1) AS ${at} WITH ${at} WHERE ${at} < ${param(membersAsked)} ` +
          `WITH ${at} + 1 AS ${rank}, ${members}[${at}][1] AS ${actor}, ${members}[${at}][2] AS ${score}`,
        bound: { self: actor, actor, rank, score },
        order: rank,
      };
    },
  })
  readonly members!: unknown;
}
