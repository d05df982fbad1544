import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { QueryTooExpensiveError } from '../errors';
import { argumentsOf } from './arguments';
import { connectionPiece } from './connection';
import { anyOf, coordinateOf, labelsIn, type Member, readAlike, type Variant } from './members';
import { checkPage, rowTypeOf, withoutDefaultFirst } from './page';
import type { Asked, Piece, Selected, Text } from './piece';
import {
  type Args,
  type Bound,
  type Building,
  isDisputed,
  isNullIfDisputed,
  type Match,
  matched,
  placesOf,
  type RelatedRead,
  readOf,
} from './read';

import { type Decode, type Entry, named, typed } from './value';

/**
 * From a selection to text: each function takes a part of the selection and gives a Cypher expression for
 * its value, with what has to be done to that value afterwards.
 */

/** Levels of one root field, itself the first one. */
export const MAX_DEPTH = 10;
/**
 * Longest text, in characters. Neo4j plans a new text before any limit of time holds: 12,000 characters took
 * five seconds on a cold server with two cores, and most questions need less than 3,000.
 */
const MAX_TEXT = 50_000;

/** Builds the text of one root field. Used once: it counts names, parameters and levels as it goes. */
export class TextBuilder {
  private readonly asked: Asked[] = [];
  private readonly slots: { asked: number; value: (args: Args) => unknown }[] = [];
  private readonly stems = new Map<string, number>();
  private depth = 0;
  private within: number | undefined;
  /** Characters so far, or fewer. */
  private size = 0;
  /** Clauses before the RETURN: those of the root's rows. */
  private head = '';

  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly root: RelatedRead,
    private readonly rootArgs: Args,
  ) {}

  build(): Text {
    const { parentType, fieldName, fieldNodes } = this.info;
    const def = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
    const selected = { def, coordinate: `Query.${fieldName}`, nodes: fieldNodes };
    const { cypher, decode = (raw) => raw } = this.related(this.root, selected, { self: '' });
    this.size = 0;
    this.grow(`${this.head}${cypher}`);
    const text = `${this.head}RETURN ${cypher} AS value${this.there()}`;
    return { text, asked: this.asked, slots: this.slots, decode };
  }

  /** Beside the value: a list for each node that the question needs, empty where it is not there. */
  private there(): string {
    const needed = Object.entries(this.root.needs?.(this.rootArgs) ?? {}).map(([name, label]) => {
      const node = this.fresh('node');
      const id = this.param(0, (args) => args[name]);
      return `COLLECT { MATCH (${node}:${label} {id: ${id}}) RETURN ${node}.id }`;
    });
    return needed.length > 0 ? `, [${needed.join(', ')}] AS there` : '';
  }

  /**
   * A value in the one parameter, a list. Were each a parameter of its own, the store would plan the same text once for each
   * length that its strings and lists have, to the power of ten, and once more for a null (docs/decisions/0018).
   */
  private param(asked: number, value: (args: Args) => unknown): string {
    return `$p[${this.slots.push({ asked, value }) - 1}]`;
  }

  /** Ends what becomes too large while it does: fragments of fragments can ask for any number of fields. */
  private grow(text: string): void {
    this.size += text.length;
    if (this.size <= MAX_TEXT) return;
    throw new QueryTooExpensiveError(
      'The selection is too large to be planned.',
      'Ask for fewer fields that reach further, or for some of them in another query.',
    );
  }

  /** A variable that nothing else in the statement uses. */
  fresh(stem: string): string {
    const count = (this.stems.get(stem) ?? 0) + 1;
    this.stems.set(stem, count);
    return `${stem}${count}`;
  }

  /** The fields selected below these nodes for a value of that type, by response key. */
  *fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Generator<[key: string, field: Selected]> {
    const { schema, fragments, variableValues } = this.info;
    for (const [key, found] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
      const name = found[0]?.name.value ?? '';
      const def = type.getFields()[name];
      // __typename is known to the executor.
      if (def) yield [key, { def, coordinate: coordinateOf(type, def), nodes: found }];
    }
  }

  /** A value of an object type, or of an abstract type with an entry that tells which type it is. */
  composite({ def, nodes }: Selected, { bound, cases }: Pick<Match, 'bound' | 'cases'>): Piece {
    const type = getNamedType(def.type);
    if (isObjectType(type)) return this.object([{ type, bound, when: '' }], nodes);
    const types = isAbstractType(type) ? this.info.schema.getPossibleTypes(type) : [];
    const members = types.map((member): Member => {
      const found = cases?.find((it) => it.type === member.name);
      return {
        type: member,
        when: found?.when ?? `${bound.self}:${member.name}`,
        bound: found?.bound ?? bound,
      };
    });
    return this.object(members, nodes, cases ? undefined : labelsIn(bound.self));
  }

  /**
   * A list with a place for each response key: the store makes and sends it in half the time of a map, and our side names
   * the values. What several types read the same way is read once, else the text would grow with the number of types
   * at each level.
   *
   * @param type an expression that tells the type, or the labels that do, where there are several; else their conditions do
   */
  private object(members: readonly Member[], nodes: readonly FieldNode[], type?: string): Piece {
    const variants = new Map<string, Variant[]>();
    for (const member of members) {
      for (const [key, selected] of this.fieldsOf(member.type, nodes)) {
        const own = variants.get(key) ?? [];
        const same = own.find((it) => it.bound === member.bound && readAlike(it.selected, selected));
        if (same) same.members.push(member);
        else own.push({ selected, bound: member.bound, members: [member] });
        variants.set(key, own);
      }
    }
    const places: string[] = [];
    // The names of what accounts differ on come once a node; our side makes the fields null.
    const disputedPlaces = new Map<string, number>();
    const disputedAt = (self: string) => {
      const at = disputedPlaces.get(self) ?? places.push(`${self}.disputed`);
      disputedPlaces.set(self, at);
      return at;
    };
    const entries = new Map<string, Entry[]>(members.map(({ type }) => [type.name, []]));
    if (members.length > 1) {
      const names = members.map((it) => `WHEN ${it.when} THEN '${it.type.name}'`);
      places.push(type ?? `CASE ${names.join(' ')} END`);
    }
    for (const [key, own] of variants) {
      const pieces = own.map((it) => ({ ...it, piece: this.field(it.selected, it.bound) }));
      const [first] = pieces;
      const cypher =
        first?.members.length === members.length
          ? first.piece.cypher
          : `CASE ${pieces.map((it) => `WHEN ${anyOf(it.members)} THEN ${it.piece.cypher}`).join(' ')} END`;
      const place = places.push(cypher);
      for (const { piece, selected, bound, members: of } of pieces) {
        const disputed = isNullIfDisputed(selected.def)
          ? { at: disputedAt(bound.self), name: selected.def.name }
          : undefined;
        for (const { type } of of)
          entries.get(type.name)?.push({ key, place, decode: piece.decode, disputed });
      }
    }
    const [only = []] = entries.values();
    const decode: Decode =
      members.length === 1
        ? (raw, args) => named(raw as unknown[], only, args)
        : (raw, args) => {
            const told = (raw as unknown[])[1] as string | string[];
            const type = typeof told === 'string' ? told : (told.find((it) => entries.has(it)) as string);
            return typed(type, named(raw as unknown[], entries.get(type) ?? [], args));
          };
    return { cypher: placesOf(places), decode };
  }

  private field(selected: Selected, bound: Bound): Piece {
    const read = readOf(selected.def);
    if (read.how === 'part') return this.composite(selected, { bound: { self: bound[read.part] as string } });
    if (read.how !== 'value') return this.related(read, selected, bound);
    const { decode } = read;
    const cypher = read.cypher(bound);
    this.grow(cypher);
    return { cypher, decode: decode && ((raw) => (raw === null ? null : decode(raw))) };
  }

  private related(read: RelatedRead, selected: Selected, from: Bound): Piece {
    if (this.depth >= MAX_DEPTH) {
      throw new QueryTooExpensiveError(
        `The selection has more than ${MAX_DEPTH} levels, the root field included.`,
        'Ask for fewer levels, and for the rest by id with nodes(ids).',
      );
    }
    const outer = this.within;
    const index = this.asked.push({ ...selected, read, within: outer }) - 1;
    this.depth += 1;
    this.within = index;
    const args = index === 0 ? this.rootArgs : argsOf(selected, this.info.variableValues);
    if (read.how === 'page') checkPage(args, rowTypeOf(selected.def) as string, selected.coordinate);
    const build: Building = {
      param: (value) => this.param(index, value),
      fresh: (stem) => this.fresh(stem),
      labels: this.labelsOf(selected.def),
      args,
      unsupported: args.includeUnsupported === true,
    };
    const found = read.match(from, build);
    this.grow(found.text);
    const undisputed = selected.def.extensions.disputable
      ? [`NOT ${isDisputed(from.self, selected.def.name)}`]
      : [];
    const match = { ...found, where: [...(found.where ?? []), ...undisputed] };
    const piece =
      read.how === 'page'
        ? connectionPiece(this, selected, match, build, index)
        : this.several(selected, match, read.how, index);
    this.within = outer;
    this.depth -= 1;
    return piece;
  }

  /** A list of all that match, or the one. */
  private several(selected: Selected, match: Match, how: 'one' | 'list', index: number): Piece {
    const { cypher, decode } = this.composite(selected, match);
    const row = match.key === undefined ? cypher : `[${match.key}, ${cypher}]`;
    const value: Decode = (raw, args) => (raw === null || !decode ? raw : decode(raw, args));
    const each: Decode = (raw, args) => {
      if (match.key === undefined) return value(raw, args);
      const [key, inner] = raw as [unknown, unknown];
      return [key, value(inner, args)];
    };
    const all = (raw: unknown, args: readonly Args[]) => (raw as unknown[]).map((it) => each(it, args));
    const first: Decode = (raw, args) => all(raw, args)[0] ?? null;
    const order = match.order === undefined ? '' : ` ORDER BY ${match.order}`;
    const text = this.collected(index, matched(match), row, how === 'one' ? `${order} LIMIT 1` : order);
    return { cypher: text, decode: how === 'one' ? first : all };
  }

  /**
   * The list of the rows that clauses bind. That of the root is no subquery: the store checks a subquery once more for each
   * level around it (docs/decisions/0001).
   *
   * @param index of the field among those asked
   * @param tail  what stands behind the row: an order, a limit
   */
  collected(index: number, clauses: string, row: string, tail = ''): string {
    if (index > 0) return `COLLECT { ${clauses} RETURN ${row}${tail} }`;
    const [one, all] = [this.fresh('row'), this.fresh('rows')];
    this.head = `${clauses} WITH ${row} AS ${one}${tail} WITH collect(${one}) AS ${all} `;
    return all;
  }

  /** Labels of the nodes a field gives; type names are labels. */
  private labelsOf(def: GraphQLField<unknown, unknown>): string {
    const type = this.info.schema.getType(rowTypeOf(def) ?? getNamedType(def.type).name);
    const types = isAbstractType(type) ? this.info.schema.getPossibleTypes(type) : [type];
    return types.map((it) => it?.name).join('|');
  }
}

/** The arguments of a field below the root, with defaults and variables filled in. */
export const argsOf = ({ def, nodes }: Selected, variables: Record<string, unknown>): Args =>
  withoutDefaultFirst(argumentsOf(def, nodes[0] as FieldNode, variables), nodes[0] as FieldNode, variables);
