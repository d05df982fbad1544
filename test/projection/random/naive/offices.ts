import { parseFlexDate } from '../../../../src/model/flex-date';
import { attestedDay, dateOf, periodAt } from './dates';
import { isDateDisputed, isSupported } from './facts';
import { sortKey } from './order';
import type { Thing, World } from './world';

/** Offices on a day, and the office in which somebody took part or spoke. */

type Day = string | null;

/** Whether a tenure covers every day of a span; a bound that is unknown, or that accounts differ on, covers nothing. */
function covers(world: World, tenure: Thing, from: Day, to: Day): boolean {
  if (from === null || to === null) return false;
  const { startLatest = null, endEarliest = null } = isDateDisputed(world, tenure)
    ? {}
    : (periodAt(tenure) ?? {});
  if (startLatest !== null && endEarliest !== null && startLatest <= from && endEarliest >= to) return true;
  return from === to && attestedDay(tenure) === from;
}

/** Whether no start and no end that is known speaks against some day of a span. */
function canCover(_: World, tenure: Thing, from: Day, to: Day): boolean {
  const { earliest = null } = dateOf(tenure, 'start') ?? {};
  const { latest = null } = dateOf(tenure, 'end') ?? {};
  const begins = earliest === null || to === null || earliest <= to;
  return begins && (latest === null || from === null || latest >= from);
}

const tenuresOf = (world: World, official: Thing): Thing[] =>
  world.heads(official, 'HELD').filter((it) => isSupported(world, it));

/** `Official.offices`. */
export function officesOf(world: World, official: Thing, asOf: string, match: string): Thing[] {
  const { earliest, latest } = parseFlexDate(asOf);
  return tenuresOf(world, official)
    .filter((it) => (match === 'CERTAIN' ? covers : canCover)(world, it, earliest, latest))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** What a source says of the office: on the relationship that joins somebody to an event or a statement. */
interface Stated {
  readonly positionIds?: readonly string[];
  readonly wording?: string;
}

/** `capacity`: a stated office hides a derived one; null for an organization. */
export function capacityOf(
  world: World,
  actor: Thing | undefined,
  dated: Thing,
  stated: Stated,
): object | null {
  if (actor?.type !== 'Official') return null;
  const byId = (ids: readonly string[]) => [...ids].sort().flatMap((id) => world.thing(id) ?? []);
  const { positionIds, wording } = stated;
  if (positionIds != null || wording != null) {
    const positions = byId(positionIds ?? []);
    return { basis: 'STATED', positions, wording: wording ?? null, ambiguous: false };
  }
  const period = periodAt(dated);
  // "About" a day leaves every day open, and so do accounts that differ.
  const isKnown = period && !period.approximate && !isDateDisputed(world, dated);
  const [from, to] = isKnown ? [period.startEarliest, period.endLatest] : [null, null];
  const held = tenuresOf(world, actor).filter((it) => covers(world, it, from, to));
  const positions = byId([...new Set(held.flatMap((it) => world.heads(it, 'OF')).map(({ id }) => id))]);
  return {
    basis: positions.length > 0 ? 'DERIVED' : 'UNKNOWN',
    positions,
    wording: null,
    ambiguous: positions.length > 1,
  };
}
