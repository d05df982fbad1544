import fc from 'fast-check';
import {
  DateMatch,
  dateSortKey,
  lies,
  type Period,
  parseFlexDate,
  periodOf,
  type Relation,
} from '../../src/model/flex-date';
import { useStore } from '../support/given';
import { type Calendar, exactTexts, parsed, texts, type When, whens } from './flex-dates';

/** The rules of dates as the API has them, in Cypher and over an index, against those of the model. */

const COUNT = 150;
const WINDOWS = 6;
const SEED = Number(process.env.RANDOM_SEED ?? 20151229);
const SOME_YEARS: Calendar = { years: [2012, 2017] };

const whenOf = fc.sample(whens(texts(SOME_YEARS)), { seed: SEED, numRuns: COUNT });
const windows = fc.sample(exactTexts(SOME_YEARS), { seed: SEED + 1, numRuns: WINDOWS });

const events = whenOf.map((when: When, index) => ({ id: `event:e${String(index).padStart(3, '0')}`, when }));
const period = ({ when }: (typeof events)[number]) => periodOf(parsed(when.date), parsed(when.end)) as Period;

/** A period of a filter needs the end that the relation counts from. */
function isAskable(window: string, relation: Relation): boolean {
  const { earliest, latest } = parseFlexDate(window);
  return relation === 'during' || (relation === 'before' ? earliest : latest) !== null;
}

const CASES = (['during', 'before', 'after'] as const).flatMap((relation) =>
  Object.values(DateMatch).map((match) => [relation, match] as const),
);

describe.each(CASES)('events %s a period, %s', (relation, match) => {
  const askable = windows.filter((it) => isAskable(it, relation));

  const expected = (window: string) => {
    const { earliest: from, latest: to } = parseFlexDate(window);
    return events.filter((it) => lies(period(it), relation, { from, to }, match));
  };
  const keyOf = ({ id, when }: (typeof events)[number]) => dateSortKey(parsed(when.date), id);
  const inOrder = (found: typeof events) =>
    [...found].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ id }) => id);
  const latestFirst = (found: typeof events) => [
    ...inOrder(found.filter(({ when }) => when.date !== null)).reverse(),
    ...inOrder(found.filter(({ when }) => when.date === null)).reverse(),
  ];
  const answer = (window: string, orderBy?: string) => everyPage({ [relation]: window, match }, orderBy);

  test('are those that the model says, each once, earliest first, and counted', async () => {
    for (const window of askable) {
      const found = await answer(window);
      expect({ window, ...found }).toEqual({ window, ...pages(inOrder(expected(window))) });
    }
  });

  test('are the same from the latest to the earliest, and in an order that is not by date', async () => {
    for (const window of askable) {
      const latest = await answer(window, 'DATE_DESC');
      expect({ window, ...latest }).toEqual({ window, ...pages(latestFirst(expected(window))) });
      // Nobody takes part in any: all ties, which stand by date.
      const counted = await answer(window, 'PARTICIPANTS_DESC');
      expect({ window, ...counted }).toEqual({ window, ...pages(inOrder(expected(window))) });
    }
  });

  test('are the same where the period is one of several conditions', async () => {
    for (const [index, window] of askable.entries()) {
      const other = askable[(index + 1) % askable.length] as string;
      const [one, two] = [expected(window), expected(other)];
      const either = await everyPage({ or: [window, other].map((it) => ({ [relation]: it, match })) });
      const both = await everyPage({ and: [window, other].map((it) => ({ [relation]: it, match })) });
      const neither = await everyPage({ not: { [relation]: window, match } });
      const those = (holds: (it: (typeof events)[number]) => boolean) => pages(inOrder(events.filter(holds)));
      expect({ window, other, ...either }).toEqual({
        window,
        other,
        ...those((it) => one.includes(it) || two.includes(it)),
      });
      expect({ window, other, ...both }).toEqual({
        window,
        other,
        ...those((it) => one.includes(it) && two.includes(it)),
      });
      expect({ window, ...neither }).toEqual({ window, ...those((it) => !one.includes(it)) });
    }
  });
});

test('every date of them comes back as the text that was loaded', async () => {
  for (let from = 0; from < events.length; from += 100) {
    const slice = events.slice(from, from + 100);
    const { data, errors } = await given.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { date { text } endDate { text } } } }',
      { ids: slice.map(({ id }) => id) },
    );
    expect(errors).toBeUndefined();
    const said = (text: string | null) => (text === null ? null : { text });
    expect(data.nodes).toEqual(
      slice.map(({ id, when: { date, end } }) => ({ id, date: said(date), endDate: said(end) })),
    );
  }
});

const given = useStore({ keep: true });
beforeAll(async () => {
  await given.seed(
    events.map(({ id, when: { date, end } }) => ({
      type: 'event',
      id,
      kind: 'OTHER',
      ...(date !== null && { date }),
      ...(end !== null && { endDate: end }),
    })),
  );
});

const pages = (ids: string[]) => ({ ids, total: ids.length });

/** All events of a filter, page by page. */
async function everyPage(filter: object, orderBy: string | null = null) {
  const ids: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { data, errors } = await given.ask(
      `query ($filter: EventFilter, $orderBy: EventOrder, $after: String) {
        events(first: 100, filter: $filter, orderBy: $orderBy, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor }
        }
      }`,
      { filter, orderBy, after },
    );
    expect(errors).toBeUndefined();
    total = data.events.totalCount;
    ids.push(...data.events.nodes.map(({ id }: { id: string }) => id));
    after = data.events.pageInfo.hasNextPage ? data.events.pageInfo.endCursor : null;
  } while (after !== null);
  return { ids, total };
}
