import { setImmediate as turn } from 'node:timers/promises';
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
  async read(folders, signal) {
    const delivery = new Delivery(folders);
    const making: Making = { records: new Records(), report: new Report(), places: new Places(), identify };
    const { records, report } = making;
    await each(placeRecords(delivery, report), (place) => records.node(place), signal);
    await each(officeRecords(delivery, report), (record) => records.add(record), signal);
    await each(toldOnce(tripsIn(delivery)), ([trip, tells]) => addTrip(trip, making, tells), signal);
    await each(visitsIn(delivery), (visit) => addVisit(visit, making), signal);
    for (const place of making.places.records()) records.node(place);
    return { records: records.byType(), texts: records.texts(), report: report.lines() } satisfies Conversion;
  },
};

/** So many rows are taken before a signal is looked at. */
const AT_ONCE = 100;

/** Gives each row to `use`. What arrives while it works, as a signal does, is let in between rows. */
async function each<Row>(
  rows: Iterable<Row>,
  use: (row: Row) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let count = 0;
  for (const row of rows) {
    use(row);
    count += 1;
    if (count % AT_ONCE > 0) continue;
    await turn();
    signal?.throwIfAborted();
  }
}

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
