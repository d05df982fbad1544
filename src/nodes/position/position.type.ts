import { Field, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byName, ownKey } from '../../projection/order';
import { GraphType } from '../../projection/types';
import { Node, Subject } from '../interfaces';

export enum PositionClassification {
  HEAD_OF_STATE = 'HEAD_OF_STATE',
  HEAD_OF_GOVERNMENT = 'HEAD_OF_GOVERNMENT',
  FOREIGN_MINISTER = 'FOREIGN_MINISTER',
  MINISTER = 'MINISTER',
  AMBASSADOR = 'AMBASSADOR',
  ENVOY = 'ENVOY',
  HEAD_OF_ORGANIZATION = 'HEAD_OF_ORGANIZATION',
  SPOKESPERSON = 'SPOKESPERSON',
  COMMANDER = 'COMMANDER',
  OTHER = 'OTHER',
}

registerEnumType(PositionClassification, {
  name: 'PositionClassification',
  description: 'What an office is, whatever its title.',
  valuesConfig: {
    HEAD_OF_STATE: { description: 'President, monarch.' },
    HEAD_OF_GOVERNMENT: {
      description: 'Prime minister, chancellor; a president who heads the government is HEAD_OF_STATE.',
    },
    FOREIGN_MINISTER: { description: 'Whoever heads foreign affairs: the US Secretary of State too.' },
    MINISTER: { description: 'Any other minister.' },
    AMBASSADOR: { description: 'Head of a mission.' },
    ENVOY: { description: 'Appointed for one matter.' },
    HEAD_OF_ORGANIZATION: { description: 'Heads an organization that is no state.' },
    SPOKESPERSON: { description: 'Speaks for another.' },
    COMMANDER: { description: 'Commands armed forces.' },
    OTHER: { description: 'Anything else.' },
  },
});

@GraphType({
  description: 'An office of an organization, also when nobody is known to hold it.',
  implements: [Node, Subject],
  orders: byName(ownKey('title')),
  counts: [{ by: 'TENURES', what: 'tenures', pattern: '(n)<-[:OF]-(it) WHERE it.unsupported IS NULL' }],
})
export class Position {
  @Field(() => ID, { description: 'Stable across loads, as in "position:us-secretary-of-state".' })
  readonly id!: string;

  @Field(() => String, { description: 'What the office is called.' })
  readonly title!: string;

  @Field(() => [String], { description: 'Other titles of the same office.' })
  readonly names!: string[];

  @Field(() => PositionClassification, { description: 'What the office is, whatever its title.' })
  readonly classification!: PositionClassification;

  @One('Organization', { description: 'Where the office is.', to: '-[:IN]->' })
  readonly organization!: unknown;

  @Page('Tenure', { description: 'Who held it, by first known day.', to: '<-[:OF]-' })
  readonly tenures!: unknown;
}
