import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../src/neo4j/driver';
import { migrate } from '../../src/neo4j/migrate';
import { Store } from '../../src/neo4j/store';
import { storeSchema } from '../../src/store-schema';
import { SAMPLES } from '../contract/samples';
import { type Reply, useApi } from '../support/api';
import { BoltProxy } from '../support/bolt-proxy';
import { storeAddress, useStore } from '../support/given';

const given = useStore({ keep: true });
beforeAll(() => given.seed(SAMPLES));

const QUERY = '{ official(id: "official:sample-minister") { name } }';
const ANSWER = { data: { official: { name: 'Sample Minister' } } };
const GONE = {
  message: 'The graph store does not answer.',
  extensions: { code: 'SERVICE_UNAVAILABLE', hint: 'Try again in a few seconds.' },
};

describe('the store', () => {
  const proxy = new BoltProxy(storeAddress());
  let driver: Driver;
  beforeAll(async () => {
    await proxy.open();
    driver = openDriver(proxy.address);
  });
  afterAll(async () => {
    // First the lines: a driver waits for an answer to its farewell.
    await proxy.refuse();
    await driver.close();
  });
  beforeEach(async () => {
    await proxy.open();
    proxy.cut();
  });
  // What is silent ends at the deadline, so a short one is waited for; the rest has time for a cold store.
  const api = useApi(() => Store.over(driver, undefined, { timeoutMs: 40_000, deadlineMs: 50_000 }));
  const hurried = useApi(() => Store.over(driver, undefined, { timeoutMs: 1_000, deadlineMs: 2_000 }));

  /** Asks until the answer is this one; the test's time limit ends it. */
  async function becomes(status: number, ask: () => Promise<Reply>): Promise<Reply> {
    for (;;) {
      const reply = await ask();
      if (reply.status === status) return reply;
      await pause(100);
    }
  }

  function expectGone(reply: Reply): void {
    const error = { ...GONE, locations: expect.anything(), path: ['official'] };
    expect(reply.json).toEqual({ errors: [error], data: { official: null } });
    expect(reply.status).toBe(200);
  }

  test('that refuses is told apart from a fault of the query, and works again when it is back', async () => {
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
    await proxy.refuse();
    expectGone(await api.ask(QUERY));
    await proxy.open();
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
  });

  test('that is gone leaves all the rest to be answered', async () => {
    await proxy.refuse();
    expect((await api.ask('{ __typename }')).json).toEqual({ data: { __typename: 'Query' } });
    expect((await api.ask('{ official(id: "S3CRET") { name } }')).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await api.ask('{')).status).toBe(400);
    const part = await api.ask(`{ __typename ${QUERY.slice(1)}`);
    expect(part.json.data).toEqual({ __typename: 'Query', official: null });
  });

  test('that is gone makes /readyz 503 and leaves /livez 200, until it is back', async () => {
    await becomes(200, () => api.send('/readyz'));
    await proxy.refuse();
    const { errors } = await becomes(503, () => api.send('/readyz'));
    expect(errors).toEqual([GONE]);
    expect((await api.send('/livez')).json).toEqual({ status: 'alive' });
    await proxy.open();
    expect((await becomes(200, () => api.send('/readyz'))).json).toEqual({ status: 'ready' });
  });

  test('that is silent is given up at the deadline, and works again when it speaks', async () => {
    await becomes(200, () => hurried.send('/readyz'));
    proxy.silence();
    const [gone, alive, typename] = await Promise.all([
      hurried.ask(QUERY),
      hurried.send('/livez'),
      hurried.ask('{ __typename }'),
    ]);
    expectGone(gone);
    expect([alive.status, typename.json]).toEqual([200, { data: { __typename: 'Query' } }]);
    await becomes(503, () => hurried.send('/readyz'));
    await proxy.open();
    await becomes(200, () => hurried.send('/readyz'));
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
  });

  test('that has swallowed every connection is gone, not a fault of ours', async () => {
    proxy.silence();
    // As many as the driver opens at once; all of them stay stuck when the answers are given up.
    for (const reply of await Promise.all(Array.from({ length: 50 }, () => hurried.ask(QUERY))))
      expectGone(reply);
    expectGone(await api.ask(QUERY));
    await proxy.open();
    proxy.cut();
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
  });

  test('whose line is cut under a read is asked again: the client notices nothing', async () => {
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
    const before = proxy.cutUnderRequest;
    proxy.cutNext(1);
    expect((await api.ask(QUERY)).json).toEqual(ANSWER);
    expect(proxy.cutUnderRequest).toBe(before + 1);
  });

  test('whose lines are all cut under forty reads answers all forty', async () => {
    const held = proxy.hold(40);
    const replies = Promise.all(Array.from({ length: 40 }, () => api.ask(QUERY)));
    await held;
    proxy.cut();
    expect((await replies).map(({ json }) => json)).toEqual(Array(40).fill(ANSWER));
  });

  test('that cuts every line is asked three times, and not for ever', async () => {
    const before = proxy.cutUnderRequest;
    proxy.cutNext(1_000);
    expectGone(await api.ask(QUERY));
    proxy.cutNext(0);
    expect(proxy.cutUnderRequest - before).toBe(3);
  });
});

