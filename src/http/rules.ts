import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses an operation of a type that the schema has no root for; graphql-js would call it a fault of ours. */
export const KnownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`The schema has no ${node.operation}.`, { nodes: node }));
  },
});
