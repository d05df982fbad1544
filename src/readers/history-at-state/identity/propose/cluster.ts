import type { OfficeKind } from '../../remarks';
import { isFamilyFirst, lineageOf } from '../lineage';
import { AGREEMENTS, type Agreement, agreement, type Name, nameOf, placeIn } from '../names';
import { decisionOn } from './decisions';
import type { Found } from './mentions';

/** Mentions that are of one person. */
export interface Cluster {
  readonly lineage: string;
  readonly mentions: Found[];
  /** Signals that put them together, with what they joined. */
  readonly why: string[];
  /** Preferred name that a decision gives. */
  person?: string;
  /** Known by a family name alone. */
  readonly alone: boolean;
}

/** In years: how far apart mentions of one person may be. */
const APART = { full: 15, near: 8, inOffice: 6, run: 6, commonRun: 2 } as const;

/** Words that many families are called by, so that two ministers in a row can be. */
const COMMON_FAMILIES = new Set(['china', 'taiwan', 'korea-south', 'vietnam', 'cambodia', 'singapore']);

/** Puts the mentions of one lineage together, by decisions first, then full names, then family names. */
export function clustersOf(lineage: string, mentions: readonly Found[]): Cluster[] {
  const clusters = startingClusters(lineage, mentions);
  joinFullNames(clusters);
  const alone = mentions.filter((it) => !decisionOn(it) && nameOf(it.name).alone);
  const left = joinAlone(clusters, alone);
  return [...clusters, ...runsOf(lineage, left)];
}

/** One for each person that decisions name, and for each spelling of a full name. */
function startingClusters(lineage: string, mentions: readonly Found[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const mention of mentions) {
    const decision = decisionOn(mention);
    const name = nameOf(mention.name);
    if (!decision && name.alone) continue;
    const key = decision ? `person ${decision.person}` : name.folded;
    const cluster = byKey.get(key) ?? { lineage, mentions: [], why: [], alone: false };
    if (decision) {
      cluster.person = decision.person;
      cluster.why.push(`${decision.decision} by decision`);
    }
    cluster.mentions.push(mention);
    byKey.set(key, cluster);
  }
  return [...byKey.values()];
}

/** Joins clusters of full names that agree, the surest agreement first, each only where one other fits. */
function joinFullNames(clusters: Cluster[]): void {
  for (const how of AGREEMENTS) {
    for (let joined = true; joined; ) {
      joined = false;
      for (const cluster of [...clusters]) {
        const others = clusters.filter(
          (it) => it !== cluster && agreementOf(cluster, it) === how && fits(cluster, it, how),
        );
        const [other] = others;
        if (!other || !allOne(others)) continue;
        absorb(other, cluster, `${how} ${namesOf(cluster)[0]}`);
        clusters.splice(clusters.indexOf(cluster), 1);
        joined = true;
      }
    }
  }
}

/** All agree with each other too: it does not matter which is taken. */
const allOne = (clusters: readonly Cluster[]): boolean =>
  clusters.every((a) => clusters.every((b) => a === b || agreementOf(a, b) !== undefined));

function agreementOf(a: Cluster, b: Cluster): Agreement | undefined {
  if (a.person !== undefined && b.person !== undefined) return undefined;
  const all = new Set<Agreement | undefined>();
  for (const one of fullNames(a)) for (const two of fullNames(b)) all.add(agreement(one, two));
  return AGREEMENTS.find((it) => all.has(it));
}

const fullNames = ({ mentions }: Cluster): Name[] =>
  [...new Set(mentions.map(({ name }) => nameOf(name)))].filter(({ alone }) => !alone);

function fits(a: Cluster, b: Cluster, how: Agreement): boolean {
  const gap = gapOf(spanOf(a), spanOf(b));
  return how === 'NEAR' ? gap <= APART.near && shareKind(kindsOf(a), kindsOf(b)) : gap <= APART.full;
}

