import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import type { GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { AppError, BadInputError, type ErrorCode } from '../errors';

/** What an error looks like to a client, beside its message and path. */
interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly hint?: string;
  /** Finds the failure in the log; for INTERNAL_SERVER_ERROR only. */
  readonly errorId?: string;
}

/** Apollo's own codes for requests that cannot be answered, all of them the caller's to mend. */
const REQUEST_FAULTS = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Makes an error one of ours: a code of the closed list, our words, the field's path and a hint. What the
 * caller sent is not repeated. Anything unknown becomes one sentence and an id that the log has.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (errorId: string, error: unknown) => void,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  const shaped = (message: string, extensions: ErrorExtensions) => ({
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...extensions },
  });
  const cause = causeOf(error);
  if (cause instanceof AppError) {
    return shaped(cause.message, { code: cause.code, ...(cause.hint !== undefined && { hint: cause.hint }) });
  }
  if (REQUEST_FAULTS.has(String(formatted.extensions?.code))) {
    return shaped(withoutInput(formatted.message), { code: 'BAD_USER_INPUT' });
  }
  const errorId = randomUUID();
  log(errorId, cause);
  return shaped('Something went wrong on our side.', {
    code: 'INTERNAL_SERVER_ERROR',
    hint: 'Try again; if it stays, report the errorId.',
    errorId,
  });
}

/** What was thrown, below GraphQL's wrappers; class-validator's findings as one of our errors. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  if (!(cause instanceof ArgumentValidationError)) return cause;
  const problems = problemsOf(cause.extensions.validationErrors as ValidationError[]);
  return new BadInputError(`${problems.join('; ')}.`);
}

function problemsOf(errors: readonly ValidationError[], within = ''): string[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = `${within}${property}`;
    const own = Object.values(constraints).map((text) => `${path}: ${text.replace(`${property} `, '')}`);
    return [...own, ...problemsOf(children, `${path}.`)];
  });
}

/** graphql-js repeats the value it could not use; the name of the variable or type is enough. */
function withoutInput(message: string): string {
  return message
    .replace(/ got invalid value [\s\S]*?(?: at "([^"]*)")?; (?=[^;]*$)/, (_, at?: string) =>
      at === undefined ? ' is not valid: ' : ` is not valid at ${at}: `,
    )
    .replace(/, found [\s\S]*; /, ': ')
    .replace(/, found [\s\S]*$/, '.');
}
