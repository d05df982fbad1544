import type { SeedLine } from '../reader';
import { actorRecords } from './countries-records';
import { firstDate, tenureDates, whyNoTenure } from './offices-dates';
import { executiveRecords, executivesIn, presidencyTenure } from './offices-executive';
import {
  type OfficialLine,
  officialOfPerson,
  pageOfPerson,
  personRecord,
  presidentRecord,
} from './offices-people';
import {
  isActing,
  type PositionLine,
  PRESIDENT,
  positionOfAppointment,
  VICE_PRESIDENT,
} from './offices-positions';
import type { Report } from './report';
import {
  type Appointment,
  appointmentsIn,
  concurrencesIn,
  type Delivery,
  peopleIn,
  presidentsIn,
} from './rows';

/** Its publisher, and what it is of. */
const HISTORIAN = 'organization:us-office-of-the-historian';

/**
 * US officials, their offices, and who held them when, with one article for each row that says so.
 *
 * Concurrent appointments are tenures of their own, as they are rows of their own. Who never took up an office
 * gets no tenure, and a vacancy stays a gap: acting holders stand in a position of their own.
 *
 * Out:  records in the order of the files; a node that several rows need comes once
 * Throws: CommandError with file and line, as the rows do
 */
export function* officeRecords(delivery: Delivery, report: Report): Generator<SeedLine> {
  const given = new Set<string>();
  for (const record of allRecords(delivery, report)) {
    if (typeof record.id === 'string' && given.has(record.id) && record.type !== 'tenure') continue;
    if (typeof record.id === 'string') given.add(record.id);
    yield record;
  }
}

function* allRecords(delivery: Delivery, report: Report): Generator<SeedLine> {
  const people = [...peopleIn(delivery)].map(personRecord);
  report.count('officials', people.length);
  yield* people;
  yield* presidencies(delivery, report);
  yield* executives(delivery, report);
  yield* appointments(delivery, people, report);
}

/** A position and the organizations that it is in. */
function* withOrganizations(position: PositionLine): Generator<SeedLine> {
  yield* organizations(position.organization);
  yield position;
}

function* organizations(id: string): Generator<SeedLine> {
  const record = actorRecords.get(id);
  if (!record) throw new Error(`${id} is in none of the tables`);
  if (typeof record.partOf === 'string') yield* organizations(record.partOf);
  yield record;
}

function* presidencies(delivery: Delivery, report: Report): Generator<SeedLine> {
  for (const president of presidentsIn(delivery)) {
    const { number, tookOffice, leftOffice } = president;
    const official = presidentRecord(president);
    const tenure = presidencyTenure(number);
    yield* withOrganizations(PRESIDENT);
    yield official;
    yield {
      type: 'tenure',
      id: tenure,
      official: official.id,
      position: PRESIDENT.id,
      start: tookOffice,
      ...(leftOffice !== undefined && { end: leftOffice }),
    };
    yield* evidence(`president-${number}`, `${official.name}, US President, ${tookOffice}`, tenure);
    report.count('presidencies');
  }
}

/** The article of a row, and that it says a tenure. @param url where it can be read, if it has a page */
function* evidence(key: string, title: string, supports: string, url?: string): Generator<SeedLine> {
  const article = `article:history-at-state:${key}`;
  yield* organizations(HISTORIAN);
  yield {
    type: 'article',
    id: article,
    kind: 'RECORD',
    title,
    ...(url !== undefined && { url }),
    publisher: HISTORIAN,
    language: 'en',
  };
  yield { type: 'evidence', article, supports };
}

function* executives(delivery: Delivery, report: Report): Generator<SeedLine> {
  for (const executive of executivesIn(delivery)) {
    for (const position of [PRESIDENT, VICE_PRESIDENT]) yield* withOrganizations(position);
    yield executive.official;
    yield* executiveRecords(executive);
    report.count('presidents and vice presidents of executive.yaml');
    for (const { number, start } of executive.presidencies) {
      if (number === undefined)
        report.leftOut('presidencies that people.csv has no number for', executive, start);
    }
  }
}

