import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver';
import { AppError, QueryTimeoutError, StoreUnavailableError } from '../errors';
import type { Statement } from './statement';

/** How long reads may take. */
export interface ReadLimits {
  /** A single run in the store, planning included (docs/decisions/0003). */
  readonly timeoutMs: number;
  /** All tries and waiting together; a silent connection ends here. */
  readonly deadlineMs: number;
}

export const READ_LIMITS: ReadLimits = { timeoutMs: 5_000, deadlineMs: 8_000 };
/** A read that failed with a retriable error is run again this often. */
const READ_RETRIES = 2;

/** A row as the driver gives it. */
export type RawRow = Record<string, unknown>;

/**
 * The handle to Neo4j. Errors that leave it are ours (`StoreUnavailableError`, `QueryTimeoutError`); a
 * driver error of any other kind passes through and is a bug.
 */
export class Store {
  /** Statements sent through this handle: 1 a read, however large its answer. */
  roundTrips = 0;

  private constructor(
    private readonly driver: Driver,
    private readonly database: string | undefined,
    private readonly bookmarks: BookmarkManager,
    private readonly limits: ReadLimits,
  ) {}

  static over(driver: Driver, database?: string, limits = READ_LIMITS): Store {
    return new Store(driver, database, neo4j.bookmarkManager(), limits);
  }

  /** A handle over the same driver that counts its own round trips, for one request. */
  counting(): Store {
    return new Store(this.driver, this.database, this.bookmarks, this.limits);
  }

  /** A handle over the same driver with other limits, for what is no request. */
  within(limits: ReadLimits): Store {
    return new Store(this.driver, this.database, this.bookmarks, limits);
  }

  /**
   * Runs a read as one auto-commit transaction in READ mode: one round trip, 1.4 to 1.7 times as fast
   * as a managed transaction (docs/decisions/0003). The driver does not retry those, so we do.
   *
   * @param name what asks, for the store's own listings
   * @throws StoreUnavailableError when the store does not answer within the deadline
   * @throws QueryTimeoutError when the statement meets its limit of time or memory
   */
  async read(name: string, text: string, params: object): Promise<RawRow[]> {
    const deadline = new AbortController();
    const expired = pause(this.limits.deadlineMs, undefined, { ref: false, signal: deadline.signal }).then(
      () => {
        throw new StoreUnavailableError();
      },
      () => [],
    );
    try {
      return await Promise.race([this.readWithRetries(name, text, params, deadline.signal), expired]);
    } finally {
      deadline.abort();
    }
  }

  /** Reads the typed rows of a statement; see `read` for limits and errors. */
  async rows<Params extends object, Row>(it: Statement<Params, Row>, params: Params): Promise<Row[]> {
    return (await this.read(it.name, it.text, params)).map(it.row);
  }

  /**
   * Runs `work` in a managed write transaction. `work` can run more than once (the driver retries), so
   * its writes have to be idempotent.
   *
   * @throws StoreUnavailableError, QueryTimeoutError
   */
  async write<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await session.executeWrite(async (tx) => {
        this.roundTrips += 1;
        return work(tx);
      });
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /** Runs one schema or administration command in a transaction of its own. */
  async command(text: string): Promise<RawRow[]> {
    const session = this.session('WRITE');
    try {
      return (await session.run(text)).records.map((record) => record.toObject());
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  private async readWithRetries(
    name: string,
    text: string,
    params: object,
    deadline: AbortSignal,
  ): Promise<RawRow[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.readOnce(name, text, params);
      } catch (error) {
        const again = attempt < READ_RETRIES && !deadline.aborted && isTransient(error);
        if (!again) throw translated(error);
        await pause(50 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  private async readOnce(name: string, text: string, params: object): Promise<RawRow[]> {
    const session = this.session('READ');
    this.roundTrips += 1;
    try {
      const result = await session.run(text, params, {
        timeout: this.limits.timeoutMs,
        metadata: { question: name },
      });
      return result.records.map((record) => record.toObject());
    } finally {
      // Not awaited: a silent connection must not hold an answer that is there.
      session.close().catch(() => {});
    }
  }

  private session(mode: 'READ' | 'WRITE') {
    return this.driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarks,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
  }
}

/** Statements that met a limit: running them again would only load the store again. */
function metLimit(error: Neo4jError): boolean {
  return /TransactionTimedOut|TransactionTerminated|MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow/i.test(
    error.code,
  );
}

function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && error.retriable && !metLimit(error);
}

/** The driver gives this one no code: all connections are in use, or stuck, and none came free. */
const NO_CONNECTION = /^Connection acquisition timed out/;

/** The server has no database of the name that was asked for. */
export const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';

/** A driver's error in our words; what is not the store's absence or a limit stays as it is. */
function translated(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Neo4jError)) return error;
  if (metLimit(error)) return new QueryTimeoutError({ cause: error });
  const gone =
    error.retriable ||
    error.code === neo4j.error.SERVICE_UNAVAILABLE ||
    error.code === neo4j.error.SESSION_EXPIRED ||
    NO_CONNECTION.test(error.message) ||
    error.code === NO_DATABASE ||
    error.code.startsWith('Neo.ClientError.Security.');
  return gone ? new StoreUnavailableError({ cause: error }) : error;
}
