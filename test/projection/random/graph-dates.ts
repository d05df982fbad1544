import type { SeedLine } from './graph-evidence';
import type { Random } from './random';

/** Random dates of records. */

/** A date in these years, as fine or as vague as any. */
export function randomDate(random: Random, first: number, last: number): string {
  const year = random.whole(first, last);
  const month = `${year}-${String(random.whole(1, 12)).padStart(2, '0')}`;
  const day = `${month}-${String(random.whole(1, 28)).padStart(2, '0')}`;
  const forms = [`${year}`, month, day, day, `~${month}`, `~${year}`, `${day}/..`, `../${day}`];
  return random.pick([...forms, `${month}/${year}-12`, `${day}T06:02`, `${day}T23:30+03:00`]);
}

/** A dated field, sometimes with how it is known and worded. */
export function dated(field: string, text: string | undefined, random: Random): SeedLine {
  if (text === undefined) return {};
  return {
    [field]: text,
    [`${field}Basis`]: random.maybe(0.3, () => random.pick(['DERIVED', 'INFERRED'])),
    [`${field}Wording`]: random.maybe(0.2, () => 'on Monday'),
  };
}

/** When an event was: some have no date, some no beginning, some last for years. */
export function randomPeriod(random: Random): SeedLine {
  if (random.chance(0.15)) return {};
  if (random.chance(0.05)) return dated('endDate', randomDate(random, 2016, 2016), random);
  if (random.chance(0.7)) return dated('date', randomDate(random, 2014, 2016), random);
  const date = dated('date', randomDate(random, 2012, 2014), random);
  return { ...date, ...dated('endDate', randomDate(random, 2015, 2016), random) };
}
