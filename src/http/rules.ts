import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { QueryTooExpensiveError } from '../errors';

/** Refuses an operation of a type that the schema has no root for; graphql-js would call it a fault of ours. */
export const KnownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation}.`, { nodes: node }));
  },
});

/** Fields at the root of an operation: each is a statement of its own in the store. */
const MAX_ROOT_FIELDS = 10;
/** Aliases of an operation: with them one field can be asked for any number of times. */
const MAX_ALIASES = 15;

/**
 * Refuses an operation of more root fields or aliases than that. What a fragment holds counts each time that it is
 * spread, so that it cannot be hidden in fragments of fragments.
 *
 * Cost: one look at each selection of the document.
 */
export const BoundedOperations: ValidationRule = (context) => {
  const counts = new Counts((name) => context.getFragment(name));
  return {
    OperationDefinition: {
      // At its end, so that faults of its parts are told first.
      leave(node) {
        const { fields, aliases } = counts.of(node.selectionSet);
        const refuse = (message: string, hint: string) => {
          const originalError = new QueryTooExpensiveError(message, hint);
          context.reportError(new GraphQLError(message, { nodes: node, originalError }));
        };
        if (fields > MAX_ROOT_FIELDS) {
          refuse(
            `The operation has more than ${MAX_ROOT_FIELDS} fields at its root.`,
            'Ask for some of them in another query.',
          );
        }
        if (aliases > MAX_ALIASES) {
          refuse(
            `The operation has more than ${MAX_ALIASES} aliases.`,
            'Ask for some of it in another query, or for several nodes by nodes(ids).',
          );
        }
      },
    },
  };
};

/** What a selection holds: fields at its own level, and aliases at all. */
interface Count {
  readonly fields: number;
  readonly aliases: number;
}

class Counts {
  private readonly known = new Map<string, Count>();

  constructor(private readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined) {}

  of({ selections }: SelectionSetNode): Count {
    let [fields, aliases] = [0, 0];
    for (const it of selections) {
      if (it.kind === Kind.FIELD) {
        fields += 1;
        aliases += (it.alias ? 1 : 0) + (it.selectionSet ? this.of(it.selectionSet).aliases : 0);
        continue;
      }
      const inner =
        it.kind === Kind.INLINE_FRAGMENT ? this.of(it.selectionSet) : this.ofFragment(it.name.value);
      fields += inner.fields;
      aliases += inner.aliases;
    }
    return { fields, aliases };
  }

  private ofFragment(name: string): Count {
    const known = this.known.get(name);
    if (known) return known;
    // Of one within itself, which another rule refuses, and of one that is not there.
    this.known.set(name, { fields: 0, aliases: 0 });
    const found = this.fragment(name);
    const count = found ? this.of(found.selectionSet) : { fields: 0, aliases: 0 };
    this.known.set(name, count);
    return count;
  }
}
