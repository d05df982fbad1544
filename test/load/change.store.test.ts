import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { useStore } from '../support/given';
import {
  article,
  bytesOf,
  event,
  evidence,
  faultsOf,
  mention,
  official,
  organization,
  participation,
  place,
  quotation,
  type Seed,
  statement,
  tenure,
  topic,
  WORLD,
  withFiles,
} from './world';

/** Replaces the first record that has all of these fields. */
function changed(like: Seed, fields: Seed): Seed[] {
  const at = WORLD.findIndex((it) => Object.entries(like).every(([name, value]) => it[name] === value));
  const record = JSON.parse(JSON.stringify({ ...WORLD[at], ...fields })) as Seed;
  return WORLD.map((it, i) => (i === at ? record : it));
}

describe('a changed record leaves the graph as if it had always been so:', () => {
  const given = useStore();
  const extra = [
    place({ id: 'place:geneva' }),
    topic({ id: 'topic:iran' }),
    event({ id: 'event:trip' }),
    organization({ id: 'organization:state' }),
  ];

  test.each<[what: string, before: Seed[], after: Seed[]]>([
    ['a scalar changed', [], changed({ id: 'event:call' }, { title: 'The phone call', date: '2015-12' })],
    ['a scalar dropped', [], changed({ id: 'event:call' }, { title: undefined, date: undefined })],
    ['a title that is searched for dropped', [], changed({ id: 'article:call' }, { title: undefined })],
    ['a scalar added', [], changed({ id: 'event:call' }, { medium: 'PHONE', dateWording: 'on Monday' })],
    ['a name changed', [], changed({ id: 'official:lavrov' }, { name: 'Sergei Lavrov' })],
    ['a name dropped from the list', [], changed({ id: 'official:lavrov' }, { names: undefined })],
    ['a relationship moved', [], changed({ id: 'event:call' }, { about: ['topic:iran'] })],
    [
      'one of several relationships dropped',
      changed({ id: 'event:call' }, { about: ['topic:syria', 'topic:iran'] }),
      WORLD as Seed[],
    ],
    ['the only relationship dropped', [], changed({ id: 'event:call' }, { about: undefined })],
    [
      'a relationship added',
      [],
      changed({ id: 'event:call' }, { places: ['place:moscow', 'place:geneva'], partOf: 'event:trip' }),
    ],
    [
      'a relationship that comes in moved',
      [],
      changed({ id: 'tenure:lavrov' }, { official: 'official:kerry' }),
    ],
    [
      'a speaker changed',
      [],
      changed({ id: 'statement:talk' }, { speaker: 'official:kerry', wording: 'Kerry' }),
    ],
    ['the words for the speaker changed', [], changed({ id: 'statement:talk' }, { wording: 'the minister' })],
    [
      'a relationship to itself dropped',
      changed({ id: 'event:call' }, { about: ['topic:syria', 'event:call'] }),
      changed({ id: 'event:call' }, { about: ['topic:syria', 'event:trip'] }),
    ],
    [
      'a property of a participation changed',
      changed({ actor: 'official:kerry' }, { wording: 'his counterpart', initiator: true }),
      changed({ actor: 'official:kerry' }, { positions: ['position:minister'] }),
    ],
    ['the surface of a mention changed', [], changed({ type: 'mention' }, { surface: 'MOSCOW' })],
    [
      'the basis of evidence changed',
      [],
      changed({ supports: 'event:call' }, { basis: 'INFERRED', confidence: 0.5 }),
    ],
  ])('%s', async (_, before, after) => {
    await given.seed([...after, ...extra]);
    const always = await fingerprint(given.store);
    await given.cypher('MATCH (n) DETACH DELETE n');
    await given.seed([...(before.length > 0 ? before : WORLD), ...extra]);
    expect(await fingerprint(given.store)).not.toBe(always);
    const { totals } = await given.seed([...after, ...extra]);
    expect(totals).toEqual({ created: 0, updated: 1, unchanged: WORLD.length + extra.length - 1 });
    expect(await fingerprint(given.store)).toBe(always);
  });
});

