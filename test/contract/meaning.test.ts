import { newNodeProps } from '../../src/load/nodes';
import { isNode, Meant } from '../../src/load/plan';
import { HASH_VERSION, kinds } from '../../src/load/record';
import { foldName, soundOf } from '../../src/model/name';
import { sha256 } from '../../src/model/sha256';
import { SAMPLES } from './samples';

/** Names in several scripts: how they are folded and sound stands in the store. */
const NAMES = [
  'Сергей Лавров',
  'Maroš Šefčovič',
  '习近平',
  'Володимир Зеленський',
  'Михаил Горбачёв',
  'محمد بن سلمان',
  'Zelenskyy',
  'O’Brien',
];

/**
 * What records mean in the graph, by the version of that. A start leaves alone what it finds loaded by this version: a change
 * without another one would leave every store as it is, or with old keys beside new ones.
 */
const MEANING: Readonly<Record<number, string>> = {
  3: 'e189f00a66debe03',
  4: '8246e104627e40d4',
  5: '85455d89f1851a7d',
  6: '6c43bb0339354fea',
};

test('what records mean in the graph is what it is in this version: who changes it raises HASH_VERSION, and adds a line here', () => {
  const around = { eventOf: (id: string) => id.replace('participation', 'event'), textOf: () => undefined };
  const meanings = SAMPLES.map((record) => {
    const kind = kinds.get(record.type as string);
    if (!kind) throw new Error(`no record type ${String(record.type)}`);
    const it = new Meant(
      { kind, record, id: kind.id(record), extension: false, file: '', line: 1, size: 0 },
      around,
    );
    return [it.id, it.hash, it.write, isNode(it) ? newNodeProps(it, 'samples') : {}];
  });
  const names = NAMES.map(foldName).map((folded) => [folded, soundOf(folded)]);
  const meaning = sha256(JSON.stringify([meanings, names])).slice(0, 16);
  expect({ [HASH_VERSION]: meaning }).toEqual({ [HASH_VERSION]: MEANING[HASH_VERSION] });
});
