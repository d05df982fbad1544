import { useStore } from '../support/given';
import { event, type Who } from './encounters-world';

/** What is recorded of an event, what accounts of its medium say, and whether those involved were in one place. */
type Case = [kind: string, medium: string | undefined, accounts: string[], inPerson: boolean];

const DIFFER = ['IN_PERSON', 'VIDEO'];
const CASES: Case[] = [
  ['SUMMIT', undefined, [], true],
  ['SUMMIT', 'IN_PERSON', [], true],
  ['SUMMIT', 'VIDEO', [], false],
  ['SUMMIT', 'VIDEO', DIFFER, true],
  ['SUMMIT', 'VIDEO', ['VIDEO', 'VIDEO'], false],
  ...['NEGOTIATION', 'MEDIATION', 'AGREEMENT_SIGNED'].flatMap((kind): Case[] => [
    [kind, undefined, [], false],
    [kind, 'IN_PERSON', [], true],
    [kind, 'IN_PERSON', ['IN_PERSON', 'IN_PERSON'], true],
    [kind, 'IN_PERSON', DIFFER, false],
    [kind, 'VIDEO', [], false],
  ]),
  ['PHONE_CALL', undefined, [], false],
  // Called so, and said to have been in one place: what is stated stands.
  ['PHONE_CALL', 'IN_PERSON', [], true],
  ['VIDEO_CALL', 'VIDEO', DIFFER, false],
  // No contact; somebody was there all the same.
  ['PRESS_CONFERENCE', undefined, [], false],
  ['PRESS_CONFERENCE', 'IN_PERSON', [], true],
  ['PRESS_CONFERENCE', 'IN_PERSON', DIFFER, false],
];

/** Each in a year of its own. */
const yearOf = (index: number) => String(1990 + index);

describe('in one place were', () => {
  const given = useStore({ keep: true });
  beforeAll(() =>
    given.seed([
      ...['kerry', 'lavrov'].map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
      { type: 'place', id: 'place:rome', name: 'Rome', kind: 'CITY' },
      ...['a', 'b'].map((it) => ({ type: 'article', id: `article:${it}`, kind: 'NEWS', title: it })),
      ...CASES.flatMap(([kind, medium, accounts], i) => {
        const who: Who[] = ['kerry', 'lavrov'];
        return [
          ...event(`e${i}`, kind, yearOf(i), who, { places: ['place:rome'], ...(medium && { medium }) }),
          ...accounts.map((value, of) => ({
            type: 'evidence',
            article: `article:${'ab'[of]}`,
            supports: `event:e${i}`,
            field: 'medium',
            value,
          })),
        ];
      }),
    ]),
  );

  test.each(CASES.map((it, i) => [...it, yearOf(i)] as const))(
    'those of a %s, medium %s, accounts of it %j: %s, by all who ask',
    async (kind, _, __, inPerson, year) => {
      const { data, errors } = await given.ask(`{
        encounters(a: "official:kerry", b: "official:lavrov", during: "${year}") { count inPerson }
        official(id: "official:kerry") { counterparts(during: "${year}") { nodes { inPerson } } }
        graph(ids: ["official:kerry"], during: "${year}") { edges { inPerson } }
        itinerary(official: "official:kerry", during: "${year}") { stays { totalCount } }
      }`);
      expect(errors).toBeUndefined();
      const contact = kind !== 'PRESS_CONFERENCE';
      const told = contact ? [{ inPerson: Number(inPerson) }] : [];
      expect(data).toEqual({
        encounters: { count: Number(contact), inPerson: Number(contact && inPerson) },
        official: { counterparts: { nodes: told } },
        graph: { edges: told },
        itinerary: { stays: { totalCount: Number(inPerson) } },
      });
    },
  );
});
