import type { Office, OfficeKind } from '../../../src/readers/history-at-state/remarks';

const TITLES: Partial<Record<OfficeKind, string>> = {
  HEAD_OF_STATE: 'President',
  HEAD_OF_GOVERNMENT: 'Prime Minister',
  FOREIGN_MINISTER: 'Foreign Minister',
};

/** A named mention: "Foreign Minister Lavrov", of Russia, on a day. */
export function said(
  name: string,
  employer: string,
  date: string,
  kind: OfficeKind = 'HEAD_OF_STATE',
  qualifiers: Office['qualifiers'] = [],
  title = TITLES[kind] ?? 'Minister',
): { name: string; employer: string; date: string; offices: Office[] } {
  return { name, employer, date, offices: [{ title, kind, qualifiers }] };
}
