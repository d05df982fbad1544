/**
 * What the analyst is told of the whole register, written down once: the graph is asked for it in whole.long.ts, and
 * whole.test.ts counts it in the raw files.
 */

export const KERRY = 'official:pocom:kerry-john-forbes';
export const LAVROV = 'official:sergey-lavrov';
export const ZARIF = 'official:mohammad-javad-zarif';

/** Visits that began in a year, of Americans abroad and of others in the US. */
export const VISITS = { 1974: 111, 1999: 177, 2013: 133, 2014: 187, 2015: 130, 2016: 171 };

/** Days on which those trips of Kerry's begin whose remark names Lavrov. */
export const DAYS_WITH_LAVROV = [
  ...['2013-02-26', '2013-05-07', '2013-05-27', '2013-09-12', '2013-10-04'],
  ...['2014-01-12', '2014-03-14', '2014-03-29', '2014-10-13', '2014-12-14'],
  ...['2015-03-02', '2015-05-12', '2015-12-15'],
  ...['2016-01-20', '2016-03-23', '2016-07-14', '2016-08-25', '2016-09-08'],
];

/** First day of the first one, last day of the last one. */
export const FIRST_AND_LAST_WITH_LAVROV = ['2013-02-26', '2016-09-09'];

/** Days on which those begin whose remark has the foreign minister of Russia among others, by the office alone. */
export const DAYS_WITH_THE_MINISTER = ['2015-10-23', '2015-10-29', '2015-11-13', '2016-10-15'];

/** Days on which those begin whose remark names Putin. Each of them names Lavrov, too. */
export const DAYS_WITH_PUTIN = ['2013-05-07', '2015-05-12', '2015-12-15', '2016-03-23', '2016-07-14'];

/** The one trip of Obama's from 2013 to 2016 whose remark names somebody of Russia, and the one visit from there. */
export const DAYS_OF_OBAMA_AND_PUTIN = ['2014-06-05', '2015-09-28'];

/** The call that the article tells of. */
export const DAY_OF_THE_CALL = '2015-12-28';

/** On how many trips of 2015 Kerry met somebody, and how remarks call them. */
export const MET_IN_2015 = [
  { id: ZARIF, called: 'Zarif', trips: 6 },
  { id: 'official:philip-hammond', called: 'Hammond', trips: 5 },
  { id: 'official:salman-bin-abdulaziz-al-saud', called: 'King Salman', trips: 4 },
  { id: LAVROV, called: 'Lavrov', trips: 3 },
];

/** On whose trips remarks name Lavrov, and on whose Anastasiades: those who met both. */
export const BETWEEN_LAVROV_AND_ANASTASIADES = [KERRY, 'official:pocom:pompeo-michael-r'];

/** Who was Secretary of State on a day, or at some time of a month or a year. */
export const SECRETARIES = {
  '2015-12-29': [KERRY],
  // He left on the 20th; his successor came on 1 February.
  '2017-01': [KERRY],
  '1900': ['official:pocom:hay-john-milton'],
};

/** The last three, from when until when. */
export const LAST_SECRETARIES = [
  { id: 'official:pocom:pompeo-michael-r', start: '2018-04-26', end: '2021-01-20' },
  { id: 'official:pocom:blinken-antony-j', start: '2021-01-26', end: '2025-01-20' },
  { id: 'official:pocom:rubio-marco', start: '2025-01-21', end: null },
];
