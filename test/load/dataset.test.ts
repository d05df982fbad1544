import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, datasetsAt, requireSame } from '../../src/load/dataset';
import { Faults, formatFault } from '../../src/load/fault';
import { recordsAgain } from '../../src/load/record';
import { sha256 } from '../../src/model/sha256';
import { withFiles } from './world';

/** What is found at paths of a folder with these files, and the faults without the folder. */
async function found(
  files: Record<string, string | Buffer>,
  { paths = ['.'], prepare = (_folder: string) => {} } = {},
): Promise<{ datasets: Dataset[]; faults: string[] }> {
  return withFiles(files, async (folder) => {
    prepare(folder);
    const faults = new Faults();
    const datasets = await datasetsAt(
      paths.map((path) => join(folder, path)),
      faults,
    );
    return { datasets, faults: faults.kept.map((it) => formatFault(it).replaceAll(`${folder}/`, '')) };
  });
}

const TOPIC = { type: 'topic', id: 'topic:a', name: 'A', kind: 'ISSUE' };

const manifest = (content: object) => ({
  'datapackage.json': JSON.stringify({ name: 'ours', resources: [{ path: 'a.ndjson' }], ...content }),
  'a.ndjson': '{}\n',
});

describe('a datapackage.json', () => {
  test('gives name, licence, files with their hashes, and counts', async () => {
    const expected = { topic: 1 };
    const licenses = [{ name: 'CC0-1.0' }];
    const { datasets, faults } = await found(manifest({ licenses, expected }));
    expect(faults).toEqual([]);
    expect(datasets).toEqual([
      {
        name: 'ours',
        licence: 'CC0-1.0',
        expected,
        manifest: expect.stringMatching(/datapackage\.json$/),
        files: [expect.objectContaining({ sha256: sha256('{}\n') })],
      },
    ]);
  });

  test('may begin with a byte order mark', async () => {
    const { faults } = await found({
      ...manifest({}),
      'datapackage.json': `\uFEFF${manifest({})['datapackage.json']}`,
    });
    expect(faults).toEqual([]);
  });

  const NAME = 'name: must be up to 100 lower-case letters, digits, ".", "_" and "-"';
  const FILE = 'path: must name an .ndjson file in the same folder, in letters, digits, ".", "_" and "-"';
  const whole = (text: string | Buffer) => ({ 'datapackage.json': text });
  test.each<[what: string, files: Record<string, string | Buffer>, ...faults: string[]]>([
    ['that is not UTF-8', whole(Buffer.from([0x7b, 0xff, 0x7d])), '$: is not UTF-8'],
    ['that is a list', whole('[]'), '$: must be a JSON object'],
    [
      'that is longer than 1 MiB',
      whole(' '.repeat(1024 * 1024 + 1)),
      '$: must be a regular file of at most 1048576 bytes',
    ],
    ['that says nothing', whole('{}'), NAME, 'resources: must list the files of the dataset'],
    ['with a name in capitals', manifest({ name: 'Ours' }), NAME],
    ['with a name that could be taken for bookkeeping', manifest({ name: 'a=b' }), NAME],
    ['without resources', manifest({ resources: [] }), 'resources: must list the files of the dataset'],
    ['with a resource that is null', manifest({ resources: [null] }), `resources[0].${FILE}`],
    [
      'with a path that leaves the folder',
      manifest({ resources: [{ path: '../a.ndjson' }] }),
      `resources[0].${FILE}`,
    ],
    ['with a path into a folder', manifest({ resources: [{ path: 'b/a.ndjson' }] }), `resources[0].${FILE}`],
    ['with NUL in a path', manifest({ resources: [{ path: 'a\0.ndjson' }] }), `resources[0].${FILE}`],
    ['with a file of another sort', manifest({ resources: [{ path: 'a.csv' }] }), `resources[0].${FILE}`],
    [
      'with a file that is not there',
      manifest({ resources: [{ path: 'b.ndjson' }] }),
      'resources[0].path: b.ndjson is not there',
    ],
    [
      'with a file twice',
      manifest({ resources: [{ path: 'a.ndjson' }, { path: 'a.ndjson' }] }),
      'resources[1].path: a.ndjson is listed twice',
    ],
    [
      'with the hash of another file',
      manifest({ resources: [{ path: 'a.ndjson', hash: `sha256:${'0'.repeat(64)}` }] }),
      `resources[0].hash: a.ndjson has changed: it is sha256:${sha256('{}\n')}`,
    ],
    [
      'with a hash in another form',
      manifest({ resources: [{ path: 'a.ndjson', hash: '8a80554c91d9fca8acb82f023de02f11' }] }),
      `resources[0].hash: must be sha256: and 64 hexadecimal digits in lower case: it is sha256:${sha256('{}\n')}`,
    ],
    [
      'with its files twice, of which JSON.parse takes the last',
      whole('{"name": "ours", "resources": [{"path": "a.ndjson"}], "resources": []}'),
      'resources: is given twice',
    ],
    [
      'with a hash twice',
      whole('{"name": "ours", "resources": [{"path": "a.ndjson", "hash": "sha256:0", "hash": null}]}'),
      'hash: is given twice',
    ],
    [
      'with a licence that is no text',
      manifest({ licenses: [{ name: {} }] }),
      'licenses: must be a list like [{"name": "CC0-1.0"}]',
    ],
    [
      'with counts that are no numbers',
      manifest({ expected: { topic: '1' } }),
      'expected: must be numbers of records by type, like {"event": 3}',
    ],
  ])('%s is a fault', async (_, files, ...faults) => {
    expect((await found(files)).faults).toEqual(faults.map((fault) => `datapackage.json:1: ${fault}`));
  });

  const head = '{\n  "name": "secret",\n  "resources": [\n';
  test.each<[what: string, text: string, line: number]>([
    ['an empty file', '', 1],
    ['a text that is no JSON from its beginning', 'name: secret\nresources: []\n', 1],
    ['a comma too many', `${head}    {"path": "a.ndjson"},\n  ]\n}\n`, 5],
    ['a comma too few', `${head}    {"path": "a.ndjson"}\n  ]\n  "licenses": []\n}\n`, 6],
    ['a value without quotation marks', `${head}    {"path": secret}\n  ]\n}\n`, 4],
    ['a text over two lines', `${head}    {"path": "a.\nndjson"}\n  ]\n}\n`, 4],
    ['an escape that there is not', `${head}    {"path": "\\secret"}\n  ]\n}\n`, 4],
    ['an end that is missing', `${head}    {"path": "a.ndjson"}\n  ]\n\n\n`, 5],
    ['something behind its end', `${head}    {"path": "a.ndjson"}\n  ]\n}\n\nsecret`, 8],
    ['CRLF and a byte order mark', `\uFEFF${head}    secret\n  ]\n}\n`.replaceAll('\n', '\r\n'), 4],
  ])('that is broken by %s is a fault at its line, and its words stay out', async (_, text, line) => {
    expect((await found(whole(text))).faults).toEqual([`datapackage.json:${line}: $: is not JSON`]);
  });

  test('with a path twice is a fault at the line of the second one', async () => {
    const text = `${head}    {\n      "path": "a.ndjson",\n      "path": "b.ndjson"\n    }\n  ]\n}\n`;
    expect((await found(whole(text))).faults).toEqual(['datapackage.json:6: path: is given twice']);
  });

  test('that is broken in the last of 50,000 lines is read no more than a few times', async () => {
    const { faults } = await found(whole(`[\n${'1,\n'.repeat(50_000)}]`));
    expect(faults).toEqual(['datapackage.json:50002: $: is not JSON']);
  });

  test.each([
    ['a link', (folder: string) => symlinkSync('/etc/passwd', join(folder, 'b.ndjson'))],
    ['a pipe', (folder: string) => execFileSync('mkfifo', [join(folder, 'b.ndjson')])],
    ['a folder', (folder: string) => mkdirSync(join(folder, 'b.ndjson'))],
  ])('with %s for a file is a fault, and nothing of it is read', async (_, prepare) => {
    const { faults } = await found(manifest({ resources: [{ path: 'b.ndjson' }] }), { prepare });
    expect(faults).toEqual(['datapackage.json:1: resources[0].path: b.ndjson is not a regular file']);
  });

  test('that is a pipe itself is a fault', async () => {
    const prepare = (folder: string) => execFileSync('mkfifo', [join(folder, 'datapackage.json')]);
    expect((await found({}, { prepare })).faults).toEqual([
      'datapackage.json:1: $: must be a regular file of at most 1048576 bytes',
    ]);
  });
});

