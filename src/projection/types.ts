import { type ClassType, InterfaceType, ObjectType } from 'type-graphql';
import { type CountOrder, declareOrders, type Order } from './order';
import { connectionOf, declareFact, pageArgsOf } from './page';

/**
 * The types of the graph by name. A field names the type it reaches (`One('Place', …)`), so that no type's
 * file imports another's and none can be read before it is there. A name that nothing has fails when the
 * schema is built.
 */
const types = new Map<string, ClassType | object>();

interface TypeOptions {
  readonly description: string;
  readonly implements?: readonly (abstract new () => object)[];
  /** Orders of its connections, the default one first. */
  readonly orders?: readonly Order[];
  /** Related nodes whose number is an order too. */
  readonly counts?: readonly CountOrder[];
  /** Evidence can speak for it. */
  readonly fact?: boolean;
}

function declare(name: string, { orders, counts, fact = false }: TypeOptions): void {
  if (orders) declareOrders(name, orders, counts);
  if (fact) declareFact(name);
}

/** Makes a type known to fields that name it, with its connection type `<name>Connection`. */
export function register(name: string, type: ClassType | object): void {
  if (types.has(name)) throw new Error(`two types are called ${name}`);
  types.set(name, type);
  types.set(`${name}Connection`, connectionOf(type, name));
}

/** Makes the arguments of all connections; to be called when every slice is known, before the schema is built. */
export function declareArguments(): void {
  for (const name of types.keys()) if (types.has(`${name}Connection`)) pageArgsOf(name);
}

/** The type of that name. @throws Error when no slice has declared it */
export function typeNamed(name: string): ClassType {
  const type = types.get(name);
  if (!type) throw new Error(`no type is called ${name}: is its slice listed in src/nodes/index.ts?`);
  return type as ClassType;
}

/** What a decorator of classes is given, which its type calls a plain Function. */
const classOf = (target: Parameters<ClassDecorator>[0]) => target as unknown as ClassType;

/** Declares a class as an object type whose values come from the store. */
export function GraphType(options: TypeOptions): ClassDecorator {
  return (target) => {
    ObjectType(target.name, {
      description: options.description,
      ...(options.implements && { implements: options.implements as (abstract new () => object)[] }),
      // Answers are compiled: no field needs type-graphql's wrapper round its value.
      simpleResolvers: true,
    })(target);
    declare(target.name, options);
    register(target.name, classOf(target));
  };
}

/** Declares an abstract class as an interface of such types. */
export function GraphInterface(options: TypeOptions): ClassDecorator {
  return (target) => {
    InterfaceType(target.name, {
      description: options.description,
      ...(options.implements && { implements: options.implements as (abstract new () => object)[] }),
    })(target);
    declare(target.name, options);
    register(target.name, classOf(target));
  };
}
