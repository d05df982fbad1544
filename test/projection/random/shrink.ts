import {
  type ASTNode,
  astFromValue,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type TypeNode,
  typeFromAST,
  type ValueNode,
  validate,
  visit,
} from 'graphql';
import type { RandomQuery } from './query';

/** Most documents tried for one that fails. */
const TRIES = 250;

/**
 * A smaller query that still fails: selections, arguments, directives and parts of filters are taken away one by one,
 * for as long as it is valid and fails.
 */
export async function shrunk(
  schema: GraphQLSchema,
  query: RandomQuery,
  fails: (smaller: RandomQuery) => Promise<boolean>,
): Promise<RandomQuery> {
  let best = query;
  let tries = 0;
  const isSmaller = async (candidate: RandomQuery): Promise<boolean> => {
    if (!isValid(schema, candidate)) return false;
    tries += 1;
    return fails(candidate);
  };
  const literal = withoutVariables(schema, query);
  if (await isSmaller(literal)) best = literal;
  for (let place = 0; tries < TRIES; ) {
    const source = without(parse(best.source), place);
    if (source === undefined) return best;
    const candidate = { ...best, source };
    // What follows moves up into the place of what was taken away.
    if (await isSmaller(candidate)) best = candidate;
    else place += 1;
  }
  return best;
}

/** What has lost all its fields is no document any more. */
function isValid(schema: GraphQLSchema, { source }: RandomQuery): boolean {
  try {
    return validate(schema, parse(source)).length === 0;
  } catch {
    return false;
  }
}

const REMOVABLE: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.OBJECT_FIELD,
]);

/** The document without the removable node at that place; undefined when there are fewer. */
function without(document: DocumentNode, place: number): string | undefined {
  let at = -1;
  let found = false;
  const isIt = (node: ASTNode) => {
    if (!REMOVABLE.has(node.kind)) return false;
    at += 1;
    return at === place;
  };
  const smaller = visit(document, {
    enter(node) {
      if (found || !isIt(node)) return undefined;
      found = true;
      return null;
    },
  });
  return found ? print(withoutUnused(smaller)) : undefined;
}

/** Fragments and variables that nothing uses any more are faults. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
    Variable: (node, _key, parent) => {
      if ((parent as ASTNode).kind !== Kind.VARIABLE_DEFINITION) used.add(`$${node.name.value}`);
    },
  });
  const smaller = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(`...${name.value}`) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
  });
  const sizeOf = (it: DocumentNode) => print(it).length;
  return sizeOf(smaller) < sizeOf(document) ? withoutUnused(smaller) : smaller;
}

/** The same query with the values of its variables written where they stand. */
function withoutVariables(schema: GraphQLSchema, { source, variables }: RandomQuery): RandomQuery {
  const values = new Map<string, ValueNode>();
  const document = visit(parse(source), {
    VariableDefinition: {
      leave({ variable, type, defaultValue }) {
        const name = variable.name.value;
        const given =
          name in variables ? astFromValue(variables[name], inputType(schema, type)) : defaultValue;
        if (given) values.set(name, given);
        return null;
      },
    },
    Variable: {
      leave: ({ name }, _key, parent) =>
        (parent as ASTNode).kind === Kind.VARIABLE_DEFINITION ? undefined : values.get(name.value),
    },
  });
  return { source: print(document), variables: {} };
}

const inputType = (schema: GraphQLSchema, type: TypeNode) => typeFromAST(schema, type as never) as never;
