import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { Arguments, type Likely } from './arguments';
import type { World } from './naive/world';
import { Random } from './random';
import { Values } from './values';

/** A document with the values of its variables. */
export interface RandomQuery {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Relationships below a root field; fields of a document, those of connections, dates and cursors aside. */
const LEVELS = 5;
const FIELDS = 20;

/**
 * Draws a valid document from the schema. Some are deep: one or two root fields, and below them up to five
 * relationships, with aliases, fragments, directives and variables. Others are wide: one connection of all nodes of a
 * type several times, with other filters and orders.
 */
export function randomQuery(schema: GraphQLSchema, world: World, seed: number): RandomQuery {
  const random = new Random(seed);
  const values = new Values(random, world);
  for (;;) {
    const query = new QueryWriter(schema, random, new Arguments(random, values)).write();
    // Two fields under one key that mean different things: another draw.
    if (validate(schema, parse(query.source), [OverlappingFieldsCanBeMergedRule]).length === 0) return query;
  }
}

type AnyField = GraphQLField<unknown, unknown>;

/** Types whose fields are no step in the graph. */
export const PLUMBING = /^(PageInfo|FlexDate|\w+Edge|\w+Connection)$/;
const isConnection = (type: GraphQLCompositeType) => type.name.endsWith('Connection');
const isPage = (field: AnyField) => getNamedType(field.type).name.endsWith('Connection');
const isDate = (field: AnyField) => getNamedType(field.type).name === 'FlexDate';

/** How types that have no root field are reached. */
const WAYS: Readonly<Record<string, string>> = {
  Participation: 'Event.participants',
  Mention: 'Article.mentions',
  Capacity: 'Event.participants Participation.capacity',
  Disagreement: 'Tenure.disagreements',
  Account: 'Event.disagreements Disagreement.accounts',
};

/**
 * Fields that answer questions, whose tests are in test/questions: words are looked for in the full-text index, whose
 * ranks are not for a naive resolver, and what a contact is has rules of its own.
 */
const ELSEWHERE = new Set([
  'search',
  'possibleDuplicates',
  'encounters',
  'counterparts',
  'commonCounterparts',
  'alsoPresent',
  'graph',
  'timeline',
  'officeHolders',
  'paths',
  'holders',
  'namedIn',
  'itinerary',
  'rankings',
  'communities',
]);

const DEEP: Likely = { filter: 0.2, order: 0.4 };
const WIDE: Likely = { filter: 0.95, order: 0.6 };

class QueryWriter {
  private readonly fragments: string[] = [];
  private budget = FIELDS;
  /** Fields still to be chosen, by type. */
  private readonly aims = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly args: Arguments,
  ) {}

  write(): RandomQuery {
    const { random, args } = this;
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const roots = Object.values(query.getFields()).filter(({ name }) => !ELSEWHERE.has(name));
    const fields = random.chance(0.3) ? this.wide(query, roots) : this.deep(query, roots);
    const head = args.declared.length > 0 ? `query (${args.declared.join(', ')})` : 'query';
    return {
      source: [`${head} { ${fields.join(' ')} }`, ...this.fragments].join('\n'),
      variables: args.variables,
    };
  }

  private deep(query: GraphQLObjectType, roots: readonly AnyField[]): string[] {
    const { random } = this;
    const aimed = random.chance(0.6) ? this.aim(roots) : undefined;
    const chosen = aimed ? [aimed] : random.some(roots, 1, random.chance(0.4) ? 2 : 1);
    return chosen.map((it) => {
      this.budget = Math.floor(FIELDS / chosen.length);
      return this.field(query, it, 0);
    });
  }

  /** Sees to it that some field of some type is reached, from the page of all nodes on which its way begins. */
  private aim(roots: readonly AnyField[]): AnyField {
    const { random } = this;
    const pages = new Map(roots.filter(isPage).map((it) => [getNamedType(it.type).name.slice(0, -10), it]));
    const type = random.pick([...pages.keys(), ...Object.keys(WAYS)]);
    const way = WAYS[type]?.split(' ').map((it) => it.split('.') as [string, string]) ?? [];
    const found = this.schema.getType(type) as GraphQLObjectType;
    for (const [from, field] of [...way, [type, random.pick(Object.keys(found.getFields()))] as const]) {
      this.aims.set(from, field);
    }
    return pages.get(way[0]?.[0] ?? type) as AnyField;
  }

  private wide(query: GraphQLObjectType, roots: readonly AnyField[]): string[] {
    const chosen = this.random.pick(roots.filter(isPage));
    return Array.from({ length: 3 }, () => {
      this.budget = 2;
      return this.field(query, chosen, 0, WIDE);
    });
  }

