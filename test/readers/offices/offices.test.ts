import { readRecord } from '../../../src/load/record';
import { officeRecords } from '../../../src/readers/history-at-state/offices';
import { travellerRecord } from '../../../src/readers/history-at-state/offices-people';
import { Report } from '../../../src/readers/history-at-state/report';
import { Delivery, tripsIn } from '../../../src/readers/history-at-state/rows';
import { describeShared, shared, withFolder } from '../rows/files';

type Line = Readonly<Record<string, unknown>>;

const PERSON = (id: string) =>
  `<person><id>${id}</id><persName><surname>Doe</surname><forename>Jane (Jay)</forename><genName>Jr.</genName></persName><birth>1900</birth><death/></person>`;

const chief = (id: string, dates: Readonly<Record<string, string>>, note = '', role = 'ambassador-e-p') =>
  `<chief><id>${id}</id><person-id>doe-jane</person-id><role-title-id>${role}</role-title-id>${[
    'appointed',
    'arrived',
    'started',
    'ended',
  ]
    .map((name) => {
      const [date = '', ofDate = ''] = (dates[name] ?? '').split(' | ');
      return `<${name}><date>${date}</date><note>${ofDate}</note></${name}>`;
    })
    .join('')}<note>${note}</note></chief>`;

const mission = (chiefs: string, nominees = '') =>
  `<country-mission><territory-id>russia</territory-id><chiefs>${chiefs}</chiefs><other-nominees>${nominees}</other-nominees></country-mission>`;

function read(files: Readonly<Record<string, string>>) {
  return withFolder(files, (folder) => {
    const report = new Report();
    const records: Line[] = [...officeRecords(new Delivery([folder]), report)];
    return {
      of: (type: string) => records.filter((it) => it.type === type),
      report: report.lines().join('\n'),
    };
  });
}

const ofMission = (chiefs: string, nominees = '') =>
  read({ 'a.xml': PERSON('doe-jane'), 'b.xml': mission(chiefs, nominees) });

