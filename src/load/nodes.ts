import type { ManagedTransaction } from 'neo4j-driver';
import { foldName, soundOf } from '../model/name';
import type { NodeWrite } from '../nodes/record';
import { eachGroup } from './group-by';
import type { Held } from './held';
import type { MeantNode } from './plan';
import { signatureOf } from './record';
import { datasetOf, prefixed, type Stored } from './stored';

/**
 * Writes the nodes of these records: a definition's own properties, and for each the lists to which
 * several datasets add.
 *
 * In:   `stored` is what the store holds of them now; the rest is new, and noted in `held`.
 * Cost: per label one statement for what is new, one for all that is there.
 */
export async function writeNodes(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly MeantNode[],
  stored: ReadonlyMap<string, Stored>,
  held: Held,
): Promise<void> {
  const there: object[] = [];
  const fresh: { label: string; props: Props }[] = [];
  for (const it of batch) {
    const { id, label } = it.write;
    const before = stored.get(id);
    if (before) there.push({ element: before.element, props: nodeProps(it, dataset, before) });
    else fresh.push({ label, props: newNodeProps(it, dataset) });
  }
  if (there.length > 0) {
    await tx.run('UNWIND $p.rows AS row MATCH (n) WHERE elementId(n) = row.element SET n += row.props', {
      p: { rows: there },
    });
  }
  const rewritten = batch.filter(({ id, write, loaded }) => {
    const before = stored.get(id);
    if (!before || loaded.extension || write.label !== 'Article') return false;
    return (write.props.textSha256 ?? null) !== (before.props.textSha256 ?? null);
  });
  if (rewritten.length > 0) {
    await tx.run(UNVERIFY, { p: { articles: rewritten.map(({ id }) => stored.get(id)?.element) } });
  }
  await eachGroup(
    fresh,
    ({ label }) => label,
    async (label, group) => {
      const { records } = await tx.run(
        `UNWIND $p.rows AS row CREATE (n:${label}) SET n = row RETURN n.id AS id, elementId(n) AS element`,
        { p: { rows: group.map(({ props }) => props) } },
      );
      for (const it of records) held.noteFresh(it.get('id') as string, it.get('element') as string);
    },
  );
}

/** Spans were compared with the text that an article had before; a load with the new one verifies them again. */
const UNVERIFY =
  'UNWIND $p.articles AS article MATCH (a) WHERE elementId(a) = article MATCH (a)<-[:FROM]-(e) REMOVE e.verified';

/** Properties of a node that the store does not have; it has nothing to take away, so none is null. */
export const newNodeProps = (record: MeantNode, dataset: string): Props => ({
  id: record.id,
  ...given(nodeProps(record, dataset, undefined)),
});

type Props = Record<string, unknown>;

/** Properties as they are to be; null takes one away. */
function nodeProps(record: MeantNode, dataset: string, stored: Stored | undefined): Props {
  const { loaded, write } = record;
  const { extension } = loaded;
  const others = (entries: readonly string[] = []) => entries.filter((it) => datasetOf(it) !== dataset);
  const lists = mergedLists(write, dataset, others(stored?.entries));
  const definition = extension ? [] : [prefixed(dataset, signatureOf(loaded))];
  const own: Props = extension ? (stored?.props ?? {}) : write.props;
  return {
    ...(!extension && { ...write.props, ...outsideProps(write, stored) }),
    ...lists,
    ...((write.lists || !extension) && searchProps([own.name, own.title, own.text, own.gist, lists.names])),
    _definedBy: orNull([...others(stored?.definedBy), ...definition].sort()),
    _hashes: [...others(stored?.hashes), prefixed(dataset, record.hash)].sort(),
  };
}

/** Without what is null. */
const given = (props: Props): Props =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));

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
