import { createHash } from 'node:crypto';
import { readRecord } from '../../../src/load/record';
import { events, KERRY, ofTrips } from './made';

describe('a trip', () => {
  test('is a visit, and each partner whom the remark names a meeting that is part of it', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2013-09-16',
      remarks: 'Met with President Francois Hollande and Turkish Foreign Minister Ahmet Davutoglu.',
    });
    expect(events(it)).toEqual([
      ['trip-1', 'VISIT', '2013-09-16', [`${KERRY} VISITOR`]],
      ['trip-1-at-41', 'THIRD_PLACE_MEETING', '2013-09-16', ['ahmed-davutoglu', KERRY]],
      ['trip-1-at-9', 'BILATERAL_MEETING', '2013-09-16', ['francois-hollande', KERRY]],
    ]);
    expect(
      it
        .of('event')
        .slice(1)
        .map(({ partOf }) => partOf),
    ).toEqual(['event:history-at-state:trip-1', 'event:history-at-state:trip-1']);
  });

  test('of several days has its meetings on one unknown day of them, unless the remark says the day', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2013-09-16',
      end: '2013-09-18',
      remarks:
        'Met with President Francois Hollande. Met with Foreign Minister Laurent Fabius on September 17.',
    });
    expect(events(it).map(([, , date]) => date)).toEqual([
      '2013-09-16 to 2013-09-18',
      '2013-09-17',
      '2013-09-16/2013-09-18',
    ]);
  });

  test('with somebody has them as companions, who are not thereby met', async () => {
    const it = await ofTrips({
      id: 1,
      who: 'powell-colin-luther',
      start: '2002-05-26',
      remarks: 'Accompanied President Bush.',
    });
    expect(events(it)).toEqual([
      [
        'trip-1',
        'VISIT',
        '2002-05-26',
        ['history-at-state:bush-george-w ACCOMPANIED', 'pocom:powell-colin-luther VISITOR'],
      ],
    ]);
  });

  test('on which somebody was joined whose office is none of the traveller’s country has them in that of the host', async () => {
    const it = await ofTrips({
      id: 1,
      who: 'pompeo-michael-r',
      start: '2020-08-11',
      country: ['czechia', 'Czechia'],
      locale: 'Pilsen',
      remarks:
        'Joined Foreign Minister Petricek in Pilsen. Accompanied by Secretary of Defense Robert Gates.',
    });
    expect(
      it
        .of('participation')
        .filter(({ role }) => role === 'ACCOMPANIED')
        .map(({ actor, positions }) => [actor, positions])
        .sort(),
    ).toEqual([
      [
        'official:history-at-state:czechia-foreign-minister-petricek-2020s',
        ['position:czechia-foreign-minister'],
      ],
      ['official:robert-gates', ['position:us-secretary-of-defense']],
    ]);
  });

  test('to a summit with one’s own President accompanies the President; a guest there was met', async () => {
    const at = async (remarks: string) =>
      events(await ofTrips({ id: 1, start: '2016-09-03', country: ['china', 'China'], remarks })).map(
        ([, kind, , who]) => [kind, who],
      );
    expect(await at('Attended the G-20 Summit Meeting with President Obama.')).toEqual([
      ['VISIT', ['history-at-state:obama-barack ACCOMPANIED', `${KERRY} VISITOR`]],
      ['SUMMIT', ['g20 HOST', KERRY]],
    ]);
    expect(
      await at('Attended the G-20 Summit Meeting with Russian President Vladimir Putin.'),
    ).toContainEqual(['THIRD_PLACE_MEETING', [KERRY, 'vladimir-putin']]);
  });

  test('to Greenland meets its Premier at home, and Denmark’s Foreign Minister too', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2021-05-20',
      country: ['denmark', 'Denmark (Greenland)'],
      locale: 'Kangerlussuaq',
      remarks: 'Met with Premier Múte Bourup Egede, together with Foreign Minister Kofod.',
    });
    expect(
      events(it)
        .slice(1)
        .map(([, kind]) => kind),
    ).toEqual(['BILATERAL_MEETING', 'BILATERAL_MEETING']);
    expect(
      it
        .of('participation')
        .flatMap(({ positions = [] }) => positions as string[])
        .sort(),
    ).toEqual(['position:denmark-foreign-minister', 'position:greenland-prime-minister']);
  });

  test('to a meeting of a body is a meeting of that body, and nobody is invented to be there', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2013-04-23',
      remarks: 'Attended the NATO Ministerial Meeting.',
    });
    expect(
      events(it)
        .slice(1)
        .map(([, kind, , who]) => [kind, who]),
    ).toEqual([['MULTILATERAL_MEETING', ['nato HOST', KERRY]]]);
  });

  test('to several cities has a meeting of many in the one where the remark says it was', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2004-06-26',
      country: ['turkey', 'Turkey'],
      locale: 'Ankara, Istanbul',
      remarks: 'Attended the NATO Summit meeting in Istanbul.',
    });
    expect(it.of('event').map(({ places }) => places)).toEqual([
      ['place:gsh:ankara', 'place:gsh:istanbul', 'place:gsh:turkey'],
      ['place:gsh:istanbul', 'place:gsh:turkey'],
    ]);
  });

  test('with ministers who are not named meets the states, through whoever holds the office', async () => {
    const it = await ofTrips({
      id: 1,
      start: '2015-10-23',
      country: ['austria', 'Austria'],
      locale: 'Vienna',
      remarks: 'Met with the Foreign Ministers of Saudi Arabia, Turkey, and Russia.',
    });
    expect(
      it
        .of('participation')
        .filter(({ positions }) => positions)
        .map(({ actor, positions }) => [actor, positions])
        .sort(),
    ).toEqual([
      ['organization:russia', ['position:russian-foreign-minister']],
      ['organization:saudi-arabia', ['position:saudi-arabia-foreign-minister']],
      ['organization:turkey', ['position:turkey-foreign-minister']],
    ]);
  });

  test('that the register has twice is one event with two articles', async () => {
    const row = { start: '2021-03-15', remarks: 'Met with President Francois Hollande.' };
    const it = await ofTrips({ id: 7, ...row }, { id: 9, ...row });
    expect(events(it).map(([id]) => id)).toEqual(['trip-7', 'trip-7-at-9']);
    expect(it.of('article')).toHaveLength(2);
    expect(it.of('evidence')).toHaveLength(10);
  });

  test('to Moscow is in the Soviet Union or in Russia, as the year has it, and the city is one', async () => {
    const moscow = { locale: 'Moscow', remarks: '' };
    const it = await ofTrips(
      { id: 1, start: '1988-05-29', country: ['russia', 'U.S.S.R.'], ...moscow },
      { id: 2, start: '2015-12-15', country: ['russia', 'Russia'], ...moscow },
    );
    expect(it.of('event').map(({ places }) => places)).toEqual([
      ['place:gsh:moscow', 'place:gsh:soviet-union-1991'],
      ['place:gsh:moscow', 'place:gsh:russia'],
    ]);
  });

  test('meets the same Lavrov under every spelling, and by his family name alone', async () => {
    const lavrov = (id: number, start: string, name: string) => ({
      id,
      start,
      country: ['russia', 'Russia'] as [string, string],
      locale: 'Moscow',
      remarks: `Met with Foreign Minister ${name}.`,
    });
    const it = await ofTrips(
      lavrov(1, '2013-05-07', 'Sergei Lavrov'),
      lavrov(2, '2015-12-15', 'Sergey Lavrov'),
      lavrov(3, '2011-03-15', 'Lavrov'),
    );
    const met = it.of('participation').filter(({ positions }) => positions);
    expect(new Set(met.map(({ actor }) => actor))).toEqual(new Set(['official:sergey-lavrov']));
  });
});