describe('an appointment', () => {
  test('is a tenure with its dates as exact as they are, an article, and evidence', () => {
    const { of } = ofMission(chief('ru-1', { started: '1995-05', ended: '1997' }));
    expect(of('official')).toMatchObject([{ id: 'official:pocom:doe-jane', name: 'Jane Doe Jr.' }]);
    expect(of('tenure')).toEqual([
      {
        type: 'tenure',
        id: 'tenure:pocom:ru-1',
        official: 'official:pocom:doe-jane',
        position: 'position:pocom:russia-ambassador-e-p',
        start: '1995-05',
        end: '1997',
      },
    ]);
    expect(of('position')).toMatchObject([
      { title: 'US Ambassador to Russia', classification: 'AMBASSADOR' },
    ]);
    expect(of('article')).toMatchObject([
      {
        id: 'article:history-at-state:pocom-ru-1',
        kind: 'RECORD',
        url: 'https://history.state.gov/departmenthistory/people/doe-jane',
      },
    ]);
    expect(of('evidence')).toEqual([
      { type: 'evidence', article: 'article:history-at-state:pocom-ru-1', supports: 'tenure:pocom:ru-1' },
    ]);
  });

  test('is to the country of that day: the head of the mission to Russia was Ambassador to the Soviet Union', () => {
    const { of } = ofMission(chief('ru-2', { started: '1957-07-16' }));
    expect(of('position')).toMatchObject([
      { id: 'position:pocom:soviet-union-ambassador-e-p', title: 'US Ambassador to the Soviet Union' },
    ]);
  });

  test('to a republic by that name has its article', () => {
    const german = mission(chief('gdr-1', { started: '1974-12-20' })).replace(
      '<territory-id>russia<',
      '<territory-id>german-democratic-republic<',
    );
    const { of } = read({ 'a.xml': PERSON('doe-jane'), 'b.xml': german });
    expect(of('position')).toMatchObject([{ title: 'US Ambassador to the German Democratic Republic' }]);
  });

  test('without a day of taking up office began on an unknown day since', () => {
    const { of } = ofMission(
      chief('ru-3', { appointed: '1995-05-02', ended: '1996-01-03' }) +
        chief('ru-4', { arrived: '1997-01-02' }),
    );
    expect(of('tenure')).toMatchObject([
      { start: '1995-05-02/1996-01-03', startBasis: 'DERIVED', end: '1996-01-03' },
      { start: '1997-01-02/..', startBasis: 'DERIVED' },
    ]);
  });

  test('that was noted as "about" is about', () => {
    const { of } = ofMission(
      chief('ru-5', { started: '1995-05-02', ended: '1996-01-03 | Left post on or soon after' }),
    );
    expect(of('tenure')).toMatchObject([{ start: '1995-05-02', end: '~1996-01-03' }]);
  });

  test('that was never taken up makes no tenure and is counted', () => {
    const { of, report } = ofMission(
      chief('ru-6', { appointed: '1995-05-02' }, 'Declined appointment.') + chief('ru-7', {}),
      chief('ru-8', { appointed: '1996-05-02' }),
    );
    expect(of('tenure')).toEqual([]);
    expect(report).toContain('left out 1: nominees who never took up office');
    expect(report).toContain('left out 1: appointments that were not taken up, by their notes');
    expect(report).toContain('left out 1: appointments without any date');
  });

  test('that ended before it began has no dates, and is told', () => {
    const { of, report } = ofMission(chief('ru-9', { started: '1996-05-02', ended: '1996-05-01' }));
    expect(of('tenure')[0]).not.toHaveProperty('start');
    expect(report).toContain('dates of a tenure that contradict each other');
  });

  test('of whom nobody knows the person is told', () => {
    const { of, report } = read({
      'a.xml': PERSON('roe-richard'),
      'b.xml': mission(chief('ru-1', { started: '1995' })),
    });
    expect(of('tenure')).toEqual([]);
    expect(report).toContain('left out 1: appointments of persons that are in none of the files');
  });

  test('ad interim is that of somebody who acts', () => {
    const { of } = ofMission(chief('ru-1', { started: '1995' }, '', 'charge-daffaires-ad-interim'));
    expect(of('tenure')).toMatchObject([{ acting: true }]);
  });
});

test('a President is no namesake of the register, and one with a person there is that person', () => {
  const traveller = (who: string, name: string) => travellerRecord({ role: 'president', who, name });
  expect(traveller('taft-william-howard', 'William Howard Taft').id).toBe(
    'official:history-at-state:taft-william-howard',
  );
  expect(traveller('bush-george-h-w', 'George H.W. Bush').id).toBe(
    'official:pocom:bush-george-herbert-walker',
  );
  expect(traveller('bush-george-w', 'George W. Bush').id).toBe('official:history-at-state:bush-george-w');
  expect(traveller('adams-john-quincy', 'John Quincy Adams').id).toBe('official:pocom:adams-john-quincy');
});

describe('executive.yaml', () => {
  const yaml = `- id: {govtrack: 412733}
  name: {first: Donald, last: Trump}
  terms:
  - {type: prez, start: '2017-01-20', end: '2021-01-20'}
  - {type: prez, start: '2025-01-20', end: '2029-01-20'}
- id: {govtrack: 404679}
  name: {first: Albert, last: Gore}
  terms:
  - {type: viceprez, start: '1993-01-20', end: '1997-01-20'}
  - {type: viceprez, start: '1997-01-20', end: '2001-01-20'}
- id: {govtrack: 456876}
  name: {first: James, last: Vance}
  terms:
  - {type: viceprez, start: '2025-01-20', end: '2029-01-20'}
`;

  test('is evidence for presidencies, with terms that follow each other as one and planned ends left open', () => {
    const { of } = read({ 'executive.yaml': yaml });
    expect(of('evidence').filter(({ field }) => field)).toMatchObject([
      { supports: 'tenure:history-at-state:president-45', field: 'start', value: '2017-01-20' },
      { supports: 'tenure:history-at-state:president-45', field: 'end', value: '2021-01-20' },
      { supports: 'tenure:history-at-state:president-47', field: 'start', value: '2025-01-20' },
    ]);
    expect(of('tenure')).toMatchObject([{ start: '1993-01-20', end: '2001-01-20' }, { start: '2025-01-20' }]);
    expect(of('tenure')[1]).not.toHaveProperty('end');
  });

  test('that is something else is told with its line', () => {
    expect(() => read({ 'executive.yaml': `${yaml}- name: x\n` })).toThrow(
      /executive\.yaml:15: is no person with an id, a name and terms/,
    );
    expect(() => read({ 'executive.yaml': '- {a: [}\n' })).toThrow(/executive\.yaml:1: is not YAML/);
  });
});