  /** Fields of a type in braces; at least one. `level` counts the relationships that lead here. */
  private selection(type: GraphQLCompositeType, level: number): string {
    const { random } = this;
    if (!isObjectType(type)) return this.members(type, level);
    const parts = this.choose(type, level).map((it) => this.field(type, it, level));
    if (random.chance(0.1)) parts.push('__typename');
    if (random.chance(0.15)) {
      const [wrapped] = parts.splice(random.whole(0, parts.length - 1), 1);
      parts.push(this.fragment(type.name, wrapped as string));
    }
    const wider = random.pick([type, ...type.getInterfaces()]);
    if (random.chance(0.1)) parts.push(this.fragment(wider.name, this.inner(wider, level)));
    return `{ ${parts.join(' ')} }`;
  }

  /** Of an interface or union: its own fields, and fragments on types and interfaces that a value can be of. */
  private members(type: GraphQLCompositeType, level: number): string {
    const { random } = this;
    const possible = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const wider = possible.flatMap((it) => it.getInterfaces()).filter((it) => it.name !== 'Node');
    const own = isUnionType(type) ? [] : this.choose(type, level).map((it) => this.field(type, it, level));
    const fragments = [...random.some(possible, 1, 3), ...random.some([...new Set(wider)], 0, 1)]
      .filter((_, index) => index === 0 || this.budget > 2)
      .map((it) => this.fragment(it.name, this.inner(it, level)));
    return `{ ${[...(random.chance(0.7) ? ['__typename'] : []), ...own, ...fragments].join(' ')} }`;
  }

  /** A selection without its braces. */
  private inner(type: GraphQLCompositeType, level: number): string {
    const fields = this.choose(type, level).slice(0, 2);
    return fields.map((it) => this.field(type, it, level)).join(' ');
  }

  private fragment(type: string, inner: string): string {
    const { random, args } = this;
    if (random.chance(0.5)) return `... on ${type} ${args.directive()}{ ${inner} }`;
    const name = args.fresh('F');
    this.fragments.push(`fragment ${name} on ${type} { ${inner} }`);
    return `...${name} ${args.directive()}`;
  }

  /** Fields of a type to select: those near at hand alone, once the budget or the levels are used up. */
  private choose(type: GraphQLCompositeType, level: number): AnyField[] {
    const { random } = this;
    if (isUnionType(type)) return [];
    const all = Object.values(type.getFields()).filter(({ name }) => !ELSEWHERE.has(name));
    const aim = all.filter(({ name }) => name === this.aims.get(type.name));
    this.aims.delete(type.name);
    if (aim.length > 0) return aim;
    if (isConnection(type)) {
      const rows = random.chance(0.7) ? 'nodes' : 'edges';
      return all.filter(({ name }) => name === rows || random.chance(0.2));
    }
    if (PLUMBING.test(type.name)) return random.some(all, 1, 3);
    const far = all.filter((it) => isCompositeType(getNamedType(it.type)) && !isDate(it));
    const near = all.filter((it) => !far.includes(it));
    const deeper = far.length > 0 && this.budget > 2 && level < LEVELS && (level < 2 || random.chance(0.8));
    if (!deeper) return random.some(near.length > 0 ? near : far, 1, 3);
    return [
      ...random.some(far, 1, this.budget > 13 ? 3 : this.budget > 7 ? 2 : 1),
      ...random.some(near, 0, 2),
    ];
  }

  /** A field with its arguments and what is selected of it; sometimes twice, with other arguments. */
  private field(parent: GraphQLCompositeType, def: AnyField, level: number, likely = DEEP): string {
    const { random, args } = this;
    const step = !PLUMBING.test(parent.name);
    if (step) this.budget -= 1;
    const named = getNamedType(def.type);
    const below = step ? level + 1 : level;
    const once = () => {
      const alias = def.args.length > 0 || random.chance(0.6) ? `${args.fresh('a')}: ` : '';
      const head = `${alias}${def.name}${args.of(def, parent.name === 'Query', likely)} ${args.directive()}`;
      if (!isCompositeType(named)) return head;
      const text = `${head}${this.selection(named, below)}`;
      // The same field again, with more of it: both are one.
      const again = random.chance(0.06) && this.budget > 2;
      return again ? `${text} ${head}${this.selection(named, below)}` : text;
    };
    const twice = def.args.length > 1 && this.budget > 5 && random.chance(0.15);
    return twice ? `${once()} ${once()}` : once();
  }
}
