/** Asking a Neo4j on this machine whether it answers, and giving it its first password. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';

const FIRST_PASSWORD = 'neo4j';
const DEADLINE_MS = 5_000;

/** `silent`: nobody there, not ready yet, or no Neo4j. */
type Answer = 'answers' | 'refuses' | 'silent';

export const boltUri = (port: number) => `bolt://127.0.0.1:${port}`;

/**
 * Asks the Neo4j at a port of this machine one question with this password.
 *
 * Cost: 1 ms when nobody listens; 20 ms, as it is a connection of its own; 5 s at most.
 */
export async function ask(port: number, password: string): Promise<Answer> {
  if (!(await isOpen(port))) return 'silent';
  try {
    await runOnce(port, password, 'neo4j', 'RETURN 1');
    return 'answers';
  } catch (error) {
    return codeOf(error).startsWith('Neo.ClientError.Security.') ? 'refuses' : 'silent';
  }
}

/**
 * Gives a Neo4j that still has the password of a new one the password of its home.
 *
 * Out: `refuses` if it has another password already.
 */
export async function setFirstPassword(port: number, password: string): Promise<Answer> {
  const text = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $password';
  try {
    await runOnce(port, FIRST_PASSWORD, 'system', text, { old: FIRST_PASSWORD, password });
    return 'answers';
  } catch (error) {
    return codeOf(error) === 'Neo.ClientError.Security.Unauthorized' ? 'refuses' : 'silent';
  }
}

async function runOnce(port: number, password: string, database: string, text: string, parameters = {}) {
  const driver: Driver = neo4j.driver(boltUri(port), neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: DEADLINE_MS,
  });
  const timer = new AbortController();
  try {
    // session.run is tried once; and the driver has no read timeout, so a silent server needs one here.
    const late = sleep(DEADLINE_MS, undefined, { signal: timer.signal }).then(() => {
      throw new Error('no answer over Bolt');
    });
    await Promise.race([driver.session({ database }).run(text, parameters), late]);
  } finally {
    timer.abort();
    void driver.close().catch(() => undefined); // closing waits for the server, which may be the silent one
  }
}

const codeOf = (error: unknown) => (error instanceof Neo4jError ? error.code : '');

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
