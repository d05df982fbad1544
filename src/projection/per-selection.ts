import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** What decides which fields an operation selects. */
export interface Selecting {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
}

const CONDITION = new Set(['skip', 'include']);
/** Selections kept of one operation: each combination of its conditions is one. */
const MAX_SELECTIONS = 200;

/**
 * What is made once for an operation and the values of the variables in its @skip and @include, and kept for as long as
 * the parsed document is.
 */
export class PerSelection<T> {
  private readonly kept = new WeakMap<
    OperationDefinitionNode,
    { readonly conditions: readonly string[]; readonly made: Map<string, T> }
  >();

  constructor(private readonly make: (it: Selecting) => T) {}

  of(it: Selecting): T {
    let own = this.kept.get(it.operation);
    if (!own) {
      own = { conditions: conditionVariables(it), made: new Map() };
      this.kept.set(it.operation, own);
    }
    const key = own.conditions.map((name) => it.variableValues[name]).join();
    let made = own.made.get(key);
    if (made === undefined) {
      if (own.made.size >= MAX_SELECTIONS) own.made.clear();
      made = this.make(it);
      own.made.set(key, made);
    }
    return made;
  }
}

/** Names of the variables that decide in @skip and @include what is selected. */
function conditionVariables({ operation, fragments }: Selecting): string[] {
  const names = new Set<string>();
  const pending: SelectionSetNode[] = [
    operation.selectionSet,
    ...Object.values(fragments).map((it) => it.selectionSet),
  ];
  for (let set = pending.pop(); set; set = pending.pop()) {
    for (const selection of set.selections) {
      for (const directive of selection.directives ?? []) {
        const value = directive.arguments?.[0]?.value;
        if (CONDITION.has(directive.name.value) && value?.kind === 'Variable') names.add(value.name.value);
      }
      if ('selectionSet' in selection && selection.selectionSet) pending.push(selection.selectionSet);
    }
  }
  return [...names].sort();
}
