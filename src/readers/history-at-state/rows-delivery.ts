import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { CommandError, EXIT } from '../../errors';
import { Fields } from './rows-fields';
import { elementsOf, fileFault, rootOf } from './xml';

/** What the reader knows to read, by the root element of its files. */
const READ = [
  'trips',
  'visits',
  'presidents',
  'person',
  'country-mission',
  'org-mission',
  'principal-position',
  'concurrent-appointments',
  'territory',
  'locale',
] as const;

export type Root = (typeof READ)[number];

/** What belongs to the register and is not read: codes, old ids, regions, and titles, which chief-roles.csv has. */
const NOT_READ = ['code-table', 'country', 'region', 'role'];

/** Persons whom the register has not taken in yet: no appointment refers to them. */
const PENDING = 'people-pending';

/** A second source of presidents' terms. */
const EXECUTIVE = 'executive.yaml';

/** The files that were given, by what they are. */
export class Delivery {
  private readonly byRoot = new Map<Root, string[]>();
  /** How many files are known and not read, by what they are. */
  readonly notRead = new Map<string, number>();
  /** Files of presidents' and vice presidents' terms in YAML. */
  readonly executive: string[] = [];

  /**
   * Looks through folders: any of the register's, or one that holds several. A file is known by its root
   * element, whatever its name and folder; one that lies in two of the folders is read once.
   *
   * @throws CommandError for a folder that is none or holds nothing of the register (usage), and with file and
   *         line for a file that is not XML or has a root element of another kind (data)
   */
  constructor(folders: readonly string[]) {
    const seen = new Set<string>();
    for (const path of folders.flatMap(filesIn)) {
      const real = realpathSync(path);
      if (!seen.has(real)) this.take(path);
      seen.add(real);
    }
    if (this.byRoot.size === 0 && this.executive.length === 0) {
      throw new CommandError(
        `${folders.join(', ')}: nothing of the Office of the Historian is in there; give a folder like history-at-state-travels.`,
        EXIT.usage,
      );
    }
  }

  /** How many files have this root element. */
  count(root: Root): number {
    return this.byRoot.get(root)?.length ?? 0;
  }

  /** The elements of that name in all files with this root, file by file. */
  *elements(root: Root, name: string = root): Generator<Fields> {
    for (const file of this.byRoot.get(root) ?? []) {
      for (const element of elementsOf(file, name)) yield new Fields(file, element);
    }
  }

  private take(path: string): void {
    if (basename(path) === EXECUTIVE) this.executive.push(path);
    if (!path.endsWith('.xml')) return;
    const root = rootOf(path);
    const aside = NOT_READ.includes(root)
      ? `<${root}>`
      : path.split(sep).includes(PENDING)
        ? PENDING
        : undefined;
    if (aside !== undefined) this.notRead.set(aside, (this.notRead.get(aside) ?? 0) + 1);
    else this.filesOf(known(root, path)).push(path);
  }

  private filesOf(root: Root): string[] {
    const files = this.byRoot.get(root) ?? [];
    this.byRoot.set(root, files);
    return files;
  }
}

function known(root: string, path: string): Root {
  const found = READ.find((it) => it === root);
  if (found) return found;
  throw fileFault(path, 1, `the root element is <${root}>, none of ${READ.join(', ')}`);
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`${folder} is no folder that can be read.`, EXIT.usage);
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
