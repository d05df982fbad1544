import { sha256 } from '../../model/sha256';
import type { Conversion, Reader } from '../reader';
import { identify } from './identity';
import type { Making } from './making';
import { officeRecords } from './offices';
import { Places, placeRecords } from './places';
import { Records } from './records';
import { Report } from './report';
import { Delivery, type Trip, tripsIn, visitsIn } from './rows';
import { addTrip } from './travels';
import { addVisit } from './visits';

/**
 * The register of the Office of the Historian, US Department of State: travels of presidents and secretaries
 * of state, visits of foreign leaders, principal officers and chiefs of mission, territories and cities.
 * docs/readers/history-at-state.md says what becomes of a row.
 */
export const historyAtState: Reader = {
  name: 'history-at-state',
  licence: { name: 'CC0-1.0', title: 'Creative Commons Zero v1.0 Universal (a work of the US government)' },
  source:
    'Office of the Historian, US Department of State: travels, visits, pocom and gsh as published by HistoryAtState; presidents’ terms also of unitedstates/congress-legislators',
  async read(folders) {
    const delivery = new Delivery(folders);
    const making: Making = { records: new Records(), report: new Report(), places: new Places(), identify };
    const { records, report } = making;
    for (const place of placeRecords(delivery, report)) records.node(place);
    for (const record of officeRecords(delivery, report)) records.add(record);
    for (const [trip, tells] of toldOnce(tripsIn(delivery))) addTrip(trip, making, tells);
    for (const visit of visitsIn(delivery)) addVisit(visit, making);
    for (const place of making.places.records()) records.node(place);
    return { records: records.byType(), texts: records.texts(), report: report.lines() } satisfies Conversion;
  },
};

/** Each trip with the first one that tells the very same: two are in the register twice, under two ids. */
function* toldOnce(trips: Iterable<Trip>): Generator<[trip: Trip, tells: Trip]> {
  const first = new Map<string, Trip>();
  for (const trip of [...trips].sort((a, b) => Number(a.id) - Number(b.id))) {
    const { who, start, end, country, locale, remarks } = trip;
    const told = sha256(JSON.stringify([who, start, end, country.id, locale, remarks]));
    const tells = first.get(told) ?? trip;
    first.set(told, tells);
    yield [trip, tells];
  }
}
