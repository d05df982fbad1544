import neo4j, { type Driver } from 'neo4j-driver';

/** How to reach a Neo4j: names as Neo4j Aura hands them out. */
export interface StoreAddress {
  /** `bolt://` or `neo4j://`, with or without `+s` / `+ssc`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Undefined = the user's home database. */
  readonly database?: string | undefined;
}

/**
 * The one driver of a process. Nothing is sent before the first statement, so an unreachable store shows
 * there. Close it with `driver.close()`.
 *
 * Limits: 50 connections; 3 s for a free one, 2 s for a new one; writes are retried for 3 s.
 */
export function openDriver(address: StoreAddress): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    // Our integers are counts and offsets, far below 2^53.
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 3_000,
    connectionTimeout: 2_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
    userAgent: 'newsgraph',
  });
}
