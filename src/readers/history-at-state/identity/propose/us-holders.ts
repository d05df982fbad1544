import type { SeedLine } from '../../../reader';
import { officeRecords } from '../../offices';
import { PRESIDENT, SECRETARY_OF_STATE, VICE_PRESIDENT } from '../../offices-positions';
import { Report } from '../../report';
import { Delivery } from '../../rows';
import { tableText } from './table-text';

/** The offices by the titles that remarks use. */
const TITLES: Readonly<Record<string, string>> = {
  [PRESIDENT.id]: 'President',
  [VICE_PRESIDENT.id]: 'Vice President',
  [SECRETARY_OF_STATE.id]: 'Secretary of State',
};

/** us-holders.csv, made of the tenures that the register's and executive.yaml's files give. */
export function holderTable(folders: readonly string[]): string {
  const records = [...officeRecords(new Delivery(folders), new Report())];
  const people = new Map(records.filter(({ type }) => type === 'official').map((it) => [it.id, it]));
  const rows = records.flatMap(({ type, position, official, start, end }) => {
    const title = type === 'tenure' ? TITLES[String(position)] : undefined;
    const person = people.get(official);
    return title && person
      ? [[official, person.name, namesOf(person), person.wikidataId, title, start, end].map(asText)]
      : [];
  });
  rows.sort((a, b) => (`${a[4]} ${a[5]}` < `${b[4]} ${b[5]}` ? -1 : 1));
  return tableText(['official', 'name', 'names', 'wikidata', 'office', 'from', 'until'], rows);
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const namesOf = ({ names }: SeedLine): string => (Array.isArray(names) ? names.join('|') : '');
