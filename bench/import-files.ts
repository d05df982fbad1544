import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDate, isInt, isPoint } from 'neo4j-driver';
import { newNodeProps } from '../src/load/nodes';
import { isNode, Meant, type MeantNode } from '../src/load/plan';
import { kinds, type Loaded, signatureOf } from '../src/load/record';
import { prefixed } from '../src/load/stored';
import { HUB_KEY, hubEnd } from '../src/model/hub';
import { labelOf } from '../src/model/id';
import type { RelationshipWrite, Surroundings } from '../src/nodes/record';
import { countProperty, countsOf } from '../src/projection/order';
import type { Seed } from './graph';

/**
 * The files that `neo4j-admin database import` reads, made of the same records and by the same `write` of each slice
 * as a load; what a load works out in the store (keys of hubs and of orders by counts) is worked out here. It knows
 * what the bench's own graph has, and is compared with a load of it: see `compareWays` in store.ts.
 */

type Props = Record<string, unknown>;

interface NodeRow {
  readonly label: string;
  readonly props: Props;
}

/** Arguments for the importer, beside where its database is. */
export const importArguments = (folder: string, files: Files): string[] =>
  files
    .names()
    .flatMap(({ of, name }) => [
      `--${of}=${name}=${join(folder, `${of}-${name}-head.csv`)},${join(folder, `${of}-${name}.csv`)}`,
    ]);

/**
 * Writes the files of a graph into a folder.
 *
 * In:   groups as `graph` gives them.
 * Cost: memory for the first group; about 3 GB of files for a million events.
 */
export function writeImportFiles(groups: Iterable<readonly Seed[]>, dataset: string, folder: string): Files {
  const files = new Files(folder);
  try {
    const shared = new Map<string, NodeRow>();
    const ends = new Tally();
    for (const group of groups) {
      // What many refer to is written last: what is counted at it is known then.
      const nodes = shared.size === 0 ? shared : new Map<string, NodeRow>();
      writeGroup(group, dataset, { nodes, shared, ends, files });
      if (nodes === shared) continue;
      for (const [id, row] of nodes) files.node(row, ends.keysOf(id, row));
      ends.forget(nodes.keys());
    }
    for (const [id, row] of shared) files.node(row, ends.keysOf(id, row));
    files.close();
    return files;
  } catch (error) {
    files.close();
    throw error;
  }
}

interface Into {
  readonly nodes: Map<string, NodeRow>;
  readonly shared: ReadonlyMap<string, NodeRow>;
  readonly ends: Tally;
  readonly files: Files;
}

function writeGroup(group: readonly Seed[], dataset: string, { nodes, shared, ends, files }: Into): void {
  const events = new Map<string, string>();
  const around: Surroundings = { eventOf: (id) => events.get(id), textOf: () => undefined };
  const meant = group.map((record) => new Meant(loadedOf(record), around));
  for (const it of meant) {
    if (isNode(it)) nodes.set(it.id, { label: it.write.label, props: newNodeProps(it, dataset) });
    else events.set(it.id, (it.write as RelationshipWrite).to);
  }
  const keyOf = (id: string) => (nodes.get(id) ?? shared.get(id))?.props.sortKey as string;
  const derived = new Set<string>();
  const relate = (type: string, from: string, to: string, props: Props) => {
    ends.note(type, from, to);
    files.relationship(type, from, to, { ...props, ...hubProps(type, from, to, props.id, keyOf) });
  };
  for (const it of meant) {
    if (!isNode(it)) {
      const { id, type, from, to, props } = it.write as RelationshipWrite;
      const by = {
        _definedBy: [prefixed(dataset, signatureOf(it.loaded))],
        _hashes: [prefixed(dataset, it.hash)],
      };
      relate(type, from, to, { id, ...props, ...by });
      continue;
    }
    for (const { type, from, to, derived: follows } of (it as MeantNode).write.edges) {
      const name = `${type} ${from} ${to}`;
      if (follows && derived.has(name)) continue;
      if (follows) derived.add(name);
      // Nothing is kept of who gave the relationships of evidence.
      const by = it.loaded.kind.type === 'evidence' ? {} : { _by: [prefixed(dataset, it.id)] };
      relate(type, from, to, follows ? { derived: true } : by);
    }
  }
}

/** A record that was made, as if it had been read. */
export function loadedOf(record: Seed): Loaded {
  const kind = kinds.get(record.type as string);
  if (!kind) throw new Error(`no record type ${String(record.type)}`);
  return { kind, record, id: kind.id(record), extension: false, file: 'bench', line: 0, size: 0 };
}

