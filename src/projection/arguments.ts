import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues } from 'graphql';
import { BadInputError } from '../errors';

/**
 * The values of a field's arguments, defaults included.
 *
 * @throws BadInputError for a variable of null that validation lets through because the argument has a default
 */
export function argumentsOf(
  def: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  try {
    return getArgumentValues(def, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new BadInputError(error.message, 'Leave the variable out for the default.');
  }
}
