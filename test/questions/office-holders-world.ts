import { event } from './encounters-world';

/** Offices held one after another, side by side, now and then, and some of which only words are known. */

const official = (key: string, name: string) => ({ type: 'official', id: `official:${key}`, name });
const position = (key: string) => ({
  type: 'position',
  id: `position:${key}`,
  title: key,
  classification: 'OTHER',
  organization: 'organization:us',
});
const tenure = (key: string, official: string, position: string, dates: object) => ({
  type: 'tenure',
  id: `tenure:${key}`,
  official: `official:${official}`,
  position: `position:${position}`,
  ...dates,
});

export const WORLD: readonly object[] = [
  { type: 'organization', id: 'organization:us', name: 'US', kind: 'STATE' },
  { type: 'organization', id: 'organization:russia', name: 'Russia', kind: 'STATE' },
  official('rice', 'Condoleezza Rice'),
  official('clinton', 'Hillary Clinton'),
  official('kerry', 'John Kerry'),
  official('tillerson', 'Rex Tillerson'),
  official('shannon', 'Thomas Shannon'),
  official('lavrov', 'Sergey Lavrov'),
  official('ivanov', 'Igor Ivanov'),
  ...['secretary', 'envoy', 'adviser', 'minister', 'empty'].map(position),

  // One after another: a change on one day, an attestation inside of a tenure, some days without anybody.
  tenure('rice', 'rice', 'secretary', { start: '2005-01-26', end: '2009-01-20' }),
  tenure('clinton', 'clinton', 'secretary', { start: '2009-01-21', end: '2013-02-01' }),
  tenure('kerry', 'kerry', 'secretary', { start: '2013-02-01', end: '2017-01-20' }),
  tenure('kerry-attested', 'kerry', 'secretary', { attested: '2015-12-28' }),
  tenure('tillerson', 'tillerson', 'secretary', { start: '2017-02-01', end: '2018-03-31' }),

  // Side by side; one of whom nobody knows when he left; imprecise dates; a year that is only about.
  tenure('envoy-1', 'rice', 'envoy', { start: '2000', end: '2002' }),
  tenure('envoy-2', 'clinton', 'envoy', { start: '2001-06', end: '2001-07' }),
  tenure('envoy-3', 'kerry', 'envoy', { start: '2004' }),
  tenure('envoy-4', 'shannon', 'envoy', { start: '2008', end: '~2010' }),
  tenure('envoy-5', 'rice', 'envoy', { start: '2014', end: '2015-05' }),
  tenure('envoy-6', 'tillerson', 'envoy', { start: '2015-05', end: '2016' }),
  tenure('envoy-7', 'lavrov', 'envoy', { attested: '2020-05-05' }),
  tenure('envoy-8', 'ivanov', 'envoy', { start: '2022', end: '2023' }),

  // Nothing known of when; and a tenure that only a withdrawn article tells of.
  tenure('undated', 'shannon', 'adviser', {}),
  tenure('withdrawn', 'kerry', 'adviser', { start: '1990', end: '1999' }),
  { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'Gone', status: 'RETRACTED' },
  { type: 'evidence', article: 'article:withdrawn', supports: 'tenure:withdrawn' },

  // A minister whose office is only known from what sources call him.
  ...event('visit', 'VISIT', '2003-05-10', [{ who: 'ivanov', positions: ['position:minister'] }, 'rice'], {
    endDate: '2003-05-12',
  }),
  ...event('meeting', 'BILATERAL_MEETING', '2004-02', [{ who: 'ivanov', positions: ['position:minister'] }]),
  ...event('call', 'PHONE_CALL', '2015-12-28', [
    { who: 'lavrov', positions: ['position:minister'] },
    { who: 'russia', role: 'SIDE', positions: ['position:minister'] },
  ]),
  ...event('plan', 'SUMMIT', '2015-12-28', [{ who: 'ivanov', positions: ['position:minister'] }], {
    status: 'CANCELLED',
  }),
  ...event('missed', 'SUMMIT', '2015-12-28', [
    { who: 'rice', positions: ['position:minister'], attendance: 'ABSENT' },
  ]),
  ...event('about', 'PHONE_CALL', '~2016-03-01', [{ who: 'lavrov', positions: ['position:minister'] }]),
  ...event('undated', 'PHONE_CALL', undefined, [{ who: 'ivanov', positions: ['position:minister'] }]),
];
