import { countryOf, UNITED_STATES } from './countries';
import { lasting } from './dates';
import type { Making } from './making';
import { travellerRecord } from './offices-people';
import { readRemark } from './remarks';
import { Row } from './row';
import type { Trip } from './rows';
import { addStay } from './stay';

/** Where the register can be read. */
const PAGES = 'https://history.state.gov/departmenthistory/travels';

/**
 * A trip → the traveller's VISIT, and what its remark tells.
 *
 * @param tells the trip that tells the very same, if this one repeats it under another id
 */
export function addTrip(trip: Trip, making: Making, tells: Trip = trip): void {
  const { who, role, locale, country, start, remarks } = trip;
  const host = countryOf(country.id, country.label, start);
  if (!host) {
    making.report.leftOut('trips to a country that countries.csv lacks', trip, country.id);
    return;
  }
  const traveller = travellerRecord(trip);
  making.records.node(traveller);
  const where = [locale, country.label].filter(Boolean).join(', ');
  const row = new Row(
    making.records,
    `trip-${trip.id}`,
    remarks,
    { title: `${traveller.name}: ${where}, ${start}`, url: `${PAGES}/${role}/${who}` },
    `trip-${tells.id}`,
  );
  const places = making.places.of(host, locale);
  const visit = row.event(
    undefined,
    { kind: 'VISIT', title: `${traveller.name} in ${locale || country.label}`, ...lasting(trip), places },
    [{ actor: traveller.id, role: 'VISITOR' }],
  );
  const travellers = [{ actor: traveller.id, called: traveller.name }];
  const stay = {
    row,
    visit,
    travellers,
    host,
    own: UNITED_STATES,
    days: trip,
    places,
    text: remarks,
    offset: 0,
  };
  addStay(stay, readRemark(remarks, trip), making, trip);
  making.report.count('trips');
}
