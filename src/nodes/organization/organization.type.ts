import { Field, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byName, ownKey } from '../../projection/order';
import { GraphType } from '../../projection/types';
import { Actor, Node, Source, Subject } from '../interfaces';

export enum OrganizationKind {
  STATE = 'STATE',
  GOVERNMENT = 'GOVERNMENT',
  MINISTRY = 'MINISTRY',
  AGENCY = 'AGENCY',
  MILITARY = 'MILITARY',
  IGO = 'IGO',
  PARTY = 'PARTY',
  ARMED_GROUP = 'ARMED_GROUP',
  OPPOSITION = 'OPPOSITION',
  COMPANY = 'COMPANY',
  MEDIUM = 'MEDIUM',
  OTHER = 'OTHER',
}

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What an organization is.',
  valuesConfig: {
    STATE: { description: 'A state as an actor: "the US".' },
    GOVERNMENT: { description: 'A government.' },
    MINISTRY: { description: 'A ministry or department of a government.' },
    AGENCY: { description: 'Another public body.' },
    MILITARY: { description: 'Armed forces of a state, or a part of them.' },
    IGO: { description: 'An organization of states.' },
    PARTY: { description: 'A political party.' },
    ARMED_GROUP: { description: 'An armed group that is no state’s.' },
    OPPOSITION: { description: 'Political opposition that is no single party.' },
    COMPANY: { description: 'A company.' },
    MEDIUM: { description: 'A paper, broadcaster or news agency.' },
    OTHER: { description: 'Anything else that acts.' },
  },
});

@GraphType({
  description: 'A state, government, ministry, agency, party, company, armed group or medium that acts.',
  implements: [Node, Actor, Subject, Source],
  orders: byName(ownKey('name')),
  counts: [
    {
      by: 'EVENTS',
      what: 'events it took part in',
      note: 'An event counts once, whatever parts it had in it; participations.totalCount counts the parts.',
      pattern: 'MATCH (n)-[r:TOOK_PART_IN]->(it) WHERE r.unsupported IS NULL RETURN DISTINCT it',
    },
    {
      by: 'STATEMENTS',
      what: 'statements it made',
      pattern: '(n)-[:MADE]->(it) WHERE it.unsupported IS NULL',
    },
    { by: 'PUBLICATIONS', what: 'articles it published', pattern: '(n)<-[:PUBLISHED_BY]-()' },
  ],
})
export class Organization {
  @Field(() => ID, { description: 'Stable across loads, as in "organization:interfax".' })
  readonly id!: string;

  @Field(() => String, { description: 'The name in its preferred spelling.' })
  readonly name!: string;

  @Field(() => [String], { description: 'The name in other spellings, scripts and short forms.' })
  readonly names!: string[];

  @Field(() => OrganizationKind, { description: 'What it is.' })
  readonly kind!: OrganizationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its country by ISO 3166-1 alpha-2 code; null when it has none.',
  })
  readonly country!: string | null;

  @Field(() => String, { nullable: true, description: 'Wikidata item.' })
  readonly wikidataId!: string | null;

  @Field(() => [String], { description: 'Ids in other registers, as scheme:key.' })
  readonly externalIds!: string[];

  @One('Organization', { description: 'What it is a part of.', to: '-[:PART_OF]->', nullable: true })
  readonly partOf!: unknown;

  @Page('Organization', { description: 'Its parts, by name.', to: '<-[:PART_OF]-' })
  readonly parts!: unknown;

  @Page('Position', { description: 'Its offices, by title.', to: '<-[:IN]-' })
  readonly positions!: unknown;

  @Page('Article', { description: 'What it published, by date.', to: '<-[:PUBLISHED_BY]-' })
  readonly publications!: unknown;
}
