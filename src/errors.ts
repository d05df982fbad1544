/**
 * Every failure the product can name. A client sees `code` (the closed list of docs/errors.md), the
 * message and the hint; never a driver's or server's own words.
 */

/** The codes a GraphQL client can meet in `extensions.code`. No other value is ever sent. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'NOT_AVAILABLE',
  'QUERY_TOO_EXPENSIVE',
  'QUERY_TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure whose words are ours and may be shown to whoever caused it. */
export class AppError extends Error {
  /**
   * @param code    one of the closed list
   * @param message one sentence: what is wrong, without the caller's input
   * @param hint    the way out, one sentence
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An argument of a query breaks a rule. */
export class BadInputError extends AppError {
  constructor(message: string, hint?: string) {
    super('BAD_USER_INPUT', message, hint);
  }
}

/** An id that a question needs is not in the graph. A look-up by id answers null instead. */
export class NotFoundError extends AppError {
  /** @param argument that holds the id */
  constructor(argument: string) {
    super('NOT_FOUND', `There is no node with the id given as ${argument}.`, 'search finds ids by name.');
  }
}

/** Neo4j cannot be reached, or stopped answering. */
export class StoreUnavailableError extends AppError {
  constructor(options?: ErrorOptions) {
    super('SERVICE_UNAVAILABLE', 'The graph store does not answer.', 'Try again in a few seconds.', options);
  }
}

/** A statement ran into its time or memory limit; it is never run again by itself. */
export class QueryTimeoutError extends AppError {
  constructor(options?: ErrorOptions) {
    super(
      'QUERY_TIMEOUT',
      'The query ran into its limit of time or memory.',
      'Try again in a few seconds; if it stays, ask for less: a smaller first, fewer levels, or a filter.',
      options,
    );
  }
}

/** The store lacks what a question needs: a procedure of a plugin. The rest of the API works without it. */
export class NotAvailableError extends AppError {
  constructor(options?: ErrorOptions) {
    super(
      'NOT_AVAILABLE',
      'The graph store lacks the procedures that this question needs.',
      'They are those of Neo4j Graph Data Science, which the Neo4j of npm start has; another one needs the plugin.',
      options,
    );
  }
}

/** The selection asks for more than one answer may hold. */
export class QueryTooExpensiveError extends AppError {
  constructor(message: string, hint: string) {
    super('QUERY_TOO_EXPENSIVE', message, hint);
  }
}

/** Exit codes of the command line. */
export const EXIT = { done: 0, data: 1, usage: 2, store: 3, interrupted: 130 } as const;

/** A command cannot go on. The message is one sentence with the way out; it is all that is printed. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Settings that cannot be used: every wrong one is named at once. Exit code 2. */
export class ConfigError extends CommandError {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'), EXIT.usage);
  }
}

/** The machine or the store cannot do what was asked: no Java, no network, port taken. Exit code 3. */
export class SetupError extends CommandError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.store, options);
  }
}
