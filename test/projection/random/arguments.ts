import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  print,
  type ValueNode,
} from 'graphql';
import type { Random } from './random';
import type { Values } from './values';

/** Rows of a page at the root, and below. */
const ROOT_ROWS = 12;
const ROWS = 3;

/** How likely a connection gets an argument. */
export interface Likely {
  readonly filter: number;
  readonly order: number;
}

/** Writes arguments and directives, and declares the variables that stand for some of their values. */
export class Arguments {
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];
  private count = 0;

  constructor(
    private readonly random: Random,
    private readonly values: Values,
  ) {}

  /** A name that the document has not had. */
  fresh(stem: string): string {
    this.count += 1;
    return `${stem}${this.count}`;
  }

  /** The arguments of a field in brackets; nothing where none are given. */
  of(def: GraphQLField<unknown, unknown>, isRoot: boolean, likely: Likely): string {
    const sizes = this.pageSize(isRoot);
    const given = def.args.flatMap((arg) => {
      const value = arg.name in sizes ? sizes[arg.name as 'first'] : this.value(def, arg, likely);
      return value === undefined ? [] : [`${arg.name}: ${this.written(arg.type, value)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /** From either end; below the root pages are small, at the root some have the size of the schema. */
  private pageSize(isRoot: boolean): { first: number | undefined; last: number | undefined } {
    const { random } = this;
    const size = random.whole(1, isRoot ? ROOT_ROWS : ROWS);
    if (random.chance(0.2)) return { first: undefined, last: size };
    return { first: isRoot && random.chance(0.3) ? undefined : size, last: undefined };
  }

  /** The value of an argument; undefined when it is not given. */
  private value(
    def: GraphQLField<unknown, unknown>,
    { name, type }: GraphQLArgument,
    likely: Likely,
  ): unknown {
    const { random, values } = this;
    const of = getNamedType(def.type).name;
    switch (name) {
      case 'id':
        return values.id(of === 'Node' ? undefined : [of.toLowerCase()]);
      case 'ids':
        return values.someIds(undefined, 1, 4);
      case 'event':
        return values.knownId('event');
      case 'asOf':
        return values.day();
      case 'filter':
        return random.maybe(likely.filter, () => values.filter(type, 3));
      case 'includeUnsupported':
        return random.maybe(0.4, () => random.chance(0.7));
      default:
        return random.maybe(likely.order, () => this.enumValue(type));
    }
  }

  private enumValue(type: GraphQLInputType): string | undefined {
    const named = getNamedType(type);
    return isEnumType(named) ? this.random.pick(named.getValues()).name : undefined;
  }

  /** A value where it stands, or as a variable: given, or left to its default. */
  private written(type: GraphQLInputType, value: unknown): string {
    const { random } = this;
    const literal = print(astFromValue(value, type) as ValueNode);
    return random.chance(0.3) ? this.variable(String(type), literal, value) : literal;
  }

  private variable(type: string, literal: string, value: unknown): string {
    const { random } = this;
    const name = this.fresh('v');
    const hasDefault = random.chance(0.4);
    this.declared.push(`$${name}: ${type}${hasDefault ? ` = ${literal}` : ''}`);
    if (!hasDefault || random.chance(0.4)) this.variables[name] = value;
    return `$${name}`;
  }

  /** Sometimes @skip or @include, by a value or a variable. */
  directive(): string {
    const { random } = this;
    if (!random.chance(0.08)) return '';
    const name = random.pick(['skip', 'include']);
    const value = (name === 'include') === random.chance(0.75);
    const condition = random.chance(0.25) ? `${value}` : this.variable('Boolean!', `${value}`, value);
    return `@${name}(if: ${condition}) `;
  }
}
