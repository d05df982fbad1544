import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { identify } from '../../../src/readers/history-at-state/identity';
import { type Found, mentionsIn } from '../../../src/readers/history-at-state/identity/propose/mentions';
import { heldOut } from './identity-held-out';
import { drawn } from './identity-sample';
import { fitsPerson } from './identity-score';

/**
 * Says how well names become persons: precision on labelled mentions, sample by sample, and how many of all named
 * mentions are persons with a full name. Every miss is listed. `draw <seed>` prints a new sample to label instead,
 * without the mentions of those that have labels.
 */
interface Label {
  readonly id: string;
  readonly name: string;
  readonly person: string;
}

const FILE = /^identity-(\d+)\.csv$/;
const data = resolve(process.env.DATA ?? '../shared/data');
const mentions = [...mentionsIn([`${data}/history-at-state-travels`, `${data}/history-at-state-visits`])];
const seeds = readdirSync(__dirname)
  .flatMap((file) => FILE.exec(file)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

function labelsOf(seed: number): Label[] {
  return parse(readFileSync(join(__dirname, `identity-${seed}.csv`), 'utf8'), { columns: true });
}

function draw(seed: number): void {
  const before = new Set(seeds.filter((it) => it < seed).flatMap((it) => labelsOf(it).map(({ id }) => id)));
  for (const it of drawn(mentions, seed, before)) {
    console.log([it.id, it.name, it.employer ?? '', it.date, it.words].join('\t'));
  }
}

interface Judged {
  readonly label: Label;
  readonly mention: Found;
  readonly official: string;
  readonly called: string;
  readonly why: string;
  readonly right: boolean;
}

function judged(label: Label): Judged | undefined {
  const field = label.id.slice(0, label.id.lastIndexOf(':'));
  const same = mentions.filter((it) => it.id.startsWith(`${field}:`) && it.name === label.name);
  const mention = same.find(({ id }) => id === label.id) ?? same[0];
  if (!mention) return undefined;
  const { id, name, why } = identify(mention);
  return { label, mention, official: id, called: name, why, right: fitsPerson(name, label.person) };
}

function measure(seed: number): void {
  const labels = labelsOf(seed).filter(({ person }) => person !== 'UNKNOWN');
  const found = labels.flatMap((it) => judged(it) ?? []);
  const wrong = found.filter(({ right }) => !right);
  const pairs = pairsOf(found);
  const together = pairs.filter(([a, b]) => a.official === b.official);
  const same = pairs.filter(([a, b]) => a.label.person === b.label.person);
  const both = together.filter(([a, b]) => a.label.person === b.label.person);
  console.log(
    `sample ${seed}: ${labels.length} mentions, ${labels.length - found.length} of them not read any more`,
  );
  console.log(`  precision ${ratio(found.length - wrong.length, found.length)}`);
  console.log(`  pairs put together that are one person ${ratio(both.length, together.length)}`);
  console.log(`  pairs of one person that are put together ${ratio(both.length, same.length)}`);
  for (const it of wrong) console.log(`  wrong: ${line(it)}`);
  for (const [a, b] of together) {
    if (a.label.person !== b.label.person) console.log(`  two in one: ${line(a)} | ${line(b)}`);
  }
  for (const [a, b] of same)
    if (a.official !== b.official) console.log(`  one in two: ${line(a)} | ${line(b)}`);
  if (process.argv.includes('--all')) for (const it of found) console.log(`  ${line(it)}`);
}

const pairsOf = (all: readonly Judged[]): [Judged, Judged][] =>
  all.flatMap((a, at) => all.slice(at + 1).map((b): [Judged, Judged] => [a, b]));

const ratio = (some: number, all: number): string =>
  `${some} of ${all}${all > 0 ? ` (${(some / all).toFixed(3)})` : ''}`;

const line = ({ label, mention, called, official, why }: Judged): string =>
  `${label.id} ${mention.date} ${mention.words} = ${label.person}: ${called} (${official}; ${why})`;

/** All named mentions by period: who has a full name or is called by one, who is provisional, who is in no table. */
function coverage(): void {
  const periods = ['1866-1944', '1945-1959', '1960-1974', '1975-1989', '1990-2004', '2005-2025'];
  for (const period of ['1866-2025', ...periods]) {
    const [from = '', until = ''] = period.split('-');
    const own = mentions.filter(({ date }) => from <= date.slice(0, 4) && date.slice(0, 4) <= until);
    const all = own.map((it) => identify(it));
    const provisional = all.filter((it) => it.provisional).length;
    const fresh = all.filter(({ why }) => why.startsWith('NEW')).length;
    console.log(
      `${period}: ${own.length} mentions, persons known by name ${ratio(all.length - provisional, all.length)}, ` +
        `provisional ${provisional}, in no table ${fresh}, persons ${new Set(all.map(({ id }) => id)).size}`,
    );
  }
}

/**
 * Rows that stand for a later delivery: some travellers and two years of visits, as they were left out of the data.
 * The second set was looked at when the rules stood.
 */
const LATER: readonly (readonly string[])[] = [
  ['powell-colin-luther', 'christopher-warren-minor', 'blinken-antony-j', '1994', '2003'],
  ['albright-madeleine-korbel', 'shultz-george-pratt', '1985', '2010'],
];

/** How mentions of a later delivery join persons whom an earlier one brought. */
function later(parts: readonly string[]): void {
  const all = heldOut(mentions, ({ part }) => parts.includes(part));
  const count = (...results: string[]) => all.filter(({ result }) => results.includes(result)).length;
  console.log(`held out (${parts.join(', ')}), named by a table made without them: ${all.length} mentions`);
  console.log(`  joined to the right person ${ratio(count('right'), count('right', 'wrong'))}`);
  console.log(
    `  of persons whom the table has, joined ${ratio(count('right'), count('right', 'wrong', 'missed'))}`,
  );
  console.log(`  of persons whom it has not, made new ${count('new')}`);
  for (const { mention, official, given, why, result } of all) {
    if (result === 'wrong' || result === 'missed') {
      console.log(
        `  ${result}: ${mention.id} ${mention.date} ${mention.words} = ${official}: ${given} (${why})`,
      );
    }
  }
}

if (process.argv[2] === 'draw') draw(Number(process.argv[3]));
else {
  for (const seed of seeds) measure(seed);
  coverage();
  for (const parts of LATER) later(parts);
}
