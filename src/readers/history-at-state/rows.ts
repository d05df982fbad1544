import type { Delivery } from './rows-delivery';
import type { Fields, RowPlace } from './rows-fields';
import type {
  Appointment,
  Concurrence,
  CountryLabel,
  Locale,
  Person,
  President,
  Territory,
  Trip,
  Visit,
} from './rows-types';
import { fileFault } from './xml';

export { Delivery } from './rows-delivery';
export type { RowPlace } from './rows-fields';
export type * from './rows-types';

/**
 * The rows of the register as its files give them: nothing is added, no text is changed but its white space. All
 * generators throw CommandError with file and line for a row that lacks what it needs, and for an id that
 * another row has.
 */

/** Rows that have an id of their own, each id once. */
function* once<R extends RowPlace>(rows: Iterable<R>, idOf: (row: R) => string): Generator<R> {
  const seen = new Map<string, RowPlace>();
  for (const row of rows) {
    const before = seen.get(idOf(row));
    if (before) {
      throw fileFault(row.file, row.line, `id: ${idOf(row)} is at ${before.file}:${before.line} already`);
    }
    seen.set(idOf(row), row);
    yield row;
  }
}

function* mapped<R>(rows: Iterable<Fields>, read: (fields: Fields) => R): Generator<R> {
  for (const fields of rows) yield read(fields);
}

/** First and last day, in that order. */
function days(fields: Fields) {
  const [start, end] = [fields.day('start-date'), fields.day('end-date')];
  if (end < start) fields.fault('end-date', 'is before start-date');
  return { start, end };
}

function countryIn(fields: Fields, name: string): CountryLabel {
  const country = fields.child(name) ?? fields.fault(name, 'is missing');
  return { id: country.attribute('id'), label: country.text };
}

/** All trips of a delivery. */
export const tripsIn = (delivery: Delivery): Generator<Trip> =>
  once(mapped(delivery.elements('trips', 'trip'), readTrip), ({ id }) => id);

function readTrip(fields: Fields): Trip {
  const role = fields.attribute('role');
  if (role !== 'secretary' && role !== 'president')
    return fields.fault('role', 'is neither secretary nor president');
  return {
    id: fields.key('id'),
    role,
    who: fields.attribute('who'),
    name: fields.required('name'),
    ...days(fields),
    country: countryIn(fields, 'country'),
    locale: fields.of('locale'),
    remarks: fields.of('remarks'),
    ...fields.place,
  };
}

/** All visits of a delivery. */
export const visitsIn = (delivery: Delivery): Generator<Visit> =>
  once(
    mapped(delivery.elements('visits', 'visit'), (fields) => ({
      id: fields.key('id'),
      ...days(fields),
      visitor: fields.required('visitor'),
      from: countryIn(fields, 'from'),
      description: fields.of('description'),
      ...fields.place,
    })),
    ({ id }) => id,
  );

/** All presidencies of a delivery, in their order. */
export const presidentsIn = (delivery: Delivery): Generator<President> =>
  once(
    mapped(delivery.elements('presidents', 'president'), (fields) => ({
      number: Number(fields.attribute('n')),
      id: fields.key('id'),
      name: fields.required('name'),
      birth: fields.date('birth-year'),
      tookOffice: fields.day('took-office-date'),
      leftOffice: fields.date('left-office-date'),
      ...fields.place,
    })),
    ({ number }) => String(number),
  );

/** All persons of a delivery. */
export const peopleIn = (delivery: Delivery): Generator<Person> =>
  once(mapped(delivery.elements('person'), readPerson), ({ id }) => id);

function readPerson(fields: Fields): Person {
  const name = fields.child('persName') ?? fields.fault('persName', 'is missing');
  return {
    id: fields.key('id'),
    surname: name.required('surname'),
    forename: name.of('forename'),
    genName: name.optional('genName'),
    alternates: texts(name.children('altname')),
    oldIds: texts(fields.child('old-ids')?.children('old-id')),
    birth: fields.date('birth'),
    death: fields.date('death'),
    ...fields.place,
  };
}

