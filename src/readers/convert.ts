import { basename, resolve } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { readers } from './index';
import type { Conversion } from './reader';
import { writeSeedFolder } from './seed-folder';

/**
 * Reads files of a foreign format and writes the seed that they make.
 *
 * @param format  a name of `readers`
 * @param folders where the files are
 * @param out     the seed's folder; what it holds of an earlier conversion is replaced
 * @param name    of the dataset; by default the name of `out`
 * @throws CommandError (usage) for a format that is not known, and what the reader throws
 */
export async function convert(
  format: string,
  folders: readonly string[],
  out: string,
  name = basename(resolve(out)),
): Promise<Conversion> {
  const reader = readers.get(format);
  if (!reader) {
    throw new CommandError(
      `--from ${format} is no format that is known: ${[...readers.keys()].join(', ')}.`,
      EXIT.usage,
    );
  }
  const conversion = await reader.read(folders);
  writeSeedFolder(out, name, reader, conversion);
  return conversion;
}
