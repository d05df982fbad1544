import { event, type Who } from './encounters-world';

const place = (key: string) => ({ type: 'place', id: `place:${key.toLowerCase()}`, name: key, kind: 'CITY' });
const at = (...keys: string[]) => ({ places: keys.map((key) => `place:${key.toLowerCase()}`) });
export const visit = (key: string, date: string | undefined, where: string | undefined, more: object = {}) =>
  event(key, 'VISIT', date, [{ who: 'kerry', role: 'VISITOR' }], { ...(where && at(where)), ...more });
const meeting = (key: string, date: string | undefined, more: object = {}, who: Who[] = ['kerry']) =>
  event(key, 'BILATERAL_MEETING', date, who, more);

/** A traveller's year, with all that can be left out of it by mistake. */
export const WORLD: readonly object[] = [
  ...['Rome', 'Paris', 'Moscow', 'Vienna', 'London', 'Athens'].map(place),
  ...['kerry', 'lavrov', 'home', 'envoy'].map((it) => ({ type: 'official', id: `official:${it}`, name: it })),

  // Three stays: the second lies in the first, the third begins on the day of travel.
  ...visit('rome', '2015-12-12', 'Rome', { endDate: '2015-12-15' }),
  ...visit('paris', '2015-12-14', 'Paris'),
  ...visit('moscow', '2015-12-15', 'Moscow'),
  // Its parts, one of them a part of a part without a place, and one without a date.
  ...meeting('moscow-talks', '2015-12-15', { ...at('Moscow'), partOf: 'event:moscow' }),
  ...meeting('moscow-corner', '2015-12-15', { partOf: 'event:moscow-talks' }),
  ...meeting('moscow-dinner', undefined, { partOf: 'event:moscow' }),
  // He was not at this part, and at that one by telephone.
  ...meeting('moscow-other', '2015-12-15', { ...at('Moscow'), partOf: 'event:moscow' }, ['lavrov']),
  ...event('moscow-call', 'PHONE_CALL', '2015-12-15', ['kerry'], {
    ...at('Moscow'),
    partOf: 'event:moscow',
  }),

  // A part of something that he did not attend is a stay of its own.
  ...event('congress', 'SUMMIT', '2016-01-10', ['lavrov'], { ...at('Vienna'), endDate: '2016-01-20' }),
  ...meeting('congress-meeting', '2016-01-14', { ...at('Vienna'), partOf: 'event:congress' }),

  // Imprecise: one day in March; "about" a day; from some day on.
  ...visit('london', '2016-03', 'London'),
  ...visit('about', '~2016-05-01', 'Athens'),
  ...visit('after-about', '2016-06-01', 'Rome'),
  ...visit('open', '2016-07-01', 'Paris', { endDate: '2016-07-10/..' }),
  ...visit('after-open', '2016-09-01', 'Rome'),
  ...visit('one-of-two', '2013-04-05', 'Rome', at('Rome', 'Vienna')),

  // In whatever role: a companion was there too.
  ...event('companion', 'VISIT', '2014-02-01', [{ who: 'kerry', role: 'ACCOMPANIED' }], at('Athens')),
  // A signing and a press conference where the medium says that they were in person; without it nobody knows.
  ...event('signing', 'AGREEMENT_SIGNED', '2014-03-01', ['kerry'], { ...at('Vienna'), medium: 'IN_PERSON' }),
  ...event('press', 'PRESS_CONFERENCE', '2014-03-03', ['kerry'], { ...at('Vienna'), medium: 'IN_PERSON' }),

  // Known to have been somewhere, but not where, or not when.
  ...meeting('nowhere', '2014-04-01'),
  ...meeting('never', undefined, at('London')),
  ...meeting('neither', undefined),

  // What is not a stay.
  ...event('call', 'PHONE_CALL', '2014-05-01', ['kerry'], at('London')),
  ...event('talks', 'NEGOTIATION', '2014-05-02', ['kerry'], at('London')),
  ...event('video', 'SUMMIT', '2014-05-03', ['kerry'], { ...at('London'), medium: 'VIDEO' }),
  ...visit('cancelled', '2014-05-04', 'London', { status: 'CANCELLED' }),
  ...event('absent', 'SUMMIT', '2014-05-05', [{ who: 'kerry', attendance: 'EXPECTED' }], at('London')),

  // Of another: the end of a stay is all that is known of it.
  ...[
    visit('begun', '2012-03-01', 'Paris'),
    visit('ended', undefined, 'Rome', { endDate: '2012-03-05' }),
    visit('later', '2012-03-10', 'Vienna'),
  ]
    .flat()
    .map((it) => ('actor' in it ? { ...it, actor: 'official:envoy' } : it)),

  // Withdrawn; and a date that accounts differ on.
  ...visit('withdrawn', '2014-06-01', 'London'),
  ...visit('disputed', '2014-06-02', 'London'),
  { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'Gone', status: 'RETRACTED' },
  { type: 'evidence', article: 'article:withdrawn', supports: 'event:withdrawn' },
  ...['2014-06-02', '2014-06-09'].flatMap((value, index) => [
    { type: 'article', id: `article:a${index}`, kind: 'NEWS', title: `Account ${index}` },
    { type: 'evidence', article: `article:a${index}`, supports: 'event:disputed', field: 'date', value },
  ]),
];
