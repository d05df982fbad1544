import type { ErrorCode } from '../errors';
import type { DocumentTypeDecoration } from './generated/graphql';

/** One error of an answer, as docs/errors.md describes it. */
export interface ResponseError {
  readonly message: string;
  /** The way to the field it is about, by response keys. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: ErrorCode; readonly hint?: string; readonly errorId?: string };
}

/** A document of this client, or of a front end's own code generation with `documentMode: 'string'`. */
export type Document<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

/** What `fetch` takes, less what `request` says itself; the signal may be undefined. */
export type RequestOptions = Omit<RequestInit, 'method' | 'body' | 'signal'> & {
  signal?: AbortSignal | null | undefined;
};

/** What stands behind the document: variables can be left out where none has to be given. */
type Rest<Variables> =
  Partial<Variables> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/** The server could not answer, or not in full. Its first error is spread out; all are in `errors`. */
export class RequestError extends Error {
  /** One of a closed list; undefined where the answer is not the API's, as from a proxy. */
  readonly code: ErrorCode | undefined;
  /** The way to the field it is about, by response keys. */
  readonly path: readonly (string | number)[] | undefined;
  /** The way out, one sentence. */
  readonly hint: string | undefined;

  /**
   * @param status of HTTP
   * @param errors all of the answer's
   * @param data   what could be answered all the same
   */
  constructor(
    readonly status: number,
    readonly errors: readonly ResponseError[] = [],
    readonly data?: unknown,
  ) {
    const [first] = errors;
    super(first ? first.message : `HTTP ${status}`);
    this.name = 'RequestError';
    this.path = first?.path;
    this.code = first?.extensions?.code;
    this.hint = first?.extensions?.hint;
  }
}

/**
 * Asks one document.
 *
 * @param url      of the API, as `http://localhost:4000/graphql`
 * @param document from this client, or typed by a front end's own code generation
 * @param rest     the document's variables; then what `fetch` takes: `signal`, `headers`, `credentials`
 * @returns the answer's data, typed by the document
 * @throws {RequestError} on any error in the answer, and on an answer that is not the API's
 * @throws what `fetch` throws: a TypeError without a network, an AbortError when `signal` cancels
 */
export async function request<Result, Variables>(
  url: string | URL,
  document: Document<Result, Variables>,
  ...[variables, options]: Rest<Variables>
): Promise<Result> {
  const headers = new Headers(options?.headers);
  headers.set('content-type', 'application/json');
  const body = JSON.stringify({ query: document.toString(), variables });
  const signal = options?.signal ?? null;
  const response = await fetch(url, { ...options, method: 'POST', headers, body, signal });
  const text = await response.text();
  let answer: { data?: Result; errors?: readonly ResponseError[] } | undefined;
  try {
    answer = JSON.parse(text);
  } catch {
    // Not the API's: the status tells more than the parser could.
  }
  if (answer?.data && !answer.errors) return answer.data;
  throw new RequestError(response.status, answer?.errors, answer?.data);
}
