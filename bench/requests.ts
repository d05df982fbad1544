import { connect, type Socket } from 'node:net';

/** What is to be asked: the bodies one after another, over so many connections that each wait for their answer. */
export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds from sending a request to having its answer whole. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Bytes of an answer's body, on average. */
  readonly bytes: number;
}

/**
 * Asks for so many seconds over connections that stay open.
 *
 * Throws: Error if one answer is no 200 or has errors: what fails is not measured.
 */
export async function measure({ url, bodies, connections, seconds }: Load): Promise<Measured> {
  const { hostname, port, pathname } = new URL(url);
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const begin = performance.now();
  const until = begin + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = new Line(Number(port), hostname);
      try {
        for (;;) {
          const sent = performance.now();
          const size = await line.ask(requests[next++ % requests.length] as Buffer);
          const now = performance.now();
          if (now > until) return;
          times.push(now - sent);
          bytes += size;
        }
      } finally {
        line.close();
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    requests: times.length,
    seconds,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    bytes: Math.round(bytes / times.length),
  };
}

const ANSWER_MS = 30_000;
const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** One connection: a request, then its answer. Reads no more of HTTP than that needs. */
class Line {
  private readonly socket: Socket;
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes of the whole answer; undefined while its head is not read, or if it comes in chunks. */
  private expected: number | undefined;
  private head = 0;
  private done: (size: number) => void = () => {};
  private failed: (error: Error) => void = () => {};

  constructor(port: number, host: string) {
    this.socket = connect({ port, host, noDelay: true });
    this.socket.setTimeout(ANSWER_MS, () => this.socket.destroy(new Error('no answer in 30 s')));
    this.socket.on('data', (chunk) => this.take(chunk as Buffer));
    this.socket.on('error', (error) => this.failed(error));
    this.socket.on('close', () => this.failed(new Error('the connection was closed')));
  }

  ask(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      [this.done, this.failed] = [resolve, reject];
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.head === 0) this.readHead();
    if (this.head === 0) return;
    if (this.expected !== undefined ? this.size < this.expected : !this.endsInLastChunk()) return;
    const size = this.size - this.head;
    this.chunks = [];
    this.size = this.head = 0;
    this.expected = undefined;
    this.done(size);
  }

  private readHead(): void {
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    const end = all.indexOf(HEAD_END);
    if (end < 0) return;
    const head = all.subarray(0, end).toString('latin1');
    const start = all.subarray(end, end + 40).toString('latin1');
    if (!head.startsWith('HTTP/1.1 200') || start.includes('"errors"')) {
      this.socket.destroy(new Error(`an answer failed: ${all.toString().slice(0, 500)}`));
      return;
    }
    this.head = end + HEAD_END.length;
    const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
    if (length !== undefined) this.expected = this.head + Number(length);
  }

  private endsInLastChunk(): boolean {
    return Buffer.concat(this.chunks).subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }
}