describe('somebody whom no table knows', () => {
  test('is named by the id, whatever the spelling, so that two deliveries give the same', async () => {
    const met = (id: number, name: string) => ({
      id,
      start: '2015-06-01',
      remarks: `Met with Foreign Minister ${name}.`,
    });
    const it = await ofTrips(met(1, 'Jérôme Zzyzx'), met(2, 'Jerome Zzyzx'));
    expect(it.of('official').slice(0, 1)).toEqual([
      {
        type: 'official',
        id: 'official:history-at-state:france-jerome-zzyzx',
        name: 'Jerome Zzyzx',
        names: ['Jérôme Zzyzx'],
      },
    ]);
  });
});

describe('a conversion', () => {
  const rows = () =>
    ofTrips(
      { id: 1, start: '2013-09-16', remarks: 'Met with President Francois Hollande.' },
      { id: 2, start: '2013-09-17', end: '2013-09-19', remarks: 'Attended the NATO Ministerial Meeting.' },
    );

  test('gives records that the loader takes, and a span of the text for every meeting', async () => {
    const it = await rows();
    const faults = [...it.records.values()].flat().flatMap((record) => {
      const read = readRecord(JSON.stringify(record));
      return 'faults' in read ? [[record, read.faults]] : [];
    });
    expect(faults).toEqual([]);
    const texts = new Map(
      it.of('article').map(({ id, textSha256 }) => [id, it.texts.get(textSha256 as string)]),
    );
    const spans = it.of('evidence').filter(({ start }) => start !== undefined);
    expect(spans.length).toBeGreaterThan(3);
    for (const { article, start, end, quote, quoteSha256 } of spans) {
      const words = texts.get(article)?.slice(start as number, end as number) ?? '';
      expect([quote ?? words, quoteSha256 ?? null]).toEqual([
        words,
        quote === undefined ? createHash('sha256').update(words).digest('hex') : null,
      ]);
    }
  });

  test('has no prose: offices, names, dates, and hashes of the rest', async () => {
    const it = await rows();
    const text = JSON.stringify([...it.records]);
    for (const words of ['Met with', 'Attended the']) expect(text).not.toContain(words);
  });

  test('says what it read and what it left out, with its place', async () => {
    const it = await ofTrips({ id: 1, start: '2013-09-16', country: ['atlantis', 'Atlantis'], remarks: '' });
    expect(it.report.join('\n')).toMatch(
      /left out 1: trips to a country that countries\.csv lacks\n.*a\.xml:1: atlantis/,
    );
  });
});