/** What some elements say, those that say nothing left out. */
const texts = (all: readonly Fields[] = []): string[] => all.map(({ text }) => text).filter(Boolean);

const titleIn = (fields: Fields): string =>
  fields.child('names')?.required('singular') ?? fields.fault('names', 'is missing');

/** Appointments that went together. */
export const concurrencesIn = (delivery: Delivery): Generator<Concurrence> =>
  mapped(delivery.elements('concurrent-appointments'), (fields) => ({
    person: fields.key('person-id'),
    appointments: texts(fields.children('chief-id')),
    ...fields.place,
  }));

/** All appointments of a delivery: to posts, then to missions to organizations, then to countries. */
export function* appointmentsIn(delivery: Delivery): Generator<Appointment> {
  for (const fields of [...delivery.elements('principal-position'), ...delivery.elements('org-mission')]) {
    const post = {
      id: fields.key('id'),
      title: titleIn(fields),
      alternates: texts(fields.child('names')?.children('alternate')),
      mission: fields.element.name === 'org-mission',
      ...fields.place,
    };
    yield* appointmentsOf(fields, { post });
  }
  for (const fields of delivery.elements('country-mission')) {
    yield* appointmentsOf(fields, { country: fields.key('territory-id') });
  }
}

/** Those who served stand in the first two lists, who was named only in the others. */
const LISTS = ['principals', 'chiefs', 'other-nominees', 'other-appointees'];

function* appointmentsOf(fields: Fields, of: Pick<Appointment, 'country' | 'post'>): Generator<Appointment> {
  for (const list of fields.children(...LISTS)) {
    const nominee = list.element.name.startsWith('other-');
    for (const row of list.children('principal', 'chief')) yield readAppointment(row, of, nominee);
  }
}

const EVENTS = ['appointed', 'arrived', 'started', 'ended'] as const;

function readAppointment(
  fields: Fields,
  of: Pick<Appointment, 'country' | 'post'>,
  nominee: boolean,
): Appointment {
  const date = (event: (typeof EVENTS)[number]) => fields.child(event)?.date('date');
  return {
    id: fields.key('id'),
    person: fields.key('person-id'),
    role: fields.key('role-title-id'),
    ...of,
    appointed: date('appointed'),
    arrived: date('arrived'),
    started: date('started'),
    ended: date('ended'),
    startedNote: fields.child('started')?.optional('note'),
    endedNote: fields.child('ended')?.optional('note'),
    notes: [
      ...texts(fields.children('note')),
      ...EVENTS.flatMap((event) => texts(fields.child(event)?.children('note'))),
    ],
    nominee,
    ...fields.place,
  };
}

/** All territories of a delivery. */
export const territoriesIn = (delivery: Delivery): Generator<Territory> =>
  once(mapped(delivery.elements('territory'), readTerritory), ({ id }) => id);

/** A territory that is there now is valid until this year. */
const OPEN_END = '9999';

function readTerritory(fields: Fields): Territory {
  const until = fields.optional('valid-until');
  return {
    id: fields.key('id').toLowerCase(),
    name: fields.required('short-form-name'),
    longName: fields.optional('long-form-name'),
    since: fields.optional('valid-since'),
    until: until === OPEN_END ? undefined : until,
    predecessors: texts(fields.child('predecessors')?.children('predecessor')),
    successors: texts(fields.child('successors')?.children('successor')),
    ...fields.place,
  };
}

/** All cities of a delivery. */
export const localesIn = (delivery: Delivery): Generator<Locale> =>
  once(
    mapped(delivery.elements('locale'), (fields) => ({
      id: fields.key('id'),
      name: fields.required('name'),
      alternates: (fields.child('alternate-names')?.children('alternate-name') ?? []).flatMap(
        (it) => it.optional('label') ?? [],
      ),
      territory: fields.key('current-territory').toLowerCase(),
      latitude: fields.number('latitude'),
      longitude: fields.number('longitude'),
      ...fields.place,
    })),
    ({ id }) => id,
  );
