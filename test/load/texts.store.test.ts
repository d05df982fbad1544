import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, reportLines } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { sha256 } from '../../src/model/sha256';
import { useStore } from '../support/given';
import {
  article,
  bytesOf,
  event,
  evidence,
  faultsOf,
  mention,
  organization,
  place,
  type Seed,
  span,
  TEXT,
  topic,
  withFiles,
} from './world';

const NO_TEXT = `no text in the folders of --texts has the SHA-256 ${sha256(TEXT).slice(0, 12)}…`;
const WAY_OUT = 'give the exact text, or load without --texts';

describe('with the text of an article at hand', () => {
  const given = useStore();

  const hashed = evidence({ quoteSha256: sha256('Kerry'), ...span('Kerry') });
  const quoted = evidence({ quote: 'on Monday', ...span('on Monday'), field: 'date' });
  const seed = (...records: Seed[]) => [organization(), topic(), event(), ...records];

  const loading = (records: readonly Seed[], text?: string | Buffer) =>
    withFiles(
      { 'test.ndjson': bytesOf(records), ...(text !== undefined && { 'any-name': text }) },
      (folder) => load(given.store, [`${folder}/test.ndjson`], text === undefined ? {} : { texts: [folder] }),
    );
  const words = () =>
    given.cypher(
      'MATCH (e:Evidence) RETURN e.quote AS quote, coalesce(e.verified, false) AS verified ORDER BY e.start',
    );
  const text = async () => (await given.cypher('MATCH (a:Article) RETURN a.text AS text'))[0]?.text;

  test('the loader fills in the words of a span, and marks it as verified', async () => {
    await loading(seed(article(), hashed, quoted), TEXT);
    expect(await words()).toEqual([
      { quote: 'Kerry', verified: true },
      { quote: 'on Monday', verified: true },
    ]);
  });

  test('evidence without a span is not verified', async () => {
    await loading(seed(article(), evidence({ quote: 'Kerry' })), TEXT);
    expect(await words()).toEqual([{ quote: 'Kerry', verified: false }]);
  });

  test('without it only what the record quotes is there', async () => {
    await loading(seed(article(), hashed, quoted));
    expect(await words()).toEqual([
      { quote: null, verified: false },
      { quote: 'on Monday', verified: false },
    ]);
  });

  test('a second load verifies what a first one could not, and is no other graph', async () => {
    await loading(seed(article(), hashed, quoted));
    const before = await fingerprint(given.store);
    expect((await loading(seed(article(), hashed, quoted), TEXT)).totals).toEqual({
      created: 0,
      updated: 2,
      unchanged: 4,
    });
    expect(await words()).toEqual([
      { quote: 'Kerry', verified: true },
      { quote: 'on Monday', verified: true },
    ]);
    expect(await fingerprint(given.store)).toBe(before);
    expect((await loading(seed(article(), hashed, quoted), TEXT)).totals).toMatchObject({
      created: 0,
      updated: 0,
    });
  });

  test('a later load without it takes nothing away, also of a record that changed', async () => {
    await loading(seed(article(), hashed, quoted), TEXT);
    expect((await loading(seed(article(), hashed, quoted))).totals).toMatchObject({ updated: 0 });
    await loading(seed(article({ title: 'Else' }), { ...hashed, confidence: 0.9 }, quoted));
    expect(await words()).toEqual([
      { quote: 'Kerry', verified: true },
      { quote: 'on Monday', verified: true },
    ]);
  });

  test('evidence from an article that now has another text is not verified any more, until that text is at hand', async () => {
    await loading(seed(article(), hashed, quoted), TEXT);
    const other = `${TEXT} More.`;
    const changed = seed(article({ textSha256: sha256(other) }), hashed, quoted);
    expect((await loading(changed)).totals).toMatchObject({ created: 0, updated: 1 });
    expect(await words()).toEqual([
      { quote: 'Kerry', verified: false },
      { quote: 'on Monday', verified: false },
    ]);
    await loading(changed, other);
    expect(await words()).toEqual([
      { quote: 'Kerry', verified: true },
      { quote: 'on Monday', verified: true },
    ]);
  });

  test('evidence from an article that lost the hash of its text is not verified any more', async () => {
    await loading(seed(article(), hashed, quoted), TEXT);
    const unknown = seed(article({ textSha256: undefined }), hashed, quoted);
    // With texts, the same is refused each time: which of them is meant nobody says.
    for (const _ of [1, 2]) expect(await faultsOf(loading(unknown, TEXT))).toHaveLength(1);
    await loading(unknown);
    expect((await words()).map(({ verified }) => verified)).toEqual([false, false]);
    await loading(seed(article({ textSha256: sha256('Another text.') }), hashed, quoted));
    expect((await words()).map(({ verified }) => verified)).toEqual([false, false]);
  });

  test('a span that divides a character is refused', async () => {
    const smile = 'A 🙂 face';
    const divided = evidence({ start: 0, end: 3, quoteSha256: sha256('A \ud83d') });
    expect(await faultsOf(loading(seed(article({ textSha256: sha256(smile) }), divided), smile))).toEqual([
      expect.stringMatching(/start: or end divides a character/),
    ]);
  });

  test('evidence that now has the hash of other words is not verified any more', async () => {
    await loading(seed(article(), hashed), TEXT);
    await loading(seed(article(), { ...hashed, quoteSha256: sha256('Cerry') }));
    expect(await words()).toEqual([{ quote: null, verified: false }]);
  });

  test('an article keeps it where its licence allows it, and only there', async () => {
    await loading(seed(article()), TEXT);
    expect(await text()).toBeNull();
    const licensed = seed(article({ textLicence: 'CC0-1.0' }));
    expect((await loading(licensed)).totals.updated).toBe(1);
    expect(await text()).toBeNull();
    expect((await loading(licensed, TEXT)).totals.updated).toBe(1);
    expect(await text()).toBe(TEXT);
    expect((await loading(licensed)).totals.updated).toBe(0);
    expect(await text()).toBe(TEXT);
  });

  test('an article whose licence is withdrawn loses it', async () => {
    await loading(seed(article({ textLicence: 'CC0-1.0' })), TEXT);
    await loading(seed(article()));
    expect(await text()).toBeNull();
  });

  test('an article whose text is another one by now loses it', async () => {
    await loading(seed(article({ textLicence: 'CC0-1.0' })), TEXT);
    await loading(seed(article({ textLicence: 'CC0-1.0', textSha256: sha256('Another.') })));
    expect(await text()).toBeNull();
  });

  test('evidence of another dataset is compared with it too', async () => {
    await given.seed(seed(article()), 'facts');
    await loading([hashed], TEXT);
    expect(await words()).toEqual([{ quote: 'Kerry', verified: true }]);
  });

  test('the text of an article of another dataset must be there as well', async () => {
    await given.seed(seed(article()), 'facts');
    expect(await faultsOf(loading([hashed, quoted], 'Another text.'))).toEqual([
      `test.ndjson:1: article: ${NO_TEXT}, so 2 spans of article:call cannot be checked: ${WAY_OUT}`,
    ]);
  });

  test('an article that has spans and no hash of its text is a fault', async () => {
    expect(await faultsOf(loading(seed(article({ textSha256: undefined }), hashed), TEXT))).toEqual([
      'test.ndjson:4: textSha256: no SHA-256 of its text is given, so 1 span of article:call cannot be checked: give it, or load without --texts',
    ]);
  });

  test('an article that was refused for something else is not blamed for its text', async () => {
    expect(await faultsOf(loading(seed(article({ kind: 'NOVEL' }), hashed), 'Another text.'))).toEqual([
      expect.stringMatching(/^test.ndjson:4: kind: /),
    ]);
  });

  test('an article without spans needs none', async () => {
    const { totals } = await loading(seed(article(), evidence({ quote: 'Kerry' })), 'Another text.');
    expect(totals.created).toBe(5);
  });

  test.each([
    ['trimmed', TEXT.slice(0, -1)],
    ['with another end of line', `${TEXT}\n`],
    ['with a byte order mark', `\uFEFF${TEXT}`],
    ['in another encoding', Buffer.from(TEXT, 'utf16le')],
  ])('a text %s is not taken for it: the load is refused', async (_, other) => {
    expect(await faultsOf(loading(seed(article(), hashed), other))).toEqual([
      `test.ndjson:4: textSha256: ${NO_TEXT}, so 1 span of article:call cannot be checked: ${WAY_OUT}`,
    ]);
    expect(await given.cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
  });

  test('a load tells how many spans were verified', async () => {
    const records = seed(article(), hashed, quoted, place(), mention(), evidence({ quote: 'no span' }));
    expect(reportLines(await loading(records, TEXT)).at(-1)).toBe('verified 3 of 3 spans');
    expect(reportLines(await loading(records)).at(-1)).toBe('created 0 · updated 0 · unchanged 9');
  });

  test('offsets are UTF-16 units, also beyond the basic plane', async () => {
    const astral = '🕊️ Peace, said Müller.';
    const at = { start: astral.indexOf('Peace'), end: astral.indexOf('Peace') + 5 };
    expect(at.start).toBe(4);
    await loading(seed(article({ textSha256: sha256(astral) }), evidence({ quote: 'Peace', ...at })), astral);
    expect(await words()).toEqual([{ quote: 'Peace', verified: true }]);
  });
});

describe('a folder of texts', () => {
  const given = useStore({ keep: true });

  test('can hold folders, links and files that are no text', () =>
    withFiles({ 'test.ndjson': bytesOf([topic()]), photo: Buffer.from([0xff, 0xd8]) }, async (folder) => {
      mkdirSync(join(folder, 'more'));
      writeFileSync(join(folder, 'more', 'text'), TEXT);
      symlinkSync('/dev/zero', join(folder, 'endless'));
      const { totals } = await load(given.store, [`${folder}/test.ndjson`], { texts: [folder] });
      expect(totals.created).toBe(1);
    }));

  test('has to be there', async () => {
    await expect(load(given.store, [], { texts: ['/nowhere'] })).rejects.toThrow(
      "--texts /nowhere is no folder: name the folder that holds the articles' texts.",
    );
  });
});
