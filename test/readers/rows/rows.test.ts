import {
  appointmentsIn,
  Delivery,
  localesIn,
  peopleIn,
  presidentsIn,
  territoriesIn,
  tripsIn,
  visitsIn,
} from '../../../src/readers/history-at-state/rows';
import { describeShared, faultOf, shared, trip, trips, withFolder } from './files';

describe('rows of the register', () => {
  const read = <T>(text: string, rows: (delivery: Delivery) => Iterable<T>) =>
    withFolder({ 'a.xml': text }, (folder) => [...rows(new Delivery([folder]))]);

  test('are known by the root element of their file, not by its name', () => {
    const [row] = read(trips(trip()), tripsIn);
    expect(row).toMatchObject({
      id: '1',
      role: 'secretary',
      who: 'doe-jane',
      start: '1972-05-22',
      end: '1972-05-30',
      country: { id: 'russia', label: 'U.S.S.R.' },
      line: 2,
    });
  });

  test('have their text without wrapped white space, with the five entities of XML and marked words', () => {
    const text = '\n  Met with\n\t Prime Minister &quot;X&quot; &amp; <em>others</em>.  ';
    expect(read(trips(trip({ remarks: text })), tripsIn)[0]?.remarks).toBe(
      'Met with Prime Minister "X" & others.',
    );
  });

  test('may lack remarks and a locale', () => {
    expect(read(trips(trip({ remarks: '', locale: ' ' })), tripsIn)[0]).toMatchObject({
      remarks: '',
      locale: '',
    });
  });

  test('come once when two folders hold the same file', () => {
    withFolder({ 'in/a.xml': trips(trip()) }, (folder) => {
      expect([...tripsIn(new Delivery([folder, `${folder}/in`]))]).toHaveLength(1);
    });
  });

  describe('name file and line of', () => {
    test.each([
      [
        'a document type declaration',
        '<?xml version="1.0"?>\n<!DOCTYPE trips [<!ENTITY x "boo">]>\n<trips/>',
        'a.xml:2: has a document type declaration (DTD), which is not read',
      ],
      [
        'an entity of its own',
        trips('\n<trip>&boo;</trip>'),
        'a.xml:2: is not XML: invalid character entity',
      ],
      [
        'an element that is not closed',
        '<trips>\n<trip>\n</trips>',
        'a.xml:3: is not XML: unexpected close tag',
      ],
      [
        'an end that comes too early',
        `${trips(trip()).slice(0, -8)}`,
        'a.xml:10: is not XML: unclosed root tag',
      ],
      ['a second root element', '<trips/>\n<trips/>', 'a.xml:2: is not XML: a second root element'],
      ['another encoding', '<?xml version="1.0" encoding="latin1"?><trips/>', 'a.xml:1: is not in UTF-8'],
      ['a control character', trips(trip({ remarks: '\u0001' })), 'a.xml:8: is not XML: a control character'],
      ['a day that is missing', trips(trip({ 'start-date': '' })), 'a.xml:5: start-date: is missing'],
      [
        'a day that is none',
        trips(trip({ 'end-date': '1972-05' })),
        'a.xml:6: end-date: is no day like 2015-12-28',
      ],
      [
        'a day that does not exist',
        trips(trip({ 'end-date': '1972-05-32' })),
        'a.xml:6: end-date: there is no such day in that month',
      ],
      [
        'an end before the start',
        trips(trip({ 'end-date': '1972-05-01' })),
        'a.xml:6: end-date: is before start-date',
      ],
      ['an id that is given twice', trips(trip(), trip()), 'a.xml:11: id: 1 is at a.xml:2 already'],
    ])('%s', (_, text, fault) => {
      expect(faultOf({ 'a.xml': text }, tripsIn)).toBe(fault);
    });

    test('a root element that nobody knows', () => {
      expect(faultOf({ 'a.xml': '<voyages/>' }, tripsIn)).toMatch(
        /^a\.xml:1: the root element is <voyages>, none of trips, visits/,
      );
    });
  });

  test('are not looked for in what is no folder, and a folder without any is told', () => {
    expect(faultOf({ 'a.txt': '' }, tripsIn)).toMatch(/nothing of the Office of the Historian is in there/);
    expect(() => new Delivery(['/nowhere'])).toThrow('/nowhere is no folder that can be read.');
  });

  test('of offices may lack each of their dates', () => {
    const mission = (dates: string) =>
      `<country-mission><territory-id>russia</territory-id><chiefs><chief><id>ru-1</id><person-id>doe-jane</person-id>
       <role-title-id>ambassador-e-p</role-title-id>${dates}<note/></chief></chiefs><other-nominees/></country-mission>`;
    const [none] = read(mission('<started><date/><note/></started>'), appointmentsIn);
    expect(none).toMatchObject({ started: undefined, ended: undefined, notes: [], nominee: false });
    const [some] = read(
      mission('<started><date>1912-05</date><note>On or shortly before</note></started>'),
      appointmentsIn,
    );
    expect(some).toMatchObject({
      started: '1912-05',
      startedNote: 'On or shortly before',
      country: 'russia',
    });
  });
});

describeShared('the real files', () => {
  const delivery = () =>
    new Delivery(
      shared(
        'history-at-state-travels',
        'history-at-state-visits',
        'history-at-state-pocom',
        'history-at-state-gsh',
      ),
    );

  test('hold as many rows as their description counts', () => {
    const given = delivery();
    const count = (rows: Iterable<unknown>) => [...rows].length;
    expect({
      trips: count(tripsIn(given)),
      visits: count(visitsIn(given)),
      people: count(peopleIn(given)),
      territories: count(territoriesIn(given)),
      locales: count(localesIn(given)),
      presidencies: count(presidentsIn(given)),
    }).toEqual({
      trips: 3_869,
      visits: 2_965,
      people: 4_261,
      territories: 577,
      locales: 1_147,
      presidencies: 47,
    });
    const appointments = [...appointmentsIn(given)];
    expect(appointments.filter(({ country }) => country)).toHaveLength(5_743);
    expect(appointments.filter(({ post }) => post?.mission)).toHaveLength(225);
    // One line holds two of them: a count of lines gives 1,293.
    expect(appointments.filter(({ post }) => post && !post.mission)).toHaveLength(1_294);
  });

  test('are left aside where they are known and say nothing that the graph holds', () => {
    expect([...delivery().notRead].sort()).toEqual([
      ['<code-table>', 12],
      ['<country>', 215],
      ['<region>', 6],
      ['<role>', 28],
      ['people-pending', 52],
    ]);
  });
});
