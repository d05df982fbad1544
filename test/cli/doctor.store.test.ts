import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { doctor } from '../../src/doctor';
import { CommandError, EXIT } from '../../src/errors';
import { load } from '../../src/load';
import { migrate } from '../../src/neo4j/migrate';
import { storeSchema } from '../../src/store-schema';
import { SAMPLES } from '../contract/samples';
import { storeAddress, useStore } from '../support/given';
import { NO_STORE, NOWHERE, newsgraph, settings, unread, withFolder, writeDataset } from './program';

const given = useStore();
// Plans of a store that has just begun are slow, and the program is not as patient as the tests.
beforeAll(() => given.seed(SAMPLES));

describe('newsgraph doctor', () => {
  const NODE = `✓ Node ${process.versions.node}`;
  const NEO4J = expect.stringMatching(
    /^✓ Neo4j 5\.\d+\.\d+ community at bolt:\/\/127\.0\.0\.1:\d+, of NEO4J_URI$/,
  );
  const SCHEMA = `✓ ${storeSchema.length} constraints and indexes`;

  async function findings(env: Record<string, string> = settings()) {
    const { code, stdout, stderr } = await newsgraph(['doctor'], env);
    return { code, stderr, lines: stdout.trim().split('\n') };
  }

  test('finds that nothing is loaded, and says what to do: exit 3', async () => {
    expect(await findings()).toEqual({
      code: 3,
      stderr: '',
      lines: [NODE, NEO4J, SCHEMA, '✗ Nothing is loaded; newsgraph load seed/ loads what comes with it'],
    });
  });

  test('goes on to its end when nobody reads any more: exit 3, as nothing is loaded', async () => {
    const { code, stderr } = await unread(['doctor'], settings());
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  });

  test('finds all well with a store that was loaded: exit 0', async () => {
    await given.seed(SAMPLES, 'samples');
    const loaded = new RegExp(
      `^✓ Loaded samples: ${SAMPLES.length} records, no licence stated, last changed 20`,
    );
    expect(await findings()).toEqual({
      code: 0,
      stderr: '',
      lines: [NODE, NEO4J, SCHEMA, expect.stringMatching(loaded)],
    });
  });

  test('names what the schema lacks, and a load mends it', async () => {
    await given.seed(SAMPLES, 'samples');
    await given.cypher('DROP INDEX search');
    try {
      const { code, lines } = await findings();
      expect({ code, line: lines[2] }).toEqual({
        code: 3,
        line: '✗ Missing: search; newsgraph load creates them',
      });
      await withFolder(async (folder) => {
        writeDataset(folder, SAMPLES);
        expect((await newsgraph(['load', folder])).code).toBe(0);
      });
      expect((await findings()).lines[2]).toBe(SCHEMA);
    } finally {
      await migrate(given.store, storeSchema);
    }
  });

  test('finds a dataset of which the first load was broken off', async () => {
    const stop = new Error('Interrupted.');
    let batches = 0;
    const throwIfAborted = () => {
      batches += 1;
      if (batches === 2) throw stop;
    };
    await withFolder(async (folder) => {
      writeDataset(folder, SAMPLES);
      const loading = (signal?: AbortSignal) => load(given.store, [folder], { signal });
      await expect(loading({ throwIfAborted } as AbortSignal)).rejects.toBe(stop);
      expect((await findings()).lines.slice(3)).toEqual([
        expect.stringMatching(
          /^✗ The first load of \S+ was broken off, or is under way; newsgraph load of the same files completes it$/,
        ),
      ]);
      await loading();
      expect((await findings()).lines.slice(3)).toEqual([expect.stringMatching(/^✓ Loaded /)]);
    });
  });

  test('finds a dataset whose load was broken off', async () => {
    await given.seed(SAMPLES, 'samples');
    await given.seed([{ type: 'topic', id: 'topic:x', name: 'x', kind: 'ISSUE' }], 'other');
    // As the first write of another state of the dataset leaves it.
    await given.cypher("MATCH (n:Load {dataset: 'samples'}) REMOVE n._complete");
    expect((await findings()).lines.slice(3)).toEqual([
      expect.stringMatching(/^✓ Loaded other: 1 records/),
      expect.stringMatching(
        /^✗ A load of samples, last whole 20\S+, was broken off; newsgraph load of the same files completes it$/,
      ),
    ]);
  });

  test('finds a dataset that another version has loaded, whose records a start writes anew', async () => {
    await given.seed(SAMPLES, 'samples');
    await given.cypher("MATCH (n:Load {dataset: 'samples'}) SET n._complete = n._complete - 1");
    expect(await findings()).toMatchObject({
      code: 3,
      lines: [
        NODE,
        NEO4J,
        SCHEMA,
        '✗ samples was loaded by another version, which kept records otherwise; newsgraph load of the same files writes them anew',
      ],
    });
    await given.seed(SAMPLES, 'samples');
    expect((await findings()).code).toBe(0);
  });

  test('goes by the state of a dataset that the store holds, not by one loaded later and undone', async () => {
    await given.seed([SAMPLES.find(({ type }) => type === 'topic') ?? {}], 'samples');
    await given.cypher(
      "CREATE (:Load {id: 'load:samples:x', dataset: 'samples', sortKey: 'samples|x', created: 9, updated: 0, unchanged: 0, loadedAt: datetime() + duration({days: 1})})",
    );
    expect((await findings()).lines.slice(3)).toEqual([
      expect.stringMatching(/^✓ Loaded samples: 1 records/),
    ]);
  });

  test('finds that the store does not answer: exit 3', async () => {
    expect(await findings(NOWHERE)).toEqual({ code: 3, stderr: '', lines: [NODE, `✗ ${NO_STORE.trim()}`] });
  });

  test('that is interrupted ends before it looks into a store, its own or a given one, and takes that for no finding', async () => {
    const interrupted = new CommandError('Interrupted.', EXIT.interrupted);
    const { uri, username, password } = storeAddress();
    for (const neo4j of [undefined, { uri, username, password }]) {
      await withFolder(async (home) => {
        // As a home that a first start has made.
        mkdirSync(join(home, 'neo4j', 'data', 'databases'), { recursive: true });
        const interrupt = new AbortController();
        const found: string[] = [];
        const looking = async () => {
          const config = { ...readConfig({}), home, neo4j };
          for await (const { line } of doctor(config, () => {}, interrupt.signal)) {
            found.push(line);
            interrupt.abort(interrupted);
          }
        };
        await expect(looking()).rejects.toBe(interrupted);
        expect(found.filter((line) => /Neo4j|Interrupted/.test(line))).toEqual([]);
      });
    }
  });

  describe('without a store of its own or another', () => {
    /** Programs of these names that print these words and fail; a home that is not there. */
    const bare = (folder: string, tools: Record<string, string> = {}) => {
      for (const [name, script] of Object.entries(tools)) {
        writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
        chmodSync(join(folder, name), 0o755);
      }
      return { PATH: folder, NEWSGRAPH_HOME: join(folder, 'home') };
    };
    const NONE = (home: string) => `✗ No Neo4j of its own yet in ${home}; newsgraph serve makes one`;

    test('says how to get one, and makes nothing: exit 3', async () => {
      await withFolder(async (folder) => {
        const home = join(folder, 'home');
        const { code, stderr, lines } = await findings({ NEWSGRAPH_HOME: home });
        expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
        expect(lines).toEqual([
          NODE,
          expect.stringMatching(/^✓ Java \d/),
          expect.stringMatching(/^✓ Maven \d/),
          NONE(home),
        ]);
        expect(existsSync(home)).toBe(false);
      });
    });

    test('says the same of a home whose first start came to nothing, and starts no download', async () => {
      await withFolder(async (folder) => {
        mkdirSync(join(folder, 'home', 'neo4j', 'conf'), { recursive: true });
        const { stderr, lines } = await findings(bare(folder));
        expect({ stderr, lines }).toEqual({
          stderr: '',
          lines: [NODE, '✗ Java is missing', '✗ Maven is missing', NONE(join(folder, 'home'))],
        });
      });
    });

    test('tells a Maven that lacks Java from one that is missing', async () => {
      await withFolder(async (folder) => {
        const { lines } = await findings(bare(folder, { mvn: 'echo JAVA_HOME is not set >&2; exit 1' }));
        expect(lines.slice(1, 3)).toEqual([
          '✗ Java is missing',
          '✗ Maven is there, but cannot run without Java',
        ]);
      });
    });

    test('tells a Maven that does not run beside a Java that does', async () => {
      await withFolder(async (folder) => {
        const java = `echo 'openjdk version "17.0.1" 2021' >&2`;
        const { lines } = await findings(bare(folder, { java, mvn: 'exit 1' }));
        expect(lines.slice(1, 3)).toEqual(['✓ Java 17.0.1', '✗ Maven does not run; mvn -v says why']);
      });
    });
  });
});
