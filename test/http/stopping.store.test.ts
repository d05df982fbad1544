import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { type HttpServer, startHttp } from '../../src/http/server';
import { openDriver } from '../../src/neo4j/driver';
import { Store } from '../../src/neo4j/store';
import { SAMPLES } from '../contract/samples';
import { BoltProxy } from '../support/bolt-proxy';
import { storeAddress, theSchema, useStore } from '../support/given';

const given = useStore({ keep: true });
beforeAll(() => given.seed(SAMPLES));

describe('a service that stops', () => {
  const proxy = new BoltProxy(storeAddress());
  let driver: Driver;
  let server: HttpServer;
  beforeAll(async () => {
    await proxy.open();
    driver = openDriver(proxy.address);
    const store = Store.over(driver, undefined, { timeoutMs: 40_000, deadlineMs: 50_000 });
    server = await startHttp(theSchema(), store, { host: '127.0.0.1', port: 0, corsOrigins: [] });
  });
  afterAll(async () => {
    await server.stop();
    // First the lines: a driver waits for an answer to its farewell.
    await proxy.refuse();
    await driver.close();
  });

  const body = JSON.stringify({ query: '{ official(id: "official:sample-minister") { name } }' });
  const REQUEST = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const ANSWER = '{"data":{"official":{"name":"Sample Minister"}}}';

  async function line(): Promise<Socket> {
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  /** Asks until no new line is taken; the test's time limit ends it. */
  async function closing(): Promise<void> {
    for (let taken = true; taken; await pause(10)) {
      taken = await line().then(
        (socket) => Boolean(socket.destroy()),
        () => false,
      );
    }
  }

  test('answers what it was asked before, and what comes over a line that is still open', async () => {
    const [waiting, halfway] = await Promise.all([line(), line()]);
    const held = proxy.hold(1);
    waiting.write(REQUEST);
    halfway.write(REQUEST.slice(0, 40));
    await held;
    const stopped = server.stop();
    await closing();
    waiting.write(REQUEST);
    halfway.write(REQUEST.slice(40));
    const answers = Promise.all([text(waiting), text(halfway)]);
    proxy.release();
    const bodies = (await answers).map((it) => it.match(/^\{.*\}$/gm));
    expect(bodies).toEqual([[ANSWER, ANSWER], [ANSWER]]);
    await stopped;
  });
});
