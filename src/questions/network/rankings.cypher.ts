import neo4j from 'neo4j-driver';
import { question } from '../../projection/question';
import { named } from '../contact/named';
import type { Algorithm } from './contact-network';
import { Measure } from './network.type';

interface MeasureOf extends Algorithm {
  /** Beside `concurrency`: with one thread the same network gives the same answer. */
  readonly settings: string;
}

export const MEASURES: Readonly<Record<Measure, MeasureOf>> = {
  [Measure.DEGREE]: { procedure: 'gds.degree.stream', settings: '' },
  // What is still to come shrinks by 0.85 with each round: after 200 the ten decimals that are shown stand.
  [Measure.PAGERANK]: {
    procedure: 'gds.pageRank.stream',
    settings: "relationshipWeightProperty: 'weight', maxIterations: 200, tolerance: 1e-11, ",
  },
  [Measure.BETWEENNESS]: { procedure: 'gds.betweenness.stream', settings: '' },
  // Graph Data Science has no estimate of it; it needs little beside the network.
  [Measure.CLOSENESS]: {
    procedure: 'gds.closeness.stream',
    settings: 'useWassermanFaust: true, ',
    isEstimated: false,
  },
};

/** Sums in another order differ in the last digits, and must not decide who is first. */
const ROUNDED = 10;

/**
 * The most central actors of a contact network.
 *
 * In:   `network`, its name; `measure`; `first`.
 * Out:  `actor` with `score`, and `rank` from 1 on; ties by id.
 * Cost: what the algorithm costs; all nodes of the network are sorted.
 */
export const rankingsOfNetwork = question({
  name: 'network.rankings',
  how: 'list',
  shape: ({ measure }) => measure as string,
  rows: ({ first }) => first as number,
  match: (_, build) => {
    const { rows, at, rank, actor, score } = named(build, 'rows', 'at', 'rank', 'actor', 'score');
    const { procedure, settings } = MEASURES[build.args.measure as Measure];
    const network = build.param((it) => it.network);
    return {
      text:
        `WITH COLLECT { CALL ${procedure}(${network}, {${settings}concurrency: 1}) YIELD nodeId, score ` +
        `WITH gds.util.asNode(nodeId) AS ${actor}, round(score, ${ROUNDED}) AS ${score} ` +
        `ORDER BY ${score} DESC, ${actor}.id LIMIT ${build.param(({ first }) => neo4j.int(first as number))} ` +
        `RETURN [${actor}, ${score}] } AS ${rows} UNWIND range(0, size(${rows}) - 1) AS ${at} ` +
        `WITH ${at} + 1 AS ${rank}, ${rows}[${at}][0] AS ${actor}, ${rows}[${at}][1] AS ${score}`,
      bound: { self: actor, actor, score, rank },
      order: rank,
    };
  },
});
