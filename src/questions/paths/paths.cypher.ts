import neo4j from 'neo4j-driver';
import { type Label, labelOf } from '../../model/id';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';
import { contactShape } from '../contact/args';
import { named } from '../contact/named';
import { chainsOf } from './chains';
import { hopsOf } from './hops';
import { linkOf } from './link';
import { searched } from './search';
import { timesShape } from './times';

/** Most hops of a chain: by then nearly everybody is connected. */
export const MAX_HOPS = 6;
/** Beginnings of chains that are kept at each hop when longer ones than the shortest are asked for: some lead nowhere. */
const KEPT = 1_000;

const labelsOfEnds = ({ from, to }: Args) => ({
  from: labelOf(from as string) as Label,
  to: labelOf(to as string) as Label,
});

const kept = ({ first, longer }: Args) => ((longer as number) > 0 ? KEPT : (first as number) + 1);

/**
 * The chains from one to another, each of whom met the next.
 *
 * In:   `from`, `to` ids of an official or organization each, not the same; `maxHops`, `longer`, `first`, within their limits;
 *       `during`, `match`, `kinds`; `timeRespecting`.
 * Out:  `distance`, `chains` of `[one, other, events]` a hop, and `cuts`, why some can be missing.
 * Cost: two seeks, and the participations of those at fewer hops than half the distance from either end, with who else
 *       took part; then for each two of a chain the participations of the one who has fewer; MOST_PARTS both times.
 */
export const pathsOf = question({
  name: 'paths.ofTwo',
  how: 'one',
  needs: labelsOfEnds,
  rows: ({ first, maxHops }) => (first as number) * (maxHops as number),
  shape: (args) => [...Object.values(labelsOfEnds(args)), timesShape(args), contactShape(args)].join(),
  match: (_, build) => {
    const { a, b } = named(build, 'a', 'b');
    const { args, param } = build;
    const label = labelsOfEnds(args);
    const link = linkOf(build);
    const whole = (value: (it: Args) => number) => param((it) => neo4j.int(value(it)));
    const [maxHops, longer] = [whole((it) => it.maxHops as number), whole((it) => it.longer as number)];
    const found = searched([a, b], { maxHops, longer }, link, build);
    const asked = { maxHops, longer, kept: whole(kept), first: whole((it) => it.first as number) };
    const { chains, distance, cuts, text } = chainsOf([a, b], found, asked, link.times, build);
    return {
      text:
        `MATCH (${a}:${label.from} {id: ${param((it) => it.from)}}) MATCH (${b}:${label.to} {id: ${param((it) => it.to)}}) ` +
        `${found.text} ${text} ${hopsOf({ chains, distance, cuts }, link, build)}`,
      bound: { self: chains, chains, distance, cuts },
    };
  },
});