/** Joins each name alone to the one cluster that fits it best; gives back what fits none, or several. */
function joinAlone(clusters: readonly Cluster[], alone: readonly Found[]): Found[] {
  const cores = clusters.map((cluster) => ({
    cluster,
    span: spanOf(cluster),
    kinds: kindsOf(cluster),
    names: fullNames(cluster),
  }));
  const left: Found[] = [];
  const joins: [Cluster, Found][] = [];
  for (const mention of alone) {
    const one = bestCore(cores, mention);
    if (one) joins.push([one.cluster, mention]);
    else left.push(mention);
  }
  for (const [cluster, mention] of joins) {
    cluster.mentions.push(mention);
    cluster.why.push('FAMILY NAME ONLY');
  }
  return joins.length > 0 ? joinAlone(clusters, left) : left;
}

interface Core {
  readonly cluster: Cluster;
  readonly span: Days;
  readonly kinds: ReadonlySet<OfficeKind>;
  readonly names: readonly Name[];
}

function bestCore(cores: readonly Core[], mention: Found): Core | undefined {
  const name = nameOf(mention.name);
  const familyFirst = isFamilyFirst(lineageOf(mention.employer ?? ''));
  const kinds = new Set(mention.offices.map(({ kind }) => kind));
  const former = mention.offices.some(({ qualifiers }) => qualifiers.includes('FORMER'));
  const day = { from: mention.date, until: mention.date };
  for (const place of [1, 2, 3]) {
    const there = cores.filter(({ names }) => names.some((it) => placeIn(name, it, familyFirst) === place));
    const tests = [
      (it: Core) => gapOf(it.span, day) <= 1 && shareKind(it.kinds, kinds),
      (it: Core) => gapOf(it.span, day) <= APART.inOffice && shareKind(it.kinds, kinds),
      (it: Core) => gapOf(it.span, day) <= 2,
      (it: Core) => former && it.span.until < mention.date && gapOf(it.span, day) <= 30,
    ];
    for (const test of tests) {
      const fitting = there.filter(test);
      if (fitting.length > 0) {
        if (fitting.length === 1) return fitting[0];
        break;
      }
    }
    if (there.some((it) => gapOf(it.span, day) <= APART.inOffice)) return undefined;
  }
  return undefined;
}

/** Puts together names alone that no full name fits: the same word in years that follow each other. */
function runsOf(lineage: string, mentions: readonly Found[]): Cluster[] {
  const runs: Cluster[] = [];
  const years = COMMON_FAMILIES.has(lineage) ? APART.commonRun : APART.run;
  for (const mention of [...mentions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const sound = nameOf(mention.name).sounds.join(' ');
    const run = runs.find(
      (it) =>
        nameOf(it.mentions[0]?.name ?? '').sounds.join(' ') === sound &&
        gapOf(spanOf(it), { from: mention.date, until: mention.date }) <=
          (shareKind(kindsOf(it), new Set(mention.offices.map(({ kind }) => kind)))
            ? years
            : APART.commonRun),
    );
    if (run) run.mentions.push(mention);
    else runs.push({ lineage, mentions: [mention], why: [], alone: true });
  }
  return runs;
}

export function absorb(into: Cluster, cluster: Cluster, why: string): void {
  into.mentions.push(...cluster.mentions);
  into.why.push(...cluster.why, why);
  into.person ??= cluster.person as string;
}

interface Days {
  readonly from: string;
  readonly until: string;
}

export function spanOf({ mentions }: Pick<Cluster, 'mentions'>): Days {
  const days = mentions.map(({ date }) => date).sort();
  return { from: days[0] ?? '', until: days.at(-1) ?? '' };
}

export const kindsOf = ({ mentions }: Pick<Cluster, 'mentions'>): Set<OfficeKind> =>
  new Set(mentions.flatMap(({ offices }) => offices.map(({ kind }) => kind)));

export const shareKind = (a: ReadonlySet<OfficeKind>, b: ReadonlySet<OfficeKind>): boolean =>
  [...a].some((it) => b.has(it));

/** Years between two spans, 0 where they overlap. */
export function gapOf(a: Days, b: Days): number {
  const days = Math.max(
    Date.parse(b.from) - Date.parse(a.until),
    Date.parse(a.from) - Date.parse(b.until),
    0,
  );
  return days / (365.25 * 24 * 3600 * 1000);
}

/** Names as they stand, the most frequent first, then the longest. */
export function namesOf({ mentions }: Pick<Cluster, 'mentions'>): string[] {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([name]) => name);
}
