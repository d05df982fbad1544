import type { SeedLine } from '../reader';
import type { Person, President, Trip } from './rows';
import { listOf, tableRows } from './table';

/**
 * US officials. people.csv has those whom several sources know, each once: presidents, vice presidents and the
 * secretaries who travelled, with the name that is preferred. All others are as the register names them.
 */

/** A person as a record. */
export type OfficialLine = SeedLine & { readonly id: string; readonly name: string };

interface KnownPerson {
  readonly record: OfficialLine;
  /** Id in presidents.xml. */
  readonly president: string;
  /** Numbers of their presidencies. */
  readonly presidencies: readonly number[];
  /** Number in executive.yaml. */
  readonly executive: string;
}

const KNOWN: readonly KnownPerson[] = tableRows('people.csv').map((fields) => ({
  record: officialLine(fields.official ?? '', fields.name ?? '', listOf(fields.names), fields.wikidata),
  president: fields.president ?? '',
  presidencies: listOf(fields.presidencies).map(Number),
  executive: fields.executive ?? '',
}));

const byOfficial = new Map(KNOWN.map((it) => [it.record.id, it]));
const byPresident = new Map(KNOWN.filter(({ president }) => president).map((it) => [it.president, it]));
const byExecutive = new Map(KNOWN.filter(({ executive }) => executive).map((it) => [it.executive, it]));

function officialLine(id: string, name: string, spellings: readonly string[], wikidata = ''): OfficialLine {
  const names = [...new Set(spellings)].filter((it) => it !== name).sort();
  return {
    type: 'official',
    id,
    name,
    ...(names.length > 0 && { names }),
    ...(wikidata && { wikidataId: wikidata }),
  };
}

/** The record of somebody, with more spellings of the name; as people.csv names them if it does. */
function named(id: string, name: string, spellings: readonly string[]): OfficialLine {
  const known = byOfficial.get(id)?.record;
  if (!known) return officialLine(id, name, spellings);
  const names = [...listed(known.names), name, ...spellings];
  return officialLine(id, known.name, names, known.wikidataId as string | undefined);
}

const listed = (names: unknown): readonly string[] => (names ?? []) as readonly string[];

/**
 * Ids that appointments still use after the register gave the person another one. A committed table, as an
 * appointment may be delivered without its person.
 */
const OLD_IDS: Readonly<Record<string, string>> = {
  'wilson-huntington-francis-mairs-huntington-wilson': 'wilson-francis-mairs-huntington',
};

const currentId = (person: string): string => OLD_IDS[person] ?? person;

/** The official of a person id of the register. */
export const officialOfPerson = (person: string): string => `official:pocom:${currentId(person)}`;

/**
 * Where the appointments of a person of the register can be read. The Office's site makes its pages of these files, one a
 * person by the id (HistoryAtState/hsg-shell on GitHub: `person-href` of modules/pocom-html.xqm).
 */
export const pageOfPerson = (person: string): string =>
  `https://history.state.gov/departmenthistory/people/${currentId(person)}`;

/** A name in its natural order: "John Forbes Kerry", "James Addison Baker III". What stands in brackets is left out. */
export const naturalName = ({ forename, surname, genName }: Person): string =>
  [forename.replace(/\s*\([^)]*\)/g, ''), surname, genName].filter(Boolean).join(' ');

/** A person of the register as a record. */
export const personRecord = (person: Person): OfficialLine =>
  named(officialOfPerson(person.id), naturalName(person), person.alternates);

/** A President as a record. */
export const presidentRecord = ({ id, name }: Pick<President, 'id' | 'name'>): OfficialLine =>
  named(byPresident.get(id)?.record.id ?? `official:history-at-state:${id}`, name, []);

/**
 * Whoever made a trip, as a record. A President's id is never looked for among the persons: the register has a
 * taft-william-howard who is another man.
 */
export const travellerRecord = ({ role, who, name }: Pick<Trip, 'role' | 'who' | 'name'>): OfficialLine =>
  role === 'president' ? presidentRecord({ id: who, name }) : named(officialOfPerson(who), name, []);

/** Somebody of executive.yaml as a record. */
export const executiveRecord = (id: string, name: string): OfficialLine =>
  named(byExecutive.get(id)?.record.id ?? `official:us-executive:${id}`, name, []);

/** Numbers of the presidencies of somebody of executive.yaml, in order. */
export const presidenciesOf = (id: string): readonly number[] => byExecutive.get(id)?.presidencies ?? [];
