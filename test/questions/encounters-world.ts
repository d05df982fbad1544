/** A small world of diplomacy, in which everybody is somewhere that can be miscounted. */

const official = (key: string, name: string) => ({ type: 'official', id: `official:${key}`, name });
const organization = (key: string, name: string, kind: string, partOf?: string) => ({
  type: 'organization',
  id: `organization:${key}`,
  name,
  kind,
  ...(partOf && { partOf: `organization:${partOf}` }),
});
const position = (key: string, of: string) => ({
  type: 'position',
  id: `position:${key}`,
  title: key,
  classification: 'OTHER',
  organization: `organization:${of}`,
});
const tenure = (official: string, position: string, dates: object) => ({
  type: 'tenure',
  id: `tenure:${official}-${position}`,
  official: `official:${official}`,
  position: `position:${position}`,
  ...dates,
});

/** Somebody's part in an event: `lavrov`, or with more that is said of it. */
export type Who = string | { readonly who: string; readonly [field: string]: unknown };

/** An event with those who took part. */
export const event = (key: string, kind: string, date: string | undefined, who: Who[], more: object = {}) => [
  { type: 'event', id: `event:${key}`, kind, title: key, ...(date && { date }), ...more },
  ...who.map((it) => {
    const { who: key2, ...part } = typeof it === 'string' ? { who: it } : it;
    const type = ORGANIZATIONS.has(key2) ? 'organization' : 'official';
    return { type: 'participation', event: `event:${key}`, actor: `${type}:${key2}`, ...part };
  }),
];

const ORGANIZATIONS = new Set(['russia', 'us', 'mfa', 'state', 'un']);
const as = (who: string, role: string) => ({ who, role });

export const WORLD: readonly object[] = [
  official('kerry', 'John Kerry'),
  official('lavrov', 'Sergey Lavrov'),
  official('putin', 'Vladimir Putin'),
  official('netanyahu', 'Benjamin Netanyahu'),
  official('bogdanov', 'Mikhail Bogdanov'),
  official('mistura', 'Staffan de Mistura'),
  official('nobody', 'Nobody Met'),
  organization('russia', 'Russia', 'STATE'),
  organization('mfa', 'Russian Foreign Ministry', 'MINISTRY', 'russia'),
  organization('us', 'US', 'STATE'),
  organization('state', 'US Department of State', 'MINISTRY', 'us'),
  organization('un', 'UN', 'IGO'),
  position('foreign-minister', 'mfa'),
  position('deputy-minister', 'mfa'),
  position('president', 'russia'),
  position('secretary', 'state'),
  tenure('lavrov', 'foreign-minister', { start: '2004-03-09', end: '2020-01-15' }),
  // Without an end it is not known to last.
  tenure('bogdanov', 'deputy-minister', { start: '2011-06-12' }),
  tenure('putin', 'president', { start: '2012-05-07', end: '2018-05-07' }),
  tenure('kerry', 'secretary', { start: '2013-02-01', end: '2017-01-20' }),

  // Kerry was a senator then.
  ...event('early-call', 'PHONE_CALL', '2012-01-10', ['kerry', 'lavrov', as('us', 'SIDE')]),
  ...event('geneva', 'NEGOTIATION', '2013-09', ['kerry', 'lavrov', as('mistura', 'MEDIATOR')], {
    medium: 'IN_PERSON',
  }),

  // One trip, two meetings: the partners did not meet each other.
  ...event('rome-trip', 'VISIT', '2014-12-14', [as('kerry', 'VISITOR'), as('bogdanov', 'ACCOMPANIED')]),
  ...event('rome-lavrov', 'BILATERAL_MEETING', '2014-12-14', ['kerry', 'lavrov'], {
    partOf: 'event:rome-trip',
  }),
  ...event('rome-netanyahu', 'BILATERAL_MEETING', '2014-12-14', ['kerry', 'netanyahu'], {
    partOf: 'event:rome-trip',
  }),

  ...event('vienna', 'MULTILATERAL_MEETING', '2015-11-14', [
    'kerry',
    as('lavrov', 'CHAIR'),
    'un',
    as('netanyahu', 'OBSERVER'),
  ]),

  // A visit, and the meeting and the signing that were parts of it.
  ...event('moscow-visit', 'VISIT', '2015-12-15', [as('kerry', 'VISITOR'), as('lavrov', 'HOST')]),
  ...event('moscow-talks', 'OTHER', '2015-12-15', [], { partOf: 'event:moscow-visit' }),
  ...event('moscow-meeting', 'BILATERAL_MEETING', '2015-12-15', ['kerry', 'lavrov', 'putin'], {
    partOf: 'event:moscow-talks',
  }),

  ...event('call', 'PHONE_CALL', '2015-12-28', [
    'kerry',
    'lavrov',
    as('russia', 'SIDE'),
    { who: 'us', role: 'SIDE', initiator: true },
  ]),
  ...event('private-meeting', 'BILATERAL_MEETING', '2016-08-05', [
    'kerry',
    { who: 'lavrov', wording: 'as a friend' },
  ]),
  ...event('undated-call', 'VIDEO_CALL', undefined, ['kerry', 'lavrov']),

  // What does not count.
  ...event('cancelled', 'BILATERAL_MEETING', '2015-06', ['kerry', 'lavrov'], { status: 'CANCELLED' }),
  ...event('press', 'PRESS_CONFERENCE', '2016-02-12', ['kerry', 'lavrov']),
  ...event('missed', 'SUMMIT', '2016-09-20', ['kerry', { who: 'lavrov', attendance: 'ABSENT' }, 'putin']),

  // A call that only a withdrawn article tells of.
  ...event('withdrawn-call', 'PHONE_CALL', '2016-03-01', ['kerry', 'lavrov']),
  { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'A call', status: 'RETRACTED' },
  { type: 'evidence', article: 'article:withdrawn', supports: 'event:withdrawn-call' },
  { type: 'article', id: 'article:news', kind: 'NEWS', title: 'The call', publisher: 'organization:un' },
  { type: 'evidence', article: 'article:news', supports: 'event:call' },
  { type: 'evidence', article: 'article:news', supports: 'event:vienna' },

  // Deputies: the office is stated here, and only known of by a tenure without an end there.
  ...event('deputy-stated', 'BILATERAL_MEETING', '2014-05-20', [
    'kerry',
    { who: 'bogdanov', positions: ['position:deputy-minister'] },
  ]),
  ...event('deputy-unknown', 'BILATERAL_MEETING', '2014-06-20', ['kerry', 'bogdanov']),
  // A minister who is not named: the state took part, in that office.
  ...event('unnamed-minister', 'BILATERAL_MEETING', '2014-06-21', [
    'netanyahu',
    { who: 'russia', positions: ['position:foreign-minister'] },
  ]),
  ...event('ministry-call', 'PHONE_CALL', '2014-07-01', ['mistura', 'mfa']),
  ...event('at-home', 'BILATERAL_MEETING', '2016-01-10', [
    'lavrov',
    { who: 'bogdanov', positions: ['position:deputy-minister'] },
    'mistura',
  ]),
];
