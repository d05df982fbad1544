import { tableRows } from '../table';
import { type Name, nameOf } from './names';
import type { Named, Person } from './types';

/** Who held which of the three offices, when: a row of us-holders.csv. */
interface Holder extends Person {
  readonly wikidata: string;
  readonly office: string;
  readonly called: Name;
  readonly from: string;
  /** "" while in office. */
  readonly until: string;
}

const HOLDERS: readonly Holder[] = tableRows('us-holders.csv').map((fields) => ({
  id: fields.official ?? '',
  name: fields.name ?? '',
  called: nameOf(fields.name ?? ''),
  wikidata: fields.wikidata ?? '',
  office: fields.office ?? '',
  from: fields.from ?? '',
  until: fields.until ?? '',
}));

const wikidata = new Map(HOLDERS.map((it) => [it.id, it.wikidata]));

/** The Wikidata id of a holder, if the table has it. */
export const wikidataOf = (official: string): string | undefined => wikidata.get(official) || undefined;

/**
 * The President, Vice President or Secretary of State whom a mention means: by office, family name and day.
 * Somebody elect is who came into office next; a former one, or one of whom a mention has nothing but the name long
 * after, is the last who had left it.
 */
export function usHolder({ name, offices, date }: Named): Person | undefined {
  const titles = new Set(offices.map(({ title }) => title));
  const called = nameOf(name);
  const able = HOLDERS.filter((it) => titles.has(it.office) && isCalled(it.called, called));
  const qualifiers = new Set(offices.flatMap((it) => it.qualifiers));
  if (qualifiers.has('DESIGNATE')) return able.find(({ from }) => from >= date);
  const inOffice = able.filter(({ from, until }) => from <= date && (until === '' || date <= until));
  if (!qualifiers.has('FORMER') && inOffice.length > 0) return inOffice[0];
  return able.filter(({ until }) => until !== '' && until <= date).at(-1);
}

/** The family name, or with it what the holder's own name has: "Biden", "Kamala Harris". */
function isCalled(holder: Name, called: Name): boolean {
  const family = holder.sounds.at(-1);
  return (
    called.sounds.at(-1) === family && called.sounds.every((it) => holder.sounds.includes(it) || called.alone)
  );
}
