import type { AppError } from '../../src/errors';
import { useStore } from '../support/given';

const official = (key: string, name: string, names: string[] = []) => ({
  type: 'official',
  id: `official:${key}`,
  name,
  ...(names.length > 0 && { names }),
});
const minister = (country: string) => ({
  type: 'position',
  id: `position:${country}-foreign-minister`,
  title: `Foreign Minister of ${country}`,
  classification: 'FOREIGN_MINISTER',
  organization: `organization:${country}`,
});
const state = (country: string) => ({
  type: 'organization',
  id: `organization:${country}`,
  name: country,
  kind: 'STATE',
});
/** Somebody at a meeting, in an office of a country. */
const met = (key: string, country: string, year: number, office = 'foreign-minister') => [
  { type: 'event', id: `event:${key}-${year}`, kind: 'BILATERAL_MEETING', date: `${year}-05-01` },
  {
    type: 'participation',
    event: `event:${key}-${year}`,
    actor: `official:${key}`,
    positions: [`position:${country}-${office}`],
  },
];

describe('possible duplicates', () => {
  const given = useStore({ keep: true });
  beforeAll(() =>
    given.seed([
      ...['russia', 'greece'].flatMap((it) => [state(it), minister(it)]),
      {
        type: 'position',
        id: 'position:russia-president',
        title: 'President of russia',
        classification: 'HEAD_OF_STATE',
        organization: 'organization:russia',
      },
      official('lavrov', 'Sergey Lavrov'),
      official('sergei', 'Sergei Lavrov'),
      official('only', 'Lavrov'),
      official('old', 'Lavrov'),
      official('greek', 'Sergey Lavrov'),
      official('andreas', 'Andreas Papandreou'),
      official('george', 'George Papandreou'),
      official('alone', 'Dora Bakoyannis'),
      official('costas', 'Costas Simitis', ['Simitis']),
      official('spyros', 'Spyros Simitis', ['Simitis']),
      official('simitis', 'Simitis'),
      ...met('lavrov', 'russia', 2015),
      ...met('sergei', 'russia', 2013),
      ...met('only', 'russia', 2010, 'president'),
      ...met('old', 'russia', 1946),
      ...met('greek', 'greece', 2015),
      ...met('andreas', 'greece', 1994),
      ...met('george', 'greece', 2000),
      ...met('costas', 'greece', 1997),
      ...met('spyros', 'greece', 1998),
      ...met('simitis', 'greece', 1999),
    ]),
  );

  const proposed = async (id: string) => {
    const { data, errors, roundTrips } = await given.ask(
      `{ possibleDuplicates(official: "official:${id}") { official { id } score reasons } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data.possibleDuplicates.map(
      ({
        official: other,
        score,
        reasons,
      }: {
        official: { id: string };
        score: number;
        reasons: string[];
      }) => [other.id.slice('official:'.length), score, reasons],
    );
  };

  test('are those who sound alike in the same office at the time, then those of whom less is known', async () => {
    expect(await proposed('lavrov')).toEqual([
      ['sergei', 1, ['SAME_NAME', 'SAME_OFFICE', 'NEAR_IN_TIME']],
      ['only', 0.7, ['NAME_CONTAINED', 'SAME_ORGANIZATION', 'NEAR_IN_TIME']],
      ['old', 0.65, ['NAME_CONTAINED', 'SAME_OFFICE']],
    ]);
  });

  test('are the same from both sides', async () => {
    expect(await proposed('only')).toContainEqual([
      'lavrov',
      0.7,
      ['NAME_CONTAINED', 'SAME_ORGANIZATION', 'NEAR_IN_TIME'],
    ]);
  });

  test('are never those with a name alone in common, nor those of one family name with other given names', async () => {
    expect(await proposed('greek')).toEqual([]);
    expect(await proposed('andreas')).toEqual([]);
    expect(await proposed('alone')).toEqual([]);
  });

  test('are not two with full names of their own whom sources also call by the family name; who has that alone may be either', async () => {
    const reasons = ['NAME_CONTAINED', 'SAME_OFFICE', 'NEAR_IN_TIME'];
    expect(await proposed('costas')).toEqual([['simitis', 0.85, reasons]]);
    expect(await proposed('simitis')).toEqual([
      ['costas', 0.85, reasons],
      ['spyros', 0.85, reasons],
    ]);
  });

  test('of nobody known, or of what is no official, are refused', async () => {
    const codes = async (id: string) =>
      (await given.ask(`{ possibleDuplicates(official: "${id}") { score } }`)).errors?.map(
        ({ originalError }) => (originalError as AppError).code,
      );
    expect(await codes('official:nobody')).toEqual(['NOT_FOUND']);
    expect(await codes('event:lavrov-2015')).toEqual(['BAD_USER_INPUT']);
  });
});