describe('what an article does with an event follows from its evidence:', () => {
  const given = useStore();
  const facts = [
    event({ about: undefined }),
    official(),
    participation(),
    tenure(),
    statement({ kind: 'READOUT', text: undefined }),
  ];
  const rest = WORLD.filter((it) => ['organization', 'position'].includes(it.type as string));

  const claims = async () => {
    const rows = await given.cypher(
      "MATCH (:Article)-[r:REPORTS|MENTIONS]->(:Event) RETURN type(r) + coalesce(' ' + r.surface, '') AS claim ORDER BY claim",
    );
    return rows.map(({ claim }) => claim);
  };

  test.each<[what: string, evidence: Seed[], does: string[]]>([
    ['it affirms the event', [evidence({ stance: 'AFFIRMS' })], ['REPORTS']],
    ['it tells what somebody says', [evidence({ stance: 'REPORTS' })], ['REPORTS']],
    ['it denies the event', [evidence({ stance: 'DENIES' })], ['MENTIONS']],
    [
      'it affirms one thing and denies another',
      [evidence(), evidence({ stance: 'DENIES', field: 'places' })],
      ['MENTIONS', 'REPORTS'],
    ],
    ['it affirms it in two places', [evidence(), evidence({ field: 'date' })], ['REPORTS']],
    ['it affirms a part in it', [evidence({ supports: 'participation:call:lavrov' })], ['REPORTS']],
    [
      'it denies a part in it',
      [evidence({ supports: 'participation:call:lavrov', stance: 'DENIES' })],
      ['MENTIONS'],
    ],
    ['it speaks of an office', [evidence({ supports: 'tenure:lavrov' })], []],
    ['it speaks of a statement', [evidence({ supports: 'statement:talk' })], []],
    [
      'it denies it and names it',
      [evidence({ stance: 'DENIES' }), mention({ node: 'event:call' })],
      ['MENTIONS', 'MENTIONS Moscow'],
    ],
    [
      'it names it, and denies it',
      [mention({ node: 'event:call' }), evidence({ stance: 'DENIES' })],
      ['MENTIONS', 'MENTIONS Moscow'],
    ],
  ])('%s', async (_, given_, does) => {
    await given.seed([article(), ...facts, ...rest, ...given_]);
    expect(await claims()).toEqual(does);
    // Told by another dataset, the other way round and again, it is the same.
    await given.cypher('MATCH (n) DETACH DELETE n');
    await given.seed([article(), ...facts, ...rest], 'facts');
    for (const it of [...given_].reverse()) await given.seed([it], `evidence-${given_.indexOf(it)}`);
    await given.seed(given_, 'all');
    expect(await claims()).toEqual(does);
  });

  test('evidence supports the event of a participation, and names the participation as its fact', async () => {
    await given.seed([article(), ...facts, ...rest], 'facts');
    await given.seed([evidence({ supports: 'participation:call:lavrov', field: 'role' })], 'evidence');
    expect(
      await given.cypher(
        'MATCH (e:Evidence)-[:SUPPORTS]->(fact) RETURN e.fact AS fact, e.field AS field, fact.id AS supports',
      ),
    ).toEqual([{ fact: 'participation:call:lavrov', field: 'role', supports: 'event:call' }]);
  });

  test('a change of the evidence leaves what follows from it', async () => {
    await given.seed([article(), ...facts, ...rest, evidence()]);
    await given.seed([article(), ...facts, ...rest, evidence({ basis: 'INFERRED' })]);
    expect(await claims()).toEqual(['REPORTS']);
  });

  test('a change of the event leaves it too', async () => {
    await given.seed([article(), ...facts, ...rest, evidence()]);
    const [call, ...others] = facts;
    await given.seed([article(), { ...call, title: 'Else' }, ...others, ...rest, evidence()]);
    expect(await claims()).toEqual(['REPORTS']);
  });
});

