import { createReadStream } from 'node:fs';

/** Longest line accepted; a longer one is no record. */
export const MAX_LINE_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** One line of a file, or what is wrong with it. */
export type SeedLine = { readonly line: number } & ({ readonly text: string } | { readonly problem: string });

/**
 * The lines of a file that are not empty. Bytes are decoded as UTF-8, fatally; a byte order mark and
 * carriage returns are taken off.
 *
 * Cost: memory for one chunk and one line, however long the file or a line is.
 */
export async function* linesOf(path: string): AsyncGenerator<SeedLine> {
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    let bytes = Buffer.concat([rest, chunk as Buffer]);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      line += 1;
      yield* lineIn(bytes.subarray(0, end), line);
      bytes = bytes.subarray(end + 1);
    }
    // Of a line that is too long, no more is kept than tells so.
    rest = bytes.subarray(0, MAX_LINE_BYTES + 1);
  }
  yield* lineIn(rest, line + 1);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function* lineIn(bytes: Buffer, line: number): Generator<SeedLine> {
  if (bytes.length > MAX_LINE_BYTES) return yield { line, problem: `is longer than ${MAX_LINE_BYTES} bytes` };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return yield { line, problem: 'is not UTF-8' };
  }
  const clean = (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '');
  if (clean.trim() !== '') yield { line, text: clean };
}