describe('a statement that meets its limit', () => {
  /** Asks this instead of what it is asked. */
  const ENDLESS = 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN i';
  const endless = {
    counting: () => endless,
    read: () => given.store.within({ timeoutMs: 1_000, deadlineMs: 11_000 }).read('test', ENDLESS, {}),
  } as unknown as Store; // all that a question uses of one
  const api = useApi(() => endless);

  test('is told with the way out that docs/errors.md says as well', async () => {
    const [, way = ''] =
      /^\| `QUERY_TIMEOUT` \|[^|]*\| ([^|]*) \|$/m.exec(readFileSync('docs/errors.md', 'utf8')) ?? [];
    const { errors } = await api.ask(QUERY);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'QUERY_TIMEOUT',
        hint: 'Try again in a few seconds; if it stays, ask for less: a smaller first, fewer levels, or a filter.',
      },
    ]);
    expect(errors[0]?.extensions.hint?.toLowerCase()).toBe(`${way}.`);
  });
});

describe('what nobody foresaw', () => {
  const api = useApi(() => given.store);
  let log: string;
  let write: jest.SpyInstance;
  beforeEach(() => {
    log = '';
    write = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      log += String(chunk);
      return true;
    });
  });
  afterEach(() => write.mockRestore());

  /** The answer tells an id and nothing else; the log tells the cause under the same id. */
  function expectInternal({ status, json }: Reply, field: string | undefined, cause: RegExp): void {
    const error = {
      message: 'Something went wrong on our side.',
      ...(field && { locations: expect.anything(), path: [field] }),
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        hint: 'Try again; if it stays, report the errorId.',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    };
    expect({ status, errors: json.errors }).toEqual({ status: field ? 200 : 500, errors: [error] });
    const { errorId } = json.errors[0].extensions;
    const entries = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toEqual([expect.objectContaining({ errorId, msg: 'internal error' })]);
    expect(entries[0].err.message).toMatch(cause);
  }

  test('in the store’s data is an id in the answer, and its cause in the log', async () => {
    await given.cypher(
      "MATCH (e:Event {id: 'event:sample-meeting'}) SET e.date = 'the day before yesterday'",
    );
    const reply = await api.ask('{ event(id: "event:sample-meeting") { title date { text } } }');
    expectInternal(reply, 'event', /^not a date/);
    expect(reply.text).not.toMatch(/not a date|yesterday/);
  });

  test('in a statement is an id in the answer, and the driver’s words in the log', async () => {
    await given.cypher('DROP INDEX search');
    try {
      const reply = await api.ask('{ search(text: "sample") { score } }');
      expectInternal(reply, 'search', /no such fulltext schema index/);
      expect(reply.text).not.toMatch(/fulltext|index|names/);
    } finally {
      await migrate(given.store, storeSchema);
    }
    expect((await api.ask('{ search(text: "sample") { score } }')).errors).toEqual([]);
  });

  const broken = useApi(
    () =>
      ({
        read() {
          throw new Error('S3CRET');
        },
      }) as unknown as Store, // no real one throws before it reads
  );

  test('outside of a query is an id in the answer as well, and its cause in the log', async () => {
    const reply = await broken.send('/readyz');
    expectInternal(reply, undefined, /^S3CRET$/);
    expect(reply.text).not.toContain('S3CRET');
  });
});
