import type { Given } from '../../../support/given';

/**
 * The graph as two plain lists, nodes and relationships, read once and followed in JavaScript. Only what a reader of
 * the schema knows of is used: no property that the product keeps for its own orders, indexes and marks.
 */

type Props = Readonly<Record<string, unknown>>;

/** A node. */
export interface Thing {
  readonly type: string;
  readonly id: string;
  readonly props: Props;
}

/** A relationship: also a Participation or a Mention, which are no nodes. */
export interface Link {
  readonly type: string;
  readonly from: Thing;
  readonly to: Thing;
  readonly props: Props;
}

export type Row = Thing | Link;

export const isLink = (row: Row): row is Link => 'from' in row;

/** What a relationship is called in the schema, where it has a type of its own. */
const LINK_TYPES: Readonly<Record<string, string>> = { TOOK_PART_IN: 'Participation', MENTIONS: 'Mention' };

const NODES =
  'MATCH (n) WHERE n.id IS NOT NULL AND NOT n:LoadLock RETURN head(labels(n)) AS type, n.id AS id, ' +
  'n {.*, latitude: n.point.latitude, longitude: n.point.longitude, loadedAt: toString(n.loadedAt), ' +
  'article: head([(n)-[:FROM]->(a) | a.id])} AS props';
const LINKS = 'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS tail, b.id AS head, properties(r) AS props';

export class World {
  private readonly byId = new Map<string, Thing>();
  private readonly outgoing = new Map<string, Link[]>();
  private readonly incoming = new Map<string, Link[]>();
  private readonly evidence = new Map<string, Thing[]>();

  private constructor(
    readonly things: readonly Thing[],
    links: readonly Link[],
  ) {
    for (const thing of things) this.byId.set(thing.id, thing);
    for (const link of links) {
      push(this.outgoing, `${link.from.id} ${link.type}`, link);
      push(this.incoming, `${link.to.id} ${link.type}`, link);
    }
    for (const it of things) if (it.type === 'Evidence') push(this.evidence, String(it.props.fact), it);
  }

  /** Reads the whole graph. */
  static async read(given: Given): Promise<World> {
    const nodes = (await given.cypher(NODES)) as unknown as Thing[];
    const byId = new Map(nodes.map((it) => [it.id, it]));
    const rows = (await given.cypher(LINKS)) as { type: string; tail: string; head: string; props: Props }[];
    const links = rows.map(({ type, tail, head, props }) => ({
      type: LINK_TYPES[type] ?? type,
      from: byId.get(tail) as Thing,
      to: byId.get(head) as Thing,
      props,
    }));
    return new World(nodes, links);
  }

  thing(id: string): Thing | null {
    return this.byId.get(id) ?? null;
  }

  all(type: string): Thing[] {
    return this.things.filter((it) => it.type === type);
  }

  /** Relationships of a type that begin at a node. */
  from(thing: Thing, type: string): readonly Link[] {
    return this.outgoing.get(`${thing.id} ${type}`) ?? [];
  }

  /** Relationships of a type that end at a node. */
  to(thing: Thing, type: string): readonly Link[] {
    return this.incoming.get(`${thing.id} ${type}`) ?? [];
  }

  /** Nodes at the heads of relationships that begin here, of some types or any. */
  heads(thing: Thing, relationship: string, ...types: string[]): Thing[] {
    return ofTypes(
      this.from(thing, relationship).map(({ to }) => to),
      types,
    );
  }

  /** Nodes at the tails of relationships that end here, of some types or any. */
  tails(thing: Thing, relationship: string, ...types: string[]): Thing[] {
    return ofTypes(
      this.to(thing, relationship).map(({ from }) => from),
      types,
    );
  }

  /** Evidence for a fact itself. */
  evidenceFor(fact: Row): readonly Thing[] {
    return this.evidence.get(idOf(fact)) ?? [];
  }
}

export const idOf = (row: Row): string => (isLink(row) ? String(row.props.id) : row.id);

const ofTypes = (things: Thing[], types: readonly string[]): Thing[] =>
  types.length === 0 ? things : things.filter((it) => types.includes(it.type));

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
