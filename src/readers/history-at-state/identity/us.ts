import type { Office } from '../remarks';
import { listOf, tableRows } from '../table';
import { type Name, nameOf } from './names';
import type { Named, Person } from './types';

/** Who held which of the three offices, when: a row of us-holders.csv. */
interface Holder extends Person {
  readonly wikidata: string;
  readonly office: string;
  readonly called: readonly Name[];
  readonly from: string;
  /** "" while in office. */
  readonly until: string;
}

const HOLDERS: readonly Holder[] = tableRows('us-holders.csv').map((fields) => ({
  id: fields.official ?? '',
  name: fields.name ?? '',
  called: [fields.name ?? '', ...listOf(fields.names)].map(nameOf),
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
 * Somebody elect is who came into office next; a former one, or one who is named so long after, is the last who
 * had left it.
 */
export function usHolder(mention: Named): Person | undefined {
  const able = bearers(mention);
  const qualifiers = new Set(mention.offices.flatMap((it) => it.qualifiers));
  if (qualifiers.has('DESIGNATE')) return able.find(({ from }) => from >= mention.date);
  const inOffice = qualifiers.has('FORMER') ? undefined : able.find((it) => isIn(it, mention.date));
  return inOffice ?? able.filter(({ until }) => until !== '' && until <= mention.date).at(-1);
}

/** Who was in one of these offices on that very day. */
export const usHolderOfThatDay = (mention: Named): Person | undefined =>
  bearers(mention).find((it) => isIn(it, mention.date));

/** Who alone was in one of the three offices from one day until another; nobody where it changed hands. */
export function usHolderThroughout(
  { title, qualifiers }: Office,
  from: string,
  until: string,
): Person | undefined {
  const held = HOLDERS.filter(
    (it) => it.office === title && it.from <= until && (it.until === '' || from <= it.until),
  );
  return held.length === 1 && qualifiers.length === 0 ? held[0] : undefined;
}

const isIn = ({ from, until }: Holder, day: string): boolean => from <= day && (until === '' || day <= until);

function bearers({ name, offices }: Named): Holder[] {
  const titles = new Set(offices.map(({ title }) => (title === 'Secretary' ? 'Secretary of State' : title)));
  return HOLDERS.filter(
    (it) => titles.has(it.office) && it.called.some((own) => isCalled(own, nameOf(name))),
  );
}

/** The family name, or with it words of the holder's own name: "Biden", "Kamala Harris". */
const isCalled = (holder: Name, called: Name): boolean =>
  called.words.length > 0 &&
  called.words.at(-1) === holder.words.at(-1) &&
  called.words.every((it) => holder.words.includes(it));
