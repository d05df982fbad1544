import { parse } from 'csv-parse/sync';
import { identifierOf } from '../../../src/readers/history-at-state/identity/identify';
import type { Found } from '../../../src/readers/history-at-state/identity/propose/mentions';
import { proposedOf } from '../../../src/readers/history-at-state/identity/propose/proposed';
import { identityTable } from '../../../src/readers/history-at-state/identity/propose/rows';
import { knownOf } from '../../../src/readers/history-at-state/identity/table';

/** What a mention of a later delivery came to. */
export interface HeldOut {
  readonly mention: Found;
  /** Who it is by the whole table. */
  readonly official: string;
  /** Who it is by a table that was made without it. */
  readonly given: string;
  readonly why: string;
  readonly result: 'right' | 'wrong' | 'missed' | 'new';
}

/**
 * What becomes of mentions that come later: a table is made of the others alone, and names the held-out ones. Right
 * and wrong are told by the whole table; `missed` are those whose person the smaller table has, `new` all others.
 * Decisions by hand made both tables, but name no held-out mention. Holders of US offices are left out, as their table is another one.
 */
export function heldOut(mentions: readonly Found[], isHeldOut: (mention: Found) => boolean): HeldOut[] {
  const whole = new Map(
    proposedOf(mentions).flatMap(({ id, cluster }) => cluster.mentions.map((it) => [it.id, id])),
  );
  const rest = proposedOf(mentions.filter((it) => !isHeldOut(it)));
  const persons = new Map(
    rest.map(({ id, cluster }) => [id, new Set(cluster.mentions.map((it) => whole.get(it.id)))]),
  );
  const known = new Set([...persons.values()].flatMap((it) => [...it]));
  const rows: Record<string, string>[] = parse(identityTable(rest), { columns: true });
  const identify = identifierOf(rows.map(knownOf), () => undefined);
  return mentions.filter(isHeldOut).flatMap((mention) => {
    const official = whole.get(mention.id);
    if (official === undefined) return [];
    const { id, why } = identify(mention);
    const others = persons.get(id);
    const missed = known.has(official) ? 'missed' : 'new';
    const result = others ? (others.has(official) ? 'right' : 'wrong') : missed;
    return [{ mention, official, given: id, why, result }];
  });
}
