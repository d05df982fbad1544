import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDescription, readRemark, readVisitor } from '../../../src/readers/history-at-state/remarks';
import { type CorpusText, corpusAt, halves, sample } from './remarks-corpus';
import { type Labelled, labelledSamples, labelsOf } from './remarks-labels';
import { score } from './remarks-score';

const USAGE = `npm run measure:remarks [-- [options] [FOLDER]]
  what the grammar of remarks reads, against the labels of each sample; FOLDER holds history-at-state-travels
  and history-at-state-visits (default ../shared/data)
  --quiet              lists no misses
  --all                counts over all rows instead
  --development        prints the half of the rows that the grammar is written on instead
  --draw SEED [--long] prints the sample of that number (of long remarks) instead, without the rows of the
                       labelled samples with smaller numbers`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean' },
    development: { type: 'boolean' },
    draw: { type: 'string' },
    long: { type: 'boolean' },
  },
});

const share = (part: number, whole: number) =>
  `${part} of ${whole}${whole > 0 ? ` (${(part / whole).toFixed(3)})` : ''}`;

function measure(corpus: readonly CorpusText[], labelled: Labelled, earlier: Set<string>): void {
  const { kind, seed } = labelled;
  const rows = sample(corpus, seed, earlier, kind);
  for (const { id } of rows) earlier.add(id);
  const labels = labelsOf(labelled);
  const ids = new Set(labels.map(({ id }) => id));
  const missing = rows.filter(({ id }) => !ids.has(id)).length;
  if (missing > 0)
    console.log(`sample ${seed}: ${missing} rows have no label; is this folder that of the labels?`);
  const it = score(rows, labels);
  console.log(
    `sample ${seed}${kind === 'long' ? ' of long remarks' : ''}: ${rows.length} rows, ${share(it.exact, it.persons)} named persons found`,
  );
  console.log(`  precision        ${share(it.exact, it.extracted)}`);
  console.log(`  recall           ${share(it.exact, it.persons)}`);
  console.log(`  offices          ${share(it.offices, it.exact)}`);
  console.log(`  countries        ${share(it.countries, it.exact)}`);
  console.log(`  relations        ${share(it.relations, it.exact)}`);
  console.log(`  days             ${share(it.dates, it.exact)}`);
  console.log(
    `  without a name   ${share(it.unnamedRight, it.unnamed)} offices, ${it.unnamedExtracted} extracted`,
  );
  if (!values.quiet) for (const miss of it.misses) console.log(`  - ${miss}`);
}

function countAll(corpus: readonly CorpusText[]): void {
  const counts = { mentions: 0, named: 0, unnamed: 0, gatherings: 0, groups: 0, unread: 0 };
  const silent: CorpusText[] = [];
  for (const row of corpus) {
    const reading = (row.remarks === undefined ? readDescription : readRemark)(
      row.remarks ?? row.description ?? '',
      row,
    );
    const visitor = readVisitor(row.visitor ?? '');
    const mentions = [...visitor.mentions, ...reading.mentions];
    counts.mentions += mentions.length;
    counts.named += mentions.filter(({ name }) => name).length;
    counts.unnamed += mentions.filter(({ name }) => !name).length;
    counts.gatherings += reading.gatherings.length;
    counts.groups += reading.groups.length;
    counts.unread += reading.unread.length + visitor.unread.length;
    if (row.visitor !== undefined && visitor.mentions.length === 0) silent.push(row);
  }
  console.log(`all ${corpus.length} rows`);
  for (const [what, count] of Object.entries(counts)) console.log(`  ${what.padEnd(16)} ${count}`);
  console.log(`  ${'visitors unread'.padEnd(16)} ${silent.length}`);
}

function drawn(corpus: readonly CorpusText[], seed: number): CorpusText[] {
  const earlier = new Set<string>();
  for (const each of labelledSamples().filter((labelled) => labelled.seed < seed)) {
    for (const { id } of sample(corpus, each.seed, earlier, each.kind)) earlier.add(id);
  }
  return sample(corpus, seed, earlier, values.long ? 'long' : 'all');
}

function print(rows: readonly CorpusText[]): void {
  for (const row of rows) console.log(JSON.stringify(row));
}

function main(): void {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const corpus = corpusAt(resolve(positionals[0] ?? '../shared/data'));
  const earlier = new Set<string>();
  if (values.draw !== undefined) print(drawn(corpus, Number(values.draw)));
  else if (values.development) print(halves(corpus).development);
  else if (values.all) countAll(corpus);
  else for (const labelled of labelledSamples()) measure(corpus, labelled, earlier);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
