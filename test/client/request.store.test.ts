import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { minifySync } from '@swc/core';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import {
  type Document,
  EventByIdDocument,
  EventsDocument,
  LoadsDocument,
  RequestError,
  request,
} from '../../src/client';
import { load } from '../../src/load';
import { useApi } from '../support/api';
import { ARTICLE, useStore } from '../support/given';

const CALL = 'event:lavrov-kerry-call-2015-12-28';

/** What it is rejected with. */
async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([promise]);
  expect(outcome).toMatchObject({ status: 'rejected' });
  return (outcome as PromiseRejectedResult).reason;
}

describe('request', () => {
  const given = useStore({ keep: true });
  const api = useApi(() => given.store);
  const url = () => `${api.origin}/graphql`;
  beforeAll(() => load(given.store, [ARTICLE]));

  test('can be cancelled, before and while it waits', async () => {
    const early = request(url(), LoadsDocument, {}, { signal: AbortSignal.abort() });
    expect(await rejection(early)).toMatchObject({ name: 'AbortError' });
    const abort = new AbortController();
    const late = request(url(), LoadsDocument, {}, { signal: abort.signal });
    setImmediate(() => abort.abort());
    expect(await rejection(late)).toMatchObject({ name: 'AbortError' });
  });

  test('gives the answer the types of its document', async () => {
    const { event } = await request(url(), EventByIdDocument, { id: CALL });
    const title: string | null | undefined = event?.title;
    const kind: 'PHONE_CALL' | undefined = event?.kind === 'PHONE_CALL' ? event.kind : undefined;
    expect({ title, kind }).toEqual({ title: 'Phone call of Lavrov and Kerry', kind: 'PHONE_CALL' });
    // @ts-expect-error there is no such field
    expect(event?.name).toBeUndefined();
  });

  test('asks for variables where the document has to have them, and only there', async () => {
    const { loads } = await request(url(), LoadsDocument);
    expect(loads.totalCount).toBe(1);
    // @ts-expect-error the id is missing
    expect(await rejection(request(url(), EventByIdDocument))).toBeInstanceOf(RequestError);
    // @ts-expect-error there is no such kind
    const wrong = request(url(), EventsDocument, { filter: { kinds: ['PARTY'] } });
    expect(await rejection(wrong)).toMatchObject({ code: 'BAD_USER_INPUT', status: 400 });
  });

  test('wants a list where one is meant, though the server takes a single value for it', async () => {
    const listed = await request(url(), EventsDocument, { filter: { kinds: ['PHONE_CALL'] } });
    // @ts-expect-error a single value is no list: the test is that the types refuse what the server takes
    const single = await request(url(), EventsDocument, { filter: { kinds: 'PHONE_CALL' } });
    expect(listed.events.nodes).toHaveLength(1);
    expect(single).toEqual(listed);
  });

  test('throws what the server says: code, status, where, and the way out', async () => {
    const error = await rejection(request(url(), EventsDocument, { first: 101 }));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      name: 'RequestError',
      code: 'BAD_USER_INPUT',
      path: ['events'],
      hint: expect.stringMatching(/\S/),
      message: expect.stringMatching(/\S/),
    });
    expect((error as RequestError).errors).toHaveLength(1);
  });

  test('keeps what could be answered beside an error', async () => {
    const document: Document<unknown, unknown> =
      `{ here: node(id: "${CALL}") { id } there: node(id: "") { id } }`;
    expect(await rejection(request(url(), document))).toMatchObject({
      path: ['there'],
      data: { here: { id: CALL }, there: null },
    });
  });

  test('is under 1 KB without comments and white space', () => {
    const source = readFileSync(join(__dirname, '../../src/client/request.ts'), 'utf8');
    const { outputText } = transpileModule(source, {
      compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS, removeComments: true },
    });
    const { code } = minifySync(outputText, { compress: true, mangle: true });
    expect(code).toContain('content-type');
    expect(code.length).toBeLessThan(1024);
  });
});

describe('request, to what is not the API', () => {
  let server: Server;
  let answer = { status: 200, body: '' };
  let seen: { method?: string; headers: Record<string, unknown> };
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

  beforeAll(async () => {
    server = createServer((message, response) => {
      seen = { method: message.method, headers: message.headers };
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  test.each([
    { status: 502, body: '<html>Bad gateway</html>' },
    { status: 200, body: 'null' },
    { status: 404, body: '"nothing"' },
    { status: 200, body: '' },
  ])('$status with $body is an error without a code', async (given) => {
    answer = given;
    const error = await rejection(request(url(), LoadsDocument));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ status: given.status, message: `HTTP ${given.status}`, code: undefined });
  });

  test('sends JSON and keeps the headers it is given, in each form that fetch takes', async () => {
    answer = { status: 200, body: '{"data":{}}' };
    const forms = [
      { authorization: 'Bearer x' },
      [['authorization', 'Bearer x']] as [string, string][],
      new Headers({ authorization: 'Bearer x' }),
    ];
    for (const headers of forms) {
      await request(url(), LoadsDocument, {}, { headers });
      expect(seen).toMatchObject({
        method: 'POST',
        headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      });
    }
  });

  test('passes on what fetch throws when nobody listens', async () => {
    const gone = url();
    await new Promise((resolve) => server.close(resolve));
    expect(await rejection(request(gone, LoadsDocument))).toMatchObject({ name: 'TypeError' });
  });
});
