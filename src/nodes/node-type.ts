import { registerEnumType } from 'type-graphql';

/** Types by which nodes can be chosen where several stand together. */
export enum NodeType {
  ARTICLE = 'ARTICLE',
  EVENT = 'EVENT',
  OFFICIAL = 'OFFICIAL',
  ORGANIZATION = 'ORGANIZATION',
  PLACE = 'PLACE',
  POSITION = 'POSITION',
  STATEMENT = 'STATEMENT',
  TENURE = 'TENURE',
  TOPIC = 'TOPIC',
}

registerEnumType(NodeType, {
  name: 'NodeType',
  description: 'Types by which nodes can be chosen where several stand together.',
  valuesConfig: {
    ARTICLE: { description: 'Articles, reports and source records.' },
    EVENT: { description: 'Events.' },
    OFFICIAL: { description: 'Officials.' },
    ORGANIZATION: { description: 'Organizations.' },
    PLACE: { description: 'Places.' },
    POSITION: { description: 'Offices.' },
    STATEMENT: { description: 'Statements.' },
    TENURE: { description: 'Tenures.' },
    TOPIC: { description: 'Topics.' },
  },
});
