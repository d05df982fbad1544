import { ERROR_CODES } from '../../src/errors';
import { type HttpServer, startHttp } from '../../src/http/server';
import type { Store } from '../../src/neo4j/store';
import { theSchema } from './given';

/** What an error says to a client. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly hint?: string; readonly errorId?: string };
}

/** An answer of the server; every one is JSON, and none tells what it must not. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  readonly json: any;
  readonly errors: readonly ApiError[];
}

/** Requests to one server. */
export class Client {
  /** @param origin `http://127.0.0.1:PORT` */
  constructor(public origin = '') {}

  /** @throws what does not hold of every answer: JSON, a code of the closed list, nothing of the inside */
  async send(path: string, init: RequestInit = {}): Promise<Reply> {
    const { status, headers, ...response } = await this.fetched(path, init);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    const json = JSON.parse(response.text);
    const errors: readonly ApiError[] = json.errors ?? [];
    for (const { message, extensions } of errors) {
      expect(ERROR_CODES).toContain(extensions.code);
      expect(Object.keys(extensions).filter((it) => !['code', 'hint', 'errorId'].includes(it))).toEqual([]);
      expect(message).toMatch(/\S/);
    }
    if (status >= 400) expect(errors).not.toHaveLength(0);
    expect(response.text).not.toMatch(/Neo\.|\\n +at |node_modules|\.[jt]s\b|[/\\](work|src|dist|home)\b/);
    return { status, headers, text: response.text, json, errors };
  }

  /** Posts a body as it is; JSON unless other headers say something else. */
  post(
    body: string | Uint8Array,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Promise<Reply> {
    return this.send('/graphql', { method: 'POST', headers, body });
  }

  /** Asks as a client library does. */
  ask(query: unknown, variables?: unknown, more: object = {}): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables, ...more }));
  }

  private async fetched(path: string, init: RequestInit) {
    const response = await fetch(`${this.origin}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** Serves the API over a store for the tests of this block; to pages of other origins only where they are listed. */
export function useApi(store: () => Store, { corsOrigins = [] as readonly string[] } = {}): Client {
  const client = new Client();
  let server: HttpServer;
  beforeAll(async () => {
    server = await startHttp(theSchema(), store(), { host: '127.0.0.1', port: 0, corsOrigins });
    client.origin = `http://127.0.0.1:${server.port}`;
  });
  afterAll(() => server.stop());
  return client;
}
