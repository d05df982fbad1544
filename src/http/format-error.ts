import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { AppError, BadInputError, type ErrorCode } from '../errors';
import { placeOfLiteral } from './literal';
import { wayOutOf } from './refusals';

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

/** graphql-js gives this one no code, and Apollo takes it for a fault of ours. */
const TOO_MANY = 'Too many errors processing variables';

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
  const cause = tooDeep(causeOf(error));
  if (cause instanceof AppError) {
    return shaped(cause.message, { code: cause.code, ...(cause.hint !== undefined && { hint: cause.hint }) });
  }
  if (REQUEST_FAULTS.has(String(formatted.extensions?.code)) || formatted.message.startsWith(TOO_MANY)) {
    const { message, hint = wayOutOf(formatted) } = requestFault(formatted.message, error);
    return shaped(message, { code: 'BAD_USER_INPUT', ...(hint !== undefined && { hint }) });
  }
  const errorId = randomUUID();
  log(errorId, cause);
  return shaped('Something went wrong on our side.', {
    code: 'INTERNAL_SERVER_ERROR',
    hint: 'Try again; if it stays, report the errorId.',
    errorId,
  });
}

/** Only what a request nests can end the stack: graphql-js and the checks of arguments follow variables to any depth. */
const tooDeep = (cause: unknown): unknown =>
  cause instanceof Error && cause.message === 'Maximum call stack size exceeded'
    ? new BadInputError('The request nests values too deep.', 'Nest fewer conditions.')
    : cause;

/** What was thrown, below GraphQL's wrappers; class-validator's findings as one of our errors. */
function causeOf(error: unknown): unknown {
  const below = causeBelow(error);
  // A rule of ours refused the document.
  if (below instanceof AppError && below.message === (error as Error).message) return below;
  const cause = unwrapResolverError(error);
  if (!(cause instanceof ArgumentValidationError)) return cause;
  const broken = cause.extensions.validationErrors as ValidationError[];
  return new BadInputError(`${problemsOf(broken).join('; ')}.`, hintOf(broken));
}

function problemsOf(errors: readonly ValidationError[], within = ''): string[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = `${within}${property}`;
    const own = Object.values(constraints).map((text) => `${path}: ${text.replace(`${property} `, '')}`);
    return [...own, ...problemsOf(children, `${path}.`)];
  });
}

/** The way out, which stands beside the rule that was broken; the first of several. */
function hintOf(errors: readonly ValidationError[]): string | undefined {
  const contexts: { hint?: string }[] = errors.flatMap((it) => Object.values(it.contexts ?? {}));
  return contexts.find(({ hint }) => hint !== undefined)?.hint;
}

const causeBelow = (error: unknown) => (error instanceof GraphQLError ? error.originalError : undefined);

/**
 * What is wrong with a request, in graphql-js's words without the values that it repeats; names of fields,
 * arguments and variables stay. Where one of our scalars refused a value, its reason and hint.
 */
function requestFault(message: string, error: unknown): { message: string; hint?: string } {
  const cause = causeBelow(error);
  const reason = cause ? `; ${cause.message}` : '';
  if (!cause || !message.endsWith(reason)) return { message: withoutValue(message) };
  const where = withoutValue(message.slice(0, -reason.length)).replace(/\.$/, '');
  const ours = causeBelow(cause) ?? cause;
  if (!(ours instanceof AppError)) return { message: `${where}: ${withoutValue(cause.message)}` };
  const place = error instanceof GraphQLError ? placeOfLiteral(error.nodes?.[0]) : undefined;
  return {
    message: `${place ?? where}: ${ours.message}`,
    ...(ours.hint !== undefined && { hint: ours.hint }),
  };
}

/** Values stand unescaped in some of these texts, so nothing behind one is relied on but the very end. */
function withoutValue(message: string): string {
  return message
    .replace(
      /^(Variable "\$\w+") got invalid value [\s\S]*?(?: at "([^"]*)")?$/,
      (_, name: string, at?: string) =>
        at === undefined ? `${name} is not valid` : `${name} is not valid at ${at}`,
    )
    .replace(/^Value "[\s\S]*" does not exist in ("\w+") enum\./, 'There is no such value in $1.')
    .replace(/( cannot represent [^:]*): [\s\S]*$/, '$1.')
    .replace(/^(Syntax Error: Unexpected \w+) "[\s\S]*$/, '$1.')
    .replace(/, found [\s\S]*$/, '.');
}
