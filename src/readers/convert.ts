import { basename, resolve } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { isDatasetName, NAME_RULE } from '../load/dataset';
import { readers } from './index';
import type { Conversion } from './reader';
import { requireOwn, writeSeedFolder } from './seed-folder';

/**
 * Reads files of a foreign format and writes the seed that they make.
 *
 * @param format  a name of `readers`
 * @param folders where the files are
 * @param out     the seed's folder; what it holds of an earlier conversion is replaced
 * @param name    of the dataset; by default the name of `out`
 * @param signal  gives up; nothing is written then
 * @throws CommandError (usage) for a format that is not known, a name that no dataset can have, or a folder that holds
 *         something else; on abort the signal's reason; and what the reader throws
 */
export async function convert(
  format: string,
  folders: readonly string[],
  out: string,
  { name, signal }: { readonly name?: string | undefined; readonly signal?: AbortSignal } = {},
): Promise<Conversion> {
  const reader = readers.get(format);
  if (!reader) {
    throw new CommandError(
      `--from ${format} is no format that is known: ${[...readers.keys()].join(', ')}.`,
      EXIT.usage,
    );
  }
  const dataset = name ?? basename(resolve(out));
  if (!isDatasetName(dataset)) {
    const wayOut = name === undefined ? 'name another folder for the seed' : 'give another name with --as';
    throw new CommandError(`${dataset} cannot name a dataset: it ${NAME_RULE}; ${wayOut}.`, EXIT.usage);
  }
  requireOwn(out, reader);
  const conversion = await reader.read(folders, signal);
  signal?.throwIfAborted();
  writeSeedFolder(out, dataset, reader, conversion);
  return conversion;
}
