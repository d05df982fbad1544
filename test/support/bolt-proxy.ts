import { connect, createServer, type Server, type Socket } from 'node:net';
import type { StoreAddress } from '../../src/neo4j/driver';

interface Holding {
  readonly lines: number;
  readonly enough: () => void;
  /** What is to be passed on, by line. */
  readonly held: Map<Socket, (() => void)[]>;
}

/** A line between a driver and a Neo4j that a test can disturb as networks do. */
export class BoltProxy {
  private readonly lines = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private silent = false;
  private cuts = { requests: 0, containing: '' };
  private holding: Holding | undefined;
  /** Lines that were cut because a request came over them. */
  cutUnderRequest = 0;

  constructor(private readonly store: StoreAddress) {}

  /** How to reach the Neo4j through here. */
  get address(): StoreAddress {
    return { ...this.store, uri: `bolt://127.0.0.1:${this.port}` };
  }

  /** Lets everything through, on the port of before. */
  async open(): Promise<void> {
    this.silent = false;
    if (this.server) return;
    const server = createServer((client) => this.forward(client));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as { port: number }).port;
  }

  /** Ends all lines and takes no new ones: nobody listens any more. */
  async refuse(): Promise<void> {
    const closed = new Promise<void>((resolve) =>
      this.server ? this.server.close(() => resolve()) : resolve(),
    );
    this.cut();
    await closed;
    this.server = undefined;
  }

  /** Ends all lines; new ones are taken. */
  cut(): void {
    this.holding = undefined;
    for (const socket of this.lines) socket.destroy();
  }

  /** Lines stay, and new ones are taken, but nothing comes through any more, in either direction. */
  silence(): void {
    this.silent = true;
  }

  /**
   * Cuts the line under each of the next requests, or of those whose Cypher has this text: what was asked
   * never reaches the store.
   */
  cutNext(requests: number, containing = ''): void {
    this.cuts = { requests, containing };
  }

  /** Holds requests back until `release` or `cut`; resolves when so many lines have one. */
  async hold(lines: number): Promise<void> {
    await new Promise<void>((enough) => {
      this.holding = { lines, enough, held: new Map() };
    });
  }

  /** Lets the held requests go on their way. */
  release(): void {
    const held = this.holding?.held ?? new Map<Socket, (() => void)[]>();
    this.holding = undefined;
    for (const chunks of held.values()) for (const pass of chunks) pass();
  }

  private forward(client: Socket): void {
    const { hostname, port } = new URL(this.store.uri);
    const server = connect(Number(port), hostname);
    this.carry(client, server, (chunk) => this.request(client, chunk, () => server.write(chunk)));
    this.carry(server, client, (chunk) => client.write(chunk));
  }

  private request(line: Socket, chunk: Buffer, pass: () => void): void {
    if (this.holding) {
      const { held, lines, enough } = this.holding;
      held.set(line, [...(held.get(line) ?? []), pass]);
      if (held.size === lines) enough();
    } else if (this.cuts.requests > 0 && chunk.includes(this.cuts.containing)) {
      this.cuts.requests -= 1;
      this.cutUnderRequest += 1;
      line.destroy();
    } else {
      pass();
    }
  }

  private carry(from: Socket, to: Socket, pass: (chunk: Buffer) => void): void {
    this.lines.add(from);
    from.on('data', (chunk: Buffer) => {
      // What came while it was silent is lost, as it is on a line that a firewall dropped.
      if (!this.silent) pass(chunk);
    });
    from.on('error', () => {});
    from.on('close', () => {
      this.lines.delete(from);
      to.destroy();
    });
  }
}
