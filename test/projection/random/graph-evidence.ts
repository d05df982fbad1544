import type { Random } from './random';

/** One record of a seed; fields that are undefined are not given. */
export type SeedLine = Readonly<Record<string, unknown>>;

/** Ids of facts, by what they are. */
export type Facts = Record<'EVENT' | 'STATEMENT' | 'TENURE' | 'PARTICIPATION', string[]>;

/** Fields that accounts of a fact can differ in, with values they can give. */
const DISPUTABLE: Readonly<Record<keyof Facts, Readonly<Record<string, readonly string[]>>>> = {
  EVENT: {
    date: ['2015-12-28', '2015-12-29'],
    endDate: ['2015-12-30', '2016'],
    medium: ['PHONE', 'VIDEO'],
    kind: ['VISIT', 'SUMMIT'],
    partOf: ['event:e0', 'event:e1'],
    initiator: ['organization:o0', 'official:p0', 'official:p1'],
    places: ['place:l0', 'place:l1'],
  },
  STATEMENT: {
    speaker: ['official:p0', 'official:p1'],
    saidAt: ['2015-12-28', '2015-12'],
    at: ['event:e0', 'event:e2'],
    gist: ['this', 'that'],
  },
  TENURE: { start: ['2014', '2014-03'], end: ['2016', '2017'], acting: ['true', 'false'] },
  PARTICIPATION: {
    role: ['HOST', 'VISITOR'],
    initiator: ['true', 'false'],
    attendance: ['ATTENDED', 'ABSENT'],
  },
};
const SCOPES = Object.keys(DISPUTABLE) as (keyof Facts)[];

/** Accounts of fields that differ, and evidence for other facts, much of it from the first articles. */
export function randomEvidence(random: Random, articles: readonly string[], facts: Facts): SeedLine[] {
  const lines = new Map<string, SeedLine>();
  const testify = (evidence: SeedLine) => {
    const stance = random.maybe(0.3, () => random.pick(['DENIES', 'REPORTS']));
    const key = JSON.stringify({ ...evidence, stance });
    if (!lines.has(key)) lines.set(key, testimony(random, { ...evidence, stance }));
  };
  for (let count = 0; count < 30; count += 1) {
    const scope = random.pick(SCOPES);
    const supports = random.pick(facts[scope].slice(0, 7));
    const [field, values] = random.pick(Object.entries(DISPUTABLE[scope]));
    for (const value of random.some(values, 1, 3)) {
      testify({ article: random.pick(articles), supports, field, value });
    }
  }
  for (let count = 0; count < 70; count += 1) {
    const scope = random.pick(SCOPES);
    const field = random.maybe(0.4, () => random.pick(Object.keys(DISPUTABLE[scope])));
    testify({ article: random.pick(articles.slice(0, 6)), supports: random.pick(facts[scope]), field });
  }
  return [...lines.values()];
}

function testimony(random: Random, evidence: SeedLine): SeedLine {
  const start = random.whole(0, 200);
  return {
    type: 'evidence',
    ...evidence,
    basis: random.maybe(0.3, () => random.pick(['STATED', 'INFERRED'])),
    confidence: random.maybe(0.2, () => 0.5),
    ...(random.chance(0.3) && { start, end: start + 9, quoteSha256: random.pick(['c', 'd']).repeat(64) }),
  };
}
