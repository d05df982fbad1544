/** Ada and those around her, each of whom can be drawn wrongly in one way. */

const official = (key: string) => ({ type: 'official', id: `official:${key}`, name: key });
const organization = (key: string, kind: string) => ({
  type: 'organization',
  id: `organization:${key}`,
  name: key,
  kind,
});
const office = (of: string, holder: string, start: string, end: string) => [
  {
    type: 'position',
    id: `position:${of}`,
    title: of,
    classification: 'OTHER',
    organization: `organization:${of}`,
  },
  {
    type: 'tenure',
    id: `tenure:${of}`,
    official: `official:${holder}`,
    position: `position:${of}`,
    start,
    end,
  },
];
const ORGANIZATIONS = new Set(['union', 'north', 'south']);

/** An event with those who took part, `who` or `who ROLE`. */
const event = (
  key: string,
  kind: string,
  date: string | undefined,
  who: readonly string[],
  more: object = {},
) => [
  { type: 'event', id: `event:${key}`, kind, title: key, ...(date && { date }), ...more },
  ...who.map((it) => {
    const [name = '', role] = it.split(' ');
    const actor = `${ORGANIZATIONS.has(name) ? 'organization' : 'official'}:${name}`;
    return { type: 'participation', event: `event:${key}`, actor, ...(role && { role }) };
  }),
];

export const PEOPLE = ['ada', 'bela', 'cleo', 'dora', 'emil', 'finn', 'gus', 'lone'];

export const WORLD: readonly object[] = [
  ...PEOPLE.map(official),
  organization('union', 'IGO'),
  organization('north', 'MINISTRY'),
  organization('south', 'MINISTRY'),
  ...office('north', 'ada', '2014-01-01', '2017-12-31'),
  ...office('south', 'bela', '2014-01-01', '2015-12-31'),

  ...event('call', 'PHONE_CALL', '2015-01-05', ['ada', 'bela']),
  ...event('talks', 'NEGOTIATION', '2015-02', ['ada', 'bela'], { medium: 'IN_PERSON' }),
  // A visit and the meeting that was a part of it are one contact.
  ...event('visit', 'VISIT', '2015-06-01', ['ada VISITOR', 'bela HOST']),
  ...event('meeting', 'BILATERAL_MEETING', '2015-06-01', ['ada', 'bela'], { partOf: 'event:visit' }),
  ...event('later-call', 'PHONE_CALL', '2016-01-20', ['ada', 'bela']),
  ...event('undated', 'VIDEO_CALL', undefined, ['ada', 'cleo']),
  ...event('three', 'MULTILATERAL_MEETING', '2016-03-01', ['ada', 'bela', 'cleo', 'union']),
  ...event('without-ada', 'BILATERAL_MEETING', '2016-03-02', ['bela', 'cleo']),

  // Two steps from Ada, and three.
  ...event('dora-bela', 'PHONE_CALL', '2016-04-01', ['dora', 'bela']),
  ...event('dora-cleo', 'BILATERAL_MEETING', '2016-05-01', ['dora', 'cleo']),
  ...event('dora-gus', 'PHONE_CALL', '2016-05-02', ['dora', 'gus']),
  ...event('gus-cleo', 'PHONE_CALL', '2016-05-03', ['gus', 'cleo']),
  ...event('dora-finn', 'BILATERAL_MEETING', '2016-06-01', ['dora', 'finn']),

  // Emil stands beside Ada, and never met her.
  ...event('cancelled', 'BILATERAL_MEETING', '2015-07-01', ['ada', 'emil'], { status: 'CANCELLED' }),
  ...event('press', 'PRESS_CONFERENCE', '2015-07-02', ['ada', 'emil']),
  ...event('observed', 'SUMMIT', '2015-07-03', ['ada', 'bela', 'emil OBSERVER']),
  ...event('withdrawn', 'PHONE_CALL', '2015-07-04', ['ada', 'emil']),
  { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'A call', status: 'RETRACTED' },
  { type: 'evidence', article: 'article:withdrawn', supports: 'event:withdrawn' },
  ...event('emil-union', 'BILATERAL_MEETING', '2015-08-01', ['emil', 'union']),
];