describeShared('offices of the real files', () => {
  const delivery = new Delivery(shared('history-at-state-travels', 'history-at-state-pocom', 'us-executive'));
  const report = new Report();
  const records: Line[] = [...officeRecords(delivery, report)];
  const of = (type: string) => records.filter((it) => it.type === type);
  const byId = new Map(records.filter(({ id }) => id).map((it) => [it.id, it]));

  test('are records that the loader takes, each id once, and refer to nothing else', () => {
    const ids = new Set<string>();
    for (const record of records) {
      const read = readRecord(JSON.stringify(record));
      if (!('kind' in read)) throw new Error(JSON.stringify([record, read.faults]));
      if (ids.has(read.id)) throw new Error(`${read.id} is given twice`);
      ids.add(read.id);
    }
    const references = ['official', 'position', 'organization', 'publisher', 'article', 'supports', 'partOf'];
    const lost = records.flatMap((it) =>
      references.map((field) => it[field]).filter((id) => id && !ids.has(id as string)),
    );
    expect(lost).toEqual([]);
  });

  test('are of all persons of the register, and of those who are in others only', () => {
    expect(of('official').filter(({ id }) => String(id).startsWith('official:pocom:'))).toHaveLength(4_261);
    expect(report.lines()).toEqual(
      expect.arrayContaining([
        'read 4261 officials',
        'read 1294 principal officers',
        'read 225 chiefs of missions to organizations',
        'read 5743 chiefs of mission',
        'left out 413: nominees who never took up office',
      ]),
    );
  });

  const secretaryOn = (day: string) =>
    of('tenure').filter(
      ({ position, start, end = '9999' }) =>
        position === 'position:us-secretary-of-state' && String(start) <= day && day <= String(end),
    );

  test('tell who was Secretary of State on a day, and that nobody was', () => {
    expect(secretaryOn('2015-12-28')).toMatchObject([{ official: 'official:pocom:kerry-john-forbes' }]);
    expect(secretaryOn('2018-04-10')).toEqual([]);
    expect(secretaryOn('2017-01-25')).toEqual([]);
  });

  test('have one John Kerry, whom the hand-made seed knows, and his office as it has it', () => {
    expect(byId.get('official:pocom:kerry-john-forbes')).toEqual({
      type: 'official',
      id: 'official:pocom:kerry-john-forbes',
      name: 'John Kerry',
      names: ['John Forbes Kerry'],
    });
    expect(byId.get('position:us-secretary-of-state')).toMatchObject({
      title: 'US Secretary of State',
      classification: 'FOREIGN_MINISTER',
      organization: 'organization:us',
    });
  });

  test('resolve a person whom appointments still call by an old id', () => {
    expect(
      of('tenure').some(({ official }) => official === 'official:pocom:wilson-francis-mairs-huntington'),
    ).toBe(true);
    expect(report.lines().join('\n')).not.toContain('in none of the files');
    const pages = of('article').flatMap(({ url }) =>
      typeof url === 'string' ? [url.split('/').at(-1)] : [],
    );
    expect(pages).toContain('wilson-francis-mairs-huntington');
    expect(pages.filter((it) => !byId.has(`official:pocom:${it}`))).toEqual([]);
  });

  test('have every traveller, as the trip alone gives them', () => {
    for (const trip of tripsIn(delivery)) {
      const { names: _, ...alone } = travellerRecord(trip);
      expect(byId.get(alone.id)).toMatchObject(alone);
    }
  });
});
