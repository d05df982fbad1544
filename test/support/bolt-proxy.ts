import { connect, createServer, type Server, type Socket } from 'node:net';
import type { StoreAddress } from '../../src/neo4j/driver';

/** A line between a driver and a Neo4j that a test can disturb as networks do. */
export class BoltProxy {
  private readonly lines = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private silent = false;
  private cuts = 0;
  private gathering: { readonly lines: number; readonly held: Set<Socket> } | undefined;
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
    for (const socket of this.lines) socket.destroy();
  }

  /** Lines stay, and new ones are taken, but nothing comes through any more, in either direction. */
  silence(): void {
    this.silent = true;
  }

  /** Cuts the line under each of the next requests: what was asked never reaches the store. */
  cutNext(requests: number): void {
    this.cuts = requests;
  }

  /** Holds requests until so many lines have one, then cuts all of these lines at once. */
  cutTogether(lines: number): void {
    this.gathering = { lines, held: new Set() };
  }

  private forward(client: Socket): void {
    const { hostname, port } = new URL(this.store.uri);
    const server = connect(Number(port), hostname);
    this.carry(client, server, () => this.mayPass(client));
    this.carry(server, client, () => true);
  }

  private mayPass(client: Socket): boolean {
    if (this.gathering) {
      const { lines, held } = this.gathering;
      held.add(client);
      if (held.size < lines) return false;
      this.gathering = undefined;
      for (const line of held) this.cutLine(line);
      return false;
    }
    if (this.cuts === 0) return true;
    this.cuts -= 1;
    this.cutLine(client);
    return false;
  }

  private cutLine(client: Socket): void {
    this.cutUnderRequest += 1;
    client.destroy();
  }

  private carry(from: Socket, to: Socket, mayPass: () => boolean): void {
    this.lines.add(from);
    from.on('data', (chunk) => {
      // What came while it was silent is lost, as it is on a line that a firewall dropped.
      if (!this.silent && mayPass()) to.write(chunk);
    });
    from.on('error', () => {});
    from.on('close', () => {
      this.lines.delete(from);
      to.destroy();
    });
  }
}
