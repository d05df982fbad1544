import { Field, ID, InputType } from 'type-graphql';
import { type Given, type Start, Where } from '../projection/filter';
import { type Building, isDisputed } from '../projection/read';
import { checkIds, distinct } from './conditions';

/** Conditions on which nodes are at the other end of a relationship, by id. */

@InputType({
  description:
    'Nodes at the other end of a relationship; every list given has to be met. An id that is not there is at no end.',
})
export class NodeSet {
  @Field(() => [ID], { nullable: true, description: 'All of these are there.' })
  all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At least one of these is there.' })
  any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these is there.' })
  none?: string[] | null;
}

@InputType({
  description:
    'Actors that took part; every list given has to be met. An id that is not there took part in nothing.',
})
export class ActorSet {
  @Field(() => [ID], { nullable: true, description: 'All of these took part.' })
  all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At least one of these took part.' })
  any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these took part.' })
  none?: string[] | null;
}

const LISTS = ['all', 'any', 'none'] as const;
type List = (typeof LISTS)[number];

const listOf = (value: unknown, list: List) => (value as Partial<Record<List, string[] | null>>)[list];
const isGiven = (value: unknown, list: List) => listOf(value, list) != null;
/** An empty `all` asks nothing. */
const asksAll = (value: unknown) => (listOf(value, 'all')?.length ?? 0) > 0;

interface LinkedOptions {
  readonly description: string;
  /** From the row to the other end: `-[:ABOUT]->`. */
  readonly arrow: string;
  /** The relationship is a fact that can have lost its support. */
  readonly fact?: boolean;
  /** The field of the row that is null if accounts of it differ; nothing is at the other end then. */
  readonly disputable?: string;
  /** Labels of the other end; ids of other types cannot be meant. */
  readonly labels: readonly string[];
  /** Label of the row: a page of all of that label may start at the other ends. */
  readonly from: string;
  readonly type?: () => unknown;
}

/**
 * Which nodes are at the other end of a relationship.
 *
 * Cost: as a start, the rows at whichever of `all` has fewest, or at those of `any`; else a look at the row's
 *       relationships of that type.
 */
export function Linked(options: LinkedOptions): PropertyDecorator {
  const types = options.labels.map((it) => it.toLowerCase());
  return Where(options.type ?? (() => NodeSet), options.description, {
    check: (value, field) => {
      for (const list of LISTS) checkIds(listOf(value, list) ?? [], types, `${field}.${list}`);
    },
    form: (value) => [...LISTS.filter((list) => isGiven(value, list)), asksAll(value) ? 'some' : ''].join(),
    where: ({ self }, given, build) => new Ends(options, given, build).where(self),
    start: ({ self }, given, build) => new Ends(options, given, build).start(self),
  });
}

/** The texts of one such condition. */
class Ends {
  constructor(
    private readonly options: LinkedOptions,
    private readonly given: Given,
    private readonly build: Building,
  ) {}

  where(self: string): string {
    const { value } = this.given;
    const x = this.build.fresh('x');
    const there = this.path(self, '', `${x}:${this.labels}`);
    const conditions: string[] = [];
    if (isGiven(value, 'all'))
      conditions.push(`all(id IN ${this.ids('all')} WHERE EXISTS { MATCH ${there} AND ${x}.id = id })`);
    if (isGiven(value, 'any')) conditions.push(`EXISTS { MATCH ${there} AND ${x}.id IN ${this.ids('any')} }`);
    if (isGiven(value, 'none'))
      conditions.push(`NOT EXISTS { MATCH ${there} AND ${x}.id IN ${this.ids('none')} }`);
    return conditions.length > 0 ? `(${conditions.join(' AND ')})` : 'true';
  }

  start(self: string): Start | undefined {
    const { value } = this.given;
    const list = asksAll(value) ? 'all' : 'any';
    if (!isGiven(value, list)) return undefined;
    const x = this.build.fresh('x');
    const ids = this.ids(list);
    const found = `MATCH (${x}:${this.labels}) WHERE ${x}.id IN ${ids}`;
    const rows = `MATCH ${this.path(self, `:${this.options.from}`, x)}`;
    const exact = LISTS.every((it) => it === list || !isGiven(value, it));
    if (list === 'any') return { rank: 2, text: `${found} ${rows} WITH DISTINCT ${self}`, exact };
    // Whichever has fewest, so that a hub among them costs nothing; without labels their number is at hand.
    const [all, others] = [this.build.fresh('ends'), this.build.fresh('others')];
    const fewestFirst = `ORDER BY COUNT { ()${this.options.arrow}(${x}) }`;
    return {
      rank: 1,
      text:
        `WITH COLLECT { ${found} RETURN ${x} ${fewestFirst} } AS ${all} WITH ${all} WHERE size(${all}) = size(${ids}) ` +
        `WITH ${all}[0] AS ${x}, ${all}[1..] AS ${others} ${rows} ` +
        `AND all(other IN ${others} WHERE EXISTS { MATCH ${this.path(self, '', 'other')} }) WITH DISTINCT ${self}`,
      exact,
    };
  }

  private get labels(): string {
    return this.options.labels.join('|');
  }

  private ids(list: List): string {
    return this.given.param((value) => distinct(listOf(value, list)));
  }

  /** The pattern from a row to the other end, with a condition that more can be added to. */
  private path(row: string, label: string, x: string): string {
    const { arrow, fact, disputable } = this.options;
    if (disputable) return `(${row}${label})${arrow}(${x}) WHERE NOT ${isDisputed(row, disputable)}`;
    if (!fact || this.build.unsupported) return `(${row}${label})${arrow}(${x}) WHERE true`;
    const r = this.build.fresh('r');
    return `(${row}${label})${arrow.replace('[:', `[${r}:`)}(${x}) WHERE ${r}.unsupported IS NULL`;
  }
}
