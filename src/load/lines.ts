import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** Longest line accepted; a longer one is no record. */
export const MAX_LINE_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** One line of a file, or what is wrong with it. */
export type SeedLine = { readonly line: number } & ({ readonly text: string } | { readonly problem: string });

/**
 * The lines of a file that are not empty, in blocks as they are read. Bytes are decoded as UTF-8, fatally; a byte
 * order mark and carriage returns are taken off.
 *
 * Cost: memory for one chunk and one line, however long the file or a line is.
 */
export async function* linesOf(path: string): AsyncGenerator<SeedLine[]> {
  let before = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const { lines, count } = linesIn(bytes.subarray(0, end), before);
      before += count;
      yield lines;
    }
    // Of a line that is too long, no more is kept than tells so.
    rest = bytes.subarray(end + 1, end + 1 + MAX_LINE_BYTES + 1);
  }
  yield linesIn(rest, before).lines;
}

/** The lines of a block, and how many there are with the empty ones. */
function linesIn(block: Buffer, before: number): { lines: SeedLine[]; count: number } {
  const whole = block.length <= MAX_LINE_BYTES && isUtf8(block);
  const texts = whole ? block.toString('utf8').split('\n') : splitBytes(block).map(decoded);
  const lines = texts.flatMap((text, i) => {
    const line = before + i + 1;
    if (text instanceof Error) return { line, problem: text.message };
    const clean = (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '');
    return clean.trim() === '' ? [] : { line, text: clean };
  });
  return { lines, count: texts.length };
}

function splitBytes(block: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, from)) {
    lines.push(block.subarray(from, end));
    from = end + 1;
  }
  return [...lines, block.subarray(from)];
}

/** One line's text, or what is wrong with it. */
function decoded(bytes: Buffer): string | Error {
  if (bytes.length > MAX_LINE_BYTES) return new Error(`is longer than ${MAX_LINE_BYTES} bytes`);
  return isUtf8(bytes) ? bytes.toString('utf8') : new Error('is not UTF-8');
}
