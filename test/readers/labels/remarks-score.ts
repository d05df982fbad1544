import {
  type Mention,
  readDescription,
  readRemark,
  readVisitor,
} from '../../../src/readers/history-at-state/remarks';
import type { CorpusText } from './remarks-corpus';
import type { Label } from './remarks-labels';

/** What was right of what; `misses` are lines to read. */
export interface Score {
  persons: number;
  extracted: number;
  exact: number;
  offices: number;
  countries: number;
  relations: number;
  dates: number;
  unnamed: number;
  unnamedExtracted: number;
  unnamedRight: number;
  misses: string[];
}

const HELD = ['FORMER', 'ACTING', 'INTERIM', 'DESIGNATE'];

interface Found {
  visitor: boolean;
  mention: Mention;
}

function found(row: CorpusText): Found[] {
  const context = { start: row.start, end: row.end };
  const remarks = readRemark(row.remarks ?? '', context).mentions;
  const described = readDescription(row.description ?? '', context).mentions;
  const visitors = readVisitor(row.visitor ?? '').mentions;
  return [
    ...visitors.map((mention) => ({ visitor: true, mention })),
    ...[...remarks, ...described].map((mention) => ({ visitor: false, mention })),
  ];
}

function titles({ offices, qualifiers }: Label): string {
  return `${[...qualifiers].sort().join(' ')} ${[...offices].sort().join(';')}`.trim();
}

function titlesOf({ offices }: Mention): string {
  const qualifiers = new Set(
    offices.flatMap((office) => office.qualifiers).filter((each) => HELD.includes(each)),
  );
  return titles({ offices: offices.map(({ title }) => title), qualifiers: [...qualifiers] } as Label);
}

function scoreNamed(score: Score, label: Label, mention: Mention): void {
  const sides: [keyof Score & ('offices' | 'countries' | 'relations' | 'dates'), string, string][] = [
    ['offices', titles(label), titlesOf(mention)],
    ['countries', label.country, mention.country ?? ''],
    ['relations', label.relation, label.what === 'visitor' ? '' : mention.relation],
    ['dates', label.date, mention.date ?? ''],
  ];
  for (const [side, wanted, got] of sides) {
    if (wanted === got) score[side]++;
    else score.misses.push(`${label.id} ${label.name}: ${side} "${got}" for "${wanted}"`);
  }
}

function take<T>(items: T[], fits: (item: T) => boolean): T | undefined {
  const at = items.findIndex(fits);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function scoreRow(score: Score, row: CorpusText, labels: readonly Label[]): void {
  const all = found(row);
  const named = all.filter(({ mention }) => mention.name);
  const unnamed = all.filter(({ mention }) => !mention.name).map(({ mention }) => mention);
  score.extracted += named.length;
  score.unnamedExtracted += unnamed.length;
  for (const label of labels.filter(({ name }) => name !== '')) {
    score.persons++;
    const got = take(
      named,
      ({ visitor, mention }) => visitor === (label.what === 'visitor') && mention.name?.text === label.name,
    );
    if (!got) score.misses.push(`${label.id} ${label.name}: not found`);
    else {
      score.exact++;
      scoreNamed(score, label, got.mention);
    }
  }
  for (const { mention } of named) score.misses.push(`${row.id} ${mention.name?.text}: nobody's name`);
  for (const label of labels.filter(({ what }) => what === 'office')) {
    score.unnamed++;
    const got = take(unnamed, (it) => titlesOf(it) === titles(label) && (it.country ?? '') === label.country);
    if (got) score.unnamedRight++;
    else score.misses.push(`${label.id} ${label.offices.join('+')} of ${label.country}: office not found`);
  }
  for (const it of unnamed) {
    score.misses.push(`${row.id} ${titlesOf(it)} of ${it.country}: no office without a name stands there`);
  }
}

/** Compares what the grammar reads in the rows of a sample with its labels. */
export function score(sample: readonly CorpusText[], labels: readonly Label[]): Score {
  const empty = { persons: 0, extracted: 0, exact: 0, offices: 0, countries: 0, relations: 0, dates: 0 };
  const result: Score = { ...empty, unnamed: 0, unnamedExtracted: 0, unnamedRight: 0, misses: [] };
  for (const row of sample)
    scoreRow(
      result,
      row,
      labels.filter(({ id }) => id === row.id),
    );
  return result;
}
