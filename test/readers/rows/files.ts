import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Delivery } from '../../../src/readers/history-at-state/rows';

/** Files of our own to read: a folder with them, while `use` runs. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-rows-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What reading these files throws, without the folder's name. */
export function faultOf(
  files: Readonly<Record<string, string>>,
  read: (delivery: Delivery) => Iterable<unknown>,
) {
  return withFolder(files, (folder) => {
    try {
      for (const _ of read(new Delivery([folder])));
    } catch (error) {
      return (error as Error).message.replaceAll(`${folder}/`, '');
    }
    return undefined;
  });
}

const DATA = join(__dirname, '../../../../shared/data');

/** Folders of the real files, beside this repository. */
export const shared = (...names: readonly string[]): string[] => names.map((name) => join(DATA, name));

/** Runs where the real files are; elsewhere each test says why it does not. */
export const describeShared = existsSync(join(DATA, 'history-at-state-travels'))
  ? describe
  : (what: string, _tests: () => void) =>
      // Where this repository is cloned alone: a block that is skipped would still be run for its tests, and read the files.
      describe(what, () => test.todo('needs the files of ../shared/data, which are not here'));

const fields = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('\n');

/** A trip as the register writes it. */
export const trip = (over: Readonly<Record<string, string>> = {}) => `
  <trip role="secretary" who="doe-jane">
    ${fields({ id: '1', name: 'Jane Doe', 'start-date': '1972-05-22', 'end-date': '1972-05-30', locale: 'Moscow', remarks: 'Met.', ...over })}
    <country id="russia">U.S.S.R.</country>
  </trip>`;

export const trips = (...all: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><trips>${all.join('')}</trips>`;