describe('a statement that was quoted', () => {
  const given = useStore();

  test('can be loaded again without its evidence, which the store has', async () => {
    const isEvidence = (it: Seed) => it.type === 'evidence';
    await withFiles(
      {
        'facts.ndjson': bytesOf(WORLD.filter((it) => !isEvidence(it))),
        'why.ndjson': bytesOf(WORLD.filter(isEvidence)),
      },
      async (folder) => {
        await expect(load(given.store, [`${folder}/facts.ndjson`])).rejects.toThrow(
          'no evidence for the statement quotes',
        );
        await load(given.store, [`${folder}/facts.ndjson`, `${folder}/why.ndjson`]);
        const { totals } = await load(given.store, [`${folder}/facts.ndjson`]);
        expect(totals).toEqual({ created: 0, updated: 0, unchanged: 13 });
      },
    );
  });

  test('is refused when its evidence now quotes other words, as it is by an empty store', async () => {
    const quoting = (words: string) =>
      WORLD.map((it) => (it === quotation ? { ...it, quote: words, start: undefined, end: undefined } : it));
    await given.seed(quoting('We will talk,'));
    await expect(given.seed(quoting('We will walk,'))).rejects.toThrow(
      'no evidence for the statement quotes',
    );
  });

  describe('by evidence of another dataset', () => {
    const others = WORLD.filter((it) => it !== quotation);
    const said = others.find(({ type }) => type === 'statement') as Seed;
    const other = { ...quotation, quote: 'We will walk,' };
    const loading = (datasets: Readonly<Record<string, readonly Seed[]>>) =>
      withFiles(
        Object.fromEntries(Object.entries(datasets).map(([name, it]) => [`${name}.ndjson`, bytesOf(it)])),
        (folder) =>
          load(
            given.store,
            Object.keys(datasets).map((name) => `${folder}/${name}.ndjson`),
          ),
      );
    beforeEach(() => loading({ facts: others, why: [quotation] }));

    test('keeps its words: that evidence cannot come to quote others alone', async () => {
      const before = await fingerprint(given.store);
      const fault =
        'nothing else quotes the words of statement:talk: leave them, or load the statement with it';
      expect(await faultsOf(loading({ why: [evidence({ field: 'date' }), other] }))).toEqual([
        `why.ndjson:2: quote: ${fault}`,
      ]);
      expect(await fingerprint(given.store)).toBe(before);
    });

    test('lets it go where still other evidence quotes them', async () => {
      await loading({ more: [evidence({ supports: 'statement:talk', quote: 'We will talk,' })] });
      expect((await loading({ why: [other] })).totals.updated).toBe(1);
      expect((await loading({ facts: others })).totals.updated).toBe(0);
    });

    test('changes its words in one load with it', async () => {
      const changed = others.map((it) => (it === said ? { ...said, text: 'We will walk,' } : it));
      expect((await loading({ why: [other], facts: changed })).totals.updated).toBe(2);
    });

    test('may be something else than a quotation by then', async () => {
      const told = { ...said, kind: 'READOUT', text: undefined };
      await loading({ facts: others.map((it) => (it === said ? told : it)) });
      expect((await loading({ why: [other] })).totals.updated).toBe(1);
    });
  });
});

describe('a participation', () => {
  const given = useStore();

  test('of an actor who turns out to be an organization of the same key moves to it, with all that is counted', async () => {
    const taken = [
      event({ about: undefined }),
      official({ id: 'official:nato', name: 'NATO', names: undefined }),
    ];
    const nato = organization({ id: 'organization:nato', name: 'NATO' });
    const role = evidence({ supports: 'participation:call:nato', field: 'role' });
    const seeds = (actor: string) => [
      organization(),
      article(),
      ...taken,
      nato,
      participation({ actor }),
      role,
    ];
    await given.seed(seeds('official:nato'));
    const { totals } = await given.seed(seeds('organization:nato'));
    expect(totals).toMatchObject({ created: 0, updated: 1 });
    const moved = await fingerprint(given.store);
    const parts = 'participations { totalCount nodes { event { id } } }';
    const { data } = await given.ask(
      `{ official(id: "official:nato") { ${parts} } organization(id: "organization:nato") { ${parts} }
         event(id: "event:call") { participants { nodes { id actor { id } } } } }`,
    );
    expect(data).toEqual({
      official: { participations: { totalCount: 0, nodes: [] } },
      organization: { participations: { totalCount: 1, nodes: [{ event: { id: 'event:call' } }] } },
      event: {
        participants: { nodes: [{ id: 'participation:call:nato', actor: { id: 'organization:nato' } }] },
      },
    });
    await given.cypher('MATCH (n) DETACH DELETE n');
    await given.seed(seeds('organization:nato'));
    expect(await fingerprint(given.store)).toBe(moved);
  });
});
