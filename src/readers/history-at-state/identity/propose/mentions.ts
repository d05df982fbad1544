import { type Country, countryOf, UNITED_STATES } from '../../countries';
import { homeOf } from '../../home';
import { type Mention, readDescription, readRemark, readVisitor } from '../../remarks';
import { Delivery, tripsIn, visitsIn } from '../../rows';
import { namedIn } from '../named';
import type { Named } from '../types';

/** A named mention of the register, as the reader meets it. */
export interface Found extends Named {
  /** `trip-3614` */
  readonly row: string;
  /** Whose trip it is, or the year of the visit: what deliveries are parted by. */
  readonly part: string;
  /** The row, the field of a visit, and where the name stands in that text: `trip-3614:68`. */
  readonly id: string;
  /** Office and name as they stand. */
  readonly words: string;
}

/** All named mentions of a delivery's trips and visits, in the order of its files. */
export function* mentionsIn(folders: readonly string[]): Generator<Found> {
  const delivery = new Delivery(folders);
  for (const trip of tripsIn(delivery)) {
    const home = countryOf(trip.country.id, trip.country.label, trip.start);
    const from = { row: `trip-${trip.id}`, field: `trip-${trip.id}`, part: trip.who, date: trip.start };
    for (const mention of readRemark(trip.remarks, trip).mentions) {
      yield* found(mention, trip.remarks, home && homeOf(mention, UNITED_STATES, home), from);
    }
  }
  for (const visit of visitsIn(delivery)) {
    const home = countryOf(visit.from.id, visit.from.label, visit.start);
    const from = { row: `visit-${visit.id}`, part: visit.start.slice(0, 4), date: visit.start };
    for (const mention of readVisitor(visit.visitor).mentions) {
      yield* found(mention, visit.visitor, home, { ...from, field: `visit-${visit.id}:visitor` }, true);
    }
    for (const mention of readDescription(visit.description, visit).mentions) {
      yield* found(mention, visit.description, home && homeOf(mention, home, UNITED_STATES), {
        ...from,
        field: `visit-${visit.id}:description`,
      });
    }
  }
}

function* found(
  { name, offices, country, start, end }: Mention,
  text: string,
  home: Country | undefined,
  { row, field, part, date }: Record<'row' | 'field' | 'part' | 'date', string>,
  isFromHome = false,
): Generator<Found> {
  if (!name) return;
  yield {
    row,
    part,
    id: `${field}:${name.start}`,
    words: text.slice(start, end),
    ...namedIn({ name: name.text, offices, country }, home, date, isFromHome),
  };
}