function* appointments(
  delivery: Delivery,
  people: readonly OfficialLine[],
  report: Report,
): Generator<SeedLine> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const known = new Set<string>();
  for (const [key, appointment] of onceEach(appointmentsIn(delivery), report)) {
    known.add(appointment.id);
    const official = officialOfPerson(appointment.person);
    if (names.size > 0 && !names.has(official)) {
      report.leftOut(
        'appointments of persons that are in none of the files',
        appointment,
        appointment.person,
      );
    } else yield* appointmentRecords(key, appointment, names.get(official) ?? appointment.person, report);
  }
  for (const concurrence of concurrencesIn(delivery)) {
    report.count('groups of concurrent appointments, each a tenure of its own');
    for (const id of concurrence.appointments) {
      if (!known.has(id))
        report.leftOut('concurrent appointments that are in none of the files', concurrence, id);
    }
  }
}

function* appointmentRecords(
  key: string,
  appointment: Appointment,
  name: string,
  report: Report,
): Generator<SeedLine> {
  const why = whyNoTenure(appointment);
  if (why !== undefined) return report.leftOut(why, appointment, appointment.id);
  const first = firstDate(appointment) ?? '';
  const position = positionOfAppointment(appointment, first);
  if (!position) {
    return report.leftOut(
      'missions to a country that countries.csv lacks',
      appointment,
      appointment.country ?? '',
    );
  }
  const acting = isActing(appointment);
  const dates = tenureDates(appointment, acting);
  if (!dates) report.leftOut('dates of a tenure that contradict each other', appointment, appointment.id);
  const tenure = `tenure:pocom:${key}`;
  yield* withOrganizations(position);
  yield {
    type: 'tenure',
    id: tenure,
    official: officialOfPerson(appointment.person),
    position: position.id,
    ...dates,
    ...(acting && { acting }),
  };
  const title = `${name}, ${position.title}, ${first}`;
  yield* evidence(`pocom-${key}`, title, tenure, pageOfPerson(appointment.person));
  report.count('tenures');
}

/**
 * Ids that the register gave to two appointments. Their keys are made longer, always: were it only when both
 * are delivered, the key would depend on what else there is.
 */
const DOUBLED: ReadonlySet<string> = new Set([
  'affa-1953-merc',
  'affa-1953-murp',
  'affa-1959-merc',
  'affa-1981-abra',
  'affa-2001-kell',
  'affa-2005-hill',
  'amba-2002-davi',
  'bz-1983-barn-01',
  'inte-1980-chri',
  'inte-1980-news',
  'larg-2001-tayl',
  'mgmt-1955-hend',
  'secr-1861-sewa',
  'secr-1881-blai',
  'secr-1933-well',
  'sv-2012-apon-01',
  'tr-2014-bass-01',
]);

function keyOf(appointment: Appointment): string {
  const { id, person, role } = appointment;
  if (!DOUBLED.has(id)) return id;
  return [id, person, role, firstDate(appointment) ?? 'undated'].join('-');
}

/** What the register has its list of. */
const listOf = ({ post, country }: Appointment): string =>
  country !== undefined
    ? 'chiefs of mission'
    : post?.mission
      ? 'chiefs of missions to organizations'
      : 'principal officers';

/** Each appointment with its key; of two rows of one key, the one that tells the end. */
function onceEach(rows: Iterable<Appointment>, report: Report): Map<string, Appointment> {
  const found = new Map<string, Appointment>();
  for (const row of rows) {
    report.count(listOf(row));
    const key = keyOf(row);
    const before = found.get(key);
    const better = before === undefined || (before.ended === undefined && row.ended !== undefined);
    if (before) report.leftOut('appointments that are given twice', better ? before : row, row.id);
    if (better) found.set(key, row);
  }
  return found;
}
