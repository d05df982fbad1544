import type { ManagedTransaction } from 'neo4j-driver';
import { foldName, soundOf } from '../model/name';
import type { NodeWrite } from '../nodes/record';
import { eachGroup } from './group-by';
import type { MeantNode } from './plan';
import { signatureOf } from './record';
import { datasetOf, prefixed, type Read, type Stored, storedOf } from './stored';

/**
 * Writes the nodes of these records: a definition's own properties, and for each the lists to which
 * several datasets add. A node so written counts as not loaded until its relationships are written too.
 *
 * Cost: per label one statement to read, one to write; one unique index seek a node each.
 */
export async function writeNodes(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly MeantNode[],
): Promise<void> {
  if (batch.length === 0) return;
  const read: Read = async (_, text, params) =>
    (await tx.run(text, params)).records.map((it) => it.toObject());
  const stored = await storedOf(
    read,
    batch.map(({ write }) => write.id),
  );
  await eachGroup(
    batch,
    ({ write }) => write.label,
    (label, group) =>
      tx.run(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.props`, {
        rows: group.map((it) => ({
          id: it.write.id,
          props: nodeProps(it, dataset, stored.get(it.write.id)),
        })),
      }),
  );
}

type Props = Record<string, unknown>;

/** Properties as they are to be; null takes one away. */
function nodeProps({ loaded, write }: MeantNode, dataset: string, stored: Stored | undefined): Props {
  const { extension } = loaded;
  const others = (entries: readonly string[] = []) => entries.filter((it) => datasetOf(it) !== dataset);
  const lists = mergedLists(write, dataset, others(stored?.entries));
  const definition = extension ? [] : [prefixed(dataset, signatureOf(loaded))];
  const given: Props = extension ? (stored?.props ?? {}) : write.props;
  return {
    ...(!extension && { ...write.props, ...outsideProps(write, stored) }),
    ...lists,
    ...((write.lists || !extension) &&
      searchProps([given.name, given.title, given.text, given.gist, lists.names])),
    _definedBy: orNull([...others(stored?.definedBy), ...definition].sort()),
    _hashes: orNull(others(stored?.hashes)),
  };
}

const orNull = (list: readonly string[]) => (list.length > 0 ? list : null);

/** The lists of a node, of all datasets together, and who gave which entry. */
function mergedLists({ lists }: NodeWrite, dataset: string, others: readonly string[]): Props {
  if (!lists) return {};
  const own = Object.entries(lists).flatMap(([list, values]) =>
    values.map((it) => prefixed(dataset, `${list}=${it}`)),
  );
  const entries = [...new Set([...others, ...own])].sort();
  const valuesOf = (list: string) => {
    const of = entries
      .map((entry) => entry.slice(datasetOf(entry).length + 1))
      .filter((it) => it.startsWith(`${list}=`));
    return [...new Set(of.map((it) => it.slice(list.length + 1)))].sort();
  };
  const merged: Props = Object.fromEntries(Object.keys(lists).map((list) => [list, valuesOf(list)]));
  return { ...merged, _entries: orNull(entries) };
}

/** What searches compare: names, titles and words as they are folded, the preferred name first, and how they sound. */
function searchProps(texts: readonly unknown[]): Props {
  const given = texts.flat().filter((it): it is string => typeof it === 'string');
  const folded = [...new Set(given.map(foldName))].filter((it) => it !== '');
  return { folded: orNull(folded), sounds: orNull([...new Set(folded.map(soundOf))]) };
}

/**
 * What a text at hand told. What is not told now stays, unless the record now says something else of the
 * text: then it is no longer true.
 */
function outsideProps({ outside, props }: NodeWrite, stored: Stored | undefined): Props {
  if (!outside) return {};
  const before: Props = stored?.props ?? {};
  const stays = outside.of.every((name) => (before[name] ?? null) === (props[name] ?? null));
  return Object.fromEntries(Object.entries(outside.props).filter(([, value]) => value !== null || !stays));
}