/** See `hubKey` in src/model/hub.ts. */
function hubProps(type: string, from: string, to: string, id: unknown, keyOf: (id: string) => string): Props {
  const end = hubEnd(type);
  if (!end) return {};
  const [hub, other] = end === 'tail' ? [from, to] : [to, from];
  const own = typeof id === 'string' ? `|${id}` : '';
  return { [HUB_KEY]: `${hub}\t${labelOf(other)}\t${keyOf(other)}${own}` };
}

/** How many relationships of which type end at a node, by direction. */
class Tally {
  private readonly counts = new Map<string, Map<string, number>>();

  note(type: string, from: string, to: string): void {
    for (const [id, arrow] of [
      [from, `-${type}->`],
      [to, `<-${type}-`],
    ] as const) {
      const of = this.counts.get(id) ?? new Map<string, number>();
      this.counts.set(id, of.set(arrow, (of.get(arrow) ?? 0) + 1));
    }
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.counts.delete(id);
  }

  /** Keys of orders by counts: see `renewCounts` in src/load/derive.ts. */
  keysOf(id: string, { label, props }: NodeRow): Props {
    const counts = this.counts.get(id);
    return Object.fromEntries(
      countsOf(label).map((it) => {
        const [, left, type, right] = /\(n\)(<?-)\[\w*:(\w+)\](->?)/.exec(it.pattern) ?? [];
        const count = counts?.get(`${left}${type}${right}`) ?? 0;
        return [
          countProperty(it),
          `${String(999_999_999 - count).padStart(9, '0')}|${props.sortKey as string}`,
        ];
      }),
    );
  }
}

/** Files by label and type. Columns are added as they turn up: a row may leave out the last ones. */
export class Files {
  private readonly files = new Map<string, CsvFile>();

  constructor(private readonly folder: string) {}

  node({ label, props: { id, ...props } }: NodeRow, keys: Props): void {
    this.file('nodes', label, ['id:ID']).row([id as string], { ...props, ...keys });
  }

  relationship(type: string, from: string, to: string, props: Props): void {
    const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
    this.file('relationships', type, [':START_ID', ':END_ID']).row([from, to], given);
  }

  /** Properties of which some are empty lists, which the importer has no way to say. */
  emptyLists(): { label: string; property: string }[] {
    return [...this.files].flatMap(([key, { empty }]) =>
      [...empty].map((property) => ({ label: key.replace('nodes-', ''), property })),
    );
  }

  names(): { of: string; name: string }[] {
    return [...this.files.keys()].map((it) => {
      const [of = '', name = ''] = it.split('-');
      return { of, name };
    });
  }

  close(): void {
    for (const it of this.files.values()) it.close();
  }

  private file(of: string, name: string, ids: readonly string[]): CsvFile {
    const key = `${of}-${name}`;
    const file = this.files.get(key) ?? new CsvFile(join(this.folder, key), ids);
    this.files.set(key, file);
    return file;
  }
}

const BUFFER = 1 << 20;

class CsvFile {
  private readonly columns = new Map<string, string>();
  readonly empty = new Set<string>();
  private readonly file: number;
  private buffered = '';

  constructor(
    private readonly path: string,
    private readonly ids: readonly string[],
  ) {
    this.file = openSync(`${path}.csv`, 'w');
  }

  row(ids: readonly string[], props: Props): void {
    for (const [name, value] of Object.entries(props)) {
      if (Array.isArray(value) && value.length === 0) this.empty.add(name);
      else if (!this.columns.has(name)) this.columns.set(name, typeOf(value));
    }
    const cells = [...this.columns.keys()].map((name) => cell(props[name]));
    this.buffered += `${[...ids.map(cell), ...cells].join(',')}\n`;
    if (this.buffered.length > BUFFER) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
    const head = [...this.ids, ...[...this.columns].map(([name, type]) => `${name}:${type}`)];
    writeFileSync(`${this.path}-head.csv`, `${head.join(',')}\n`);
  }

  private flush(): void {
    writeSync(this.file, this.buffered);
    this.buffered = '';
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'string[]';
  if (isInt(value as object)) return 'long';
  if (isDate(value as object)) return 'date';
  if (isPoint(value as object)) return 'point{crs:WGS-84}';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'double';
  return 'string';
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    if (value.some((it) => String(it).includes(';'))) throw new Error('an entry of a list holds a semicolon');
    return quoted(value.join(';'));
  }
  if (isPoint(value as object)) {
    const { x, y } = value as { x: number; y: number };
    return quoted(`{longitude:${x},latitude:${y}}`);
  }
  // Numbers, and the store's dates and integers, which say themselves as the importer reads them.
  return quoted((value as { toString(): string }).toString());
}
