import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver';
import { AppError, NotAvailableError, QueryTimeoutError, StoreUnavailableError } from '../errors';

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

/** Whether whoever asked has been told already that there is no answer. */
interface Deadline {
  readonly passed: boolean;
}

/** A row as the driver gives it. */
export type RawRow = Record<string, unknown>;

/** Whatever runs a read: a store, or one transaction of it. */
export type Reader = Pick<Store, 'read'>;

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
  read(name: string, text: string, params: object): Promise<RawRow[]> {
    return this.beforeDeadline((deadline) => this.readWithRetries(name, text, params, deadline));
  }

  /**
   * Runs several reads as one transaction, so that all of them meet the same server, also of a cluster: what one leaves in
   * that server's memory, the next one finds. It is not run again when it fails. All together have the deadline of one
   * read with its tries, and in the store the middle between that and the limit of a single run.
   *
   * @param name what asks, for the store's own listings
   * @throws what `read` throws; NotAvailableError when the server lacks a procedure
   */
  together<T>(name: string, work: (within: Reader) => Promise<T>): Promise<T> {
    return this.beforeDeadline(async () => {
      const session = this.session('READ');
      try {
        const tx = await session.beginTransaction({
          // Before the deadline, so that a server that works still is told from a silent one.
          timeout: Math.round((this.limits.timeoutMs + this.limits.deadlineMs) / 2),
          metadata: { question: name },
        });
        const done = await work({
          read: async (_, text, params) => {
            this.roundTrips += 1;
            return (await tx.run(text, params)).records.map((record) => record.toObject());
          },
        });
        await tx.commit();
        return done;
      } catch (error) {
        throw translated(error);
      } finally {
        // Ends the transaction if it is open still. Not awaited, as in `readOnce`.
        session.close().catch(() => {});
      }
    });
  }

  /**
   * Runs `work` in a managed write transaction. `work` can run more than once (the driver retries), so
   * its writes have to be idempotent.
   *
   * @param timeoutMs how long the transaction may take, instead of what the server gives
   * @throws StoreUnavailableError, QueryTimeoutError
   */
  async write<T>(work: (tx: ManagedTransaction) => Promise<T>, timeoutMs?: number): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await session.executeWrite(async (tx) => {
        this.roundTrips += 1;
        return work(tx);
      }, within(timeoutMs));
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /**
   * Runs one schema or administration command in a transaction of its own.
   *
   * @param timeoutMs how long it may take, instead of what the server gives
   */
  async command(text: string, timeoutMs?: number): Promise<RawRow[]> {
    const session = this.session('WRITE');
    try {
      return (await session.run(text, {}, within(timeoutMs))).records.map((record) => record.toObject());
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /** No AbortController: making its error takes 5 % of a small request. */
  private beforeDeadline<T>(work: (deadline: Deadline) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const deadline = { passed: false };
      const timer = setTimeout(() => {
        deadline.passed = true;
        reject(new StoreUnavailableError());
      }, this.limits.deadlineMs);
      timer.unref();
      work(deadline)
        .finally(() => clearTimeout(timer))
        .then(resolve, reject);
    });
  }

  private async readWithRetries(
    name: string,
    text: string,
    params: object,
    deadline: Deadline,
  ): Promise<RawRow[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.readOnce(name, text, params);
      } catch (error) {
        const again = attempt < READ_RETRIES && !deadline.passed && isTransient(error);
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

const within = (timeout: number | undefined) => (timeout === undefined ? {} : { timeout });

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

/** The server does not know a procedure. Those of Neo4j itself are always there. */
const NO_PROCEDURE = 'Neo.ClientError.Procedure.ProcedureNotFound';

/** A driver's error in our words; what is not the store's absence or a limit stays as it is. */
function translated(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Neo4jError)) return error;
  if (metLimit(error)) return new QueryTimeoutError({ cause: error });
  if (error.code === NO_PROCEDURE) return new NotAvailableError({ cause: error });
  const gone =
    error.retriable ||
    error.code === neo4j.error.SERVICE_UNAVAILABLE ||
    error.code === neo4j.error.SESSION_EXPIRED ||
    NO_CONNECTION.test(error.message) ||
    error.code === NO_DATABASE ||
    error.code.startsWith('Neo.ClientError.Security.');
  return gone ? new StoreUnavailableError({ cause: error }) : error;
}