describe('datasets at paths', () => {
  test('are all folders with a datapackage.json in a folder; other files there do not matter', async () => {
    const prepare = (folder: string) => {
      for (const name of ['b', 'a', 'empty']) mkdirSync(join(folder, name));
      for (const name of ['b', 'a']) {
        writeFileSync(
          join(folder, name, 'datapackage.json'),
          JSON.stringify({ name, resources: [{ path: 'x.ndjson' }] }),
        );
        writeFileSync(join(folder, name, 'x.ndjson'), '');
      }
    };
    const { datasets, faults } = await found({ 'README.md': 'What is here.' }, { prepare });
    expect(datasets.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(faults).toEqual([]);
  });

  test('that are files are called after them', async () => {
    const { datasets } = await found({ 'my-seed.ndjson': '' }, { paths: ['my-seed.ndjson'] });
    expect(datasets.map(({ name }) => name)).toEqual(['my-seed']);
    const { faults } = await found({ 'My Seed.ndjson': '' }, { paths: ['My Seed.ndjson'] });
    expect(faults).toEqual([
      'My Seed.ndjson:1: name: the file names the dataset: it must be up to 100 lower-case letters, digits, ".", "_" and "-"',
    ]);
  });

  test('cannot have one name', async () => {
    const { faults } = await found(
      { ...manifest({}), 'ours.ndjson': '' },
      { paths: ['.', 'ours.ndjson', 'ours.ndjson'] },
    );
    expect(faults).toEqual(['ours.ndjson:1: name: ours is the name of datapackage.json too']);
  });

  test('given twice are loaded once, however the path is written', async () => {
    const { datasets, faults } = await found(
      { 'ours.ndjson': '' },
      { paths: ['ours.ndjson', './ours.ndjson', 'ours.ndjson'] },
    );
    expect(datasets.map(({ name }) => name)).toEqual(['ours']);
    expect(faults).toEqual([]);
  });

  const NO_DATASET =
    'is no dataset: give a folder with a datapackage.json, a folder of such folders, or an .ndjson file.';

  test.each([
    ['nothing-here', 'is not there: correct the path.'],
    ['a.txt', NO_DATASET],
    ['pipe.ndjson', NO_DATASET],
    ['link.ndjson', 'is a symbolic link, and links are not followed: give what it points to.'],
    ['.', NO_DATASET],
  ])('need some: %s has none', async (path, reason) => {
    const prepare = (folder: string) => {
      execFileSync('mkfifo', [join(folder, 'pipe.ndjson')]);
      symlinkSync(join(folder, 'a.txt'), join(folder, 'link.ndjson'));
    };
    await expect(found({ 'a.txt': '' }, { paths: [path], prepare })).rejects.toThrow(
      `${path === '.' ? '' : path} ${reason}`,
    );
  });
});

test('a file that changes after it was checked is not written', () =>
  withFiles({ 'a.ndjson': '{}\n' }, async (folder) => {
    const path = join(folder, 'a.ndjson');
    const [dataset] = await datasetsAt([path], new Faults());
    const [file] = dataset?.files ?? [];
    if (!file) throw new Error('the file was not found');
    requireSame(file);
    writeFileSync(path, '{} \n');
    expect(() => requireSame(file)).toThrow(
      'a.ndjson was changed while it was loaded; a part of it may be written: load it again.',
    );
  }));

test('a file that grows while it is read again gives no line that was not checked', () =>
  withFiles({ 'a.ndjson': `${JSON.stringify(TOPIC)}\n`.repeat(3_000) }, async (folder) => {
    const path = join(folder, 'a.ndjson');
    const [dataset] = await datasetsAt([path], new Faults());
    if (!dataset) throw new Error('the file was not found');
    const read = async () => {
      const ids: string[] = [];
      for await (const block of recordsAgain(dataset, true)) {
        ids.push(...[...block].map(({ id }) => id));
        if (ids.length < 3_000) appendFileSync(path, `${JSON.stringify({ ...TOPIC, id: 'topic:late' })}\n`);
      }
      return ids;
    };
    await expect(read()).rejects.toThrow('a.ndjson was changed while it was loaded');
  }));
