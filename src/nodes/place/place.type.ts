import { Field, Float, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byName, ownKey } from '../../projection/order';
import { Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { Node, Subject } from '../interfaces';

export enum PlaceKind {
  COUNTRY = 'COUNTRY',
  REGION = 'REGION',
  CITY = 'CITY',
  VENUE = 'VENUE',
  RIVER = 'RIVER',
  STRUCTURE = 'STRUCTURE',
  OTHER = 'OTHER',
}

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What a place is.',
  valuesConfig: {
    COUNTRY: { description: 'A country as a territory; as an actor it is an Organization.' },
    REGION: { description: 'A part of a country, or several countries.' },
    CITY: { description: 'A city, town or village.' },
    VENUE: { description: 'A building or room.' },
    RIVER: { description: 'A river.' },
    STRUCTURE: { description: 'A dam, bridge, border crossing.' },
    OTHER: { description: 'Anything else on a map.' },
  },
});

@GraphType({
  description: 'A country, city, venue, river or other spot on a map.',
  implements: [Node, Subject],
  orders: byName(ownKey('name')),
  counts: [
    { by: 'EVENTS', what: 'events held there', pattern: '(n)<-[:HELD_AT]-(it) WHERE it.unsupported IS NULL' },
  ],
})
export class Place {
  @Field(() => ID, { description: 'Stable across loads, as in "place:moscow".' })
  readonly id!: string;

  @Field(() => String, { description: 'The name in its preferred spelling.' })
  readonly name!: string;

  @Field(() => [String], { description: 'The name in other spellings and scripts.' })
  readonly names!: string[];

  @Field(() => PlaceKind, { description: 'What it is.' })
  readonly kind!: PlaceKind;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code; countries only.' })
  readonly iso2!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code; countries only.' })
  readonly iso3!: string | null;

  @Reads({ how: 'value', cypher: ({ self }) => `${self}.point.latitude` })
  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  readonly latitude!: number | null;

  @Reads({ how: 'value', cypher: ({ self }) => `${self}.point.longitude` })
  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  readonly longitude!: number | null;

  @One('Place', { description: 'The place it lies in.', to: '-[:IN]->', nullable: true })
  readonly within!: unknown;

  @Page('Place', { description: 'The places that lie in it, by name.', to: '<-[:IN]-' })
  readonly contains!: unknown;

  @Page('Place', {
    description: 'The countries on whose ground it came to be, by name.',
    to: '-[:SUCCEEDS]->',
  })
  readonly predecessors!: unknown;

  @Page('Place', {
    description: 'The countries that came to be on its ground, by name.',
    to: '<-[:SUCCEEDS]-',
  })
  readonly successors!: unknown;

  @Page('Event', {
    description:
      'What happened there, by date: of which this very place is told. What happened at places within it is found by events(filter: {at: …}).',
    to: '<-[:HELD_AT]-',
  })
  readonly events!: unknown;
}
