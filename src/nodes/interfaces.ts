import { Field, ID } from 'type-graphql';
import { Page } from '../projection/fields';
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
})
export abstract class Actor {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name in its preferred spelling.' })
  readonly name!: string;

  @Page('Participation', {
    description: 'Its parts in events, by the date of the event; undated events last.',
    match: ({ self }, { fresh }) => {
      const [part, event] = [fresh('part'), fresh('event')];
      return {
        text: `MATCH (${self})-[${part}:TOOK_PART_IN]->(${event}:Event)`,
        bound: { self: part, actor: self, event },
        order: `${event}.sortKey + '|' + ${part}.id`,
      };
    },
  })
  readonly participations!: unknown;

  @Page('Statement', { description: 'What it said, by date.', to: '-[:MADE]->' })
  readonly statements!: unknown;

  @Page('Statement', { description: 'What was said to it, by date.', to: '<-[:ADDRESSED_TO]-' })
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
      return {
        text: `MATCH (${self})<-[${mention}:MENTIONS]-(${article}:Article)`,
        bound: { self: mention, article, node: self },
        // A denied event is mentioned without a place, and has no id.
        order: `${article}.sortKey + '|' + coalesce(${mention}.id, '')`,
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
