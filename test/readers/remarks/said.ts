import { type Mention, readRemark } from '../../../src/readers/history-at-state/remarks';

/** The days of a trip that no test asks for. */
export const TRIP = { start: '1979-06-14', end: '1979-06-18' };

/** An office with what is said of it: "former President (Mexican)". */
function officesOf({ offices }: Mention): string {
  return offices
    .map(({ title, qualifiers, country }) => {
      const held = qualifiers
        .filter((each) => each !== 'DEPUTY' && each !== 'CROWN')
        .map((each) => `${each} `);
      return `${held.join('')}${title}${country === undefined ? '' : ` (${country})`}`;
    })
    .join(' + ');
}

/** Each mention as one line: relation, offices, name. */
export function said(text: string, context = TRIP): string[] {
  return readRemark(text, context).mentions.map(line);
}

/** One mention as one line. */
export function line(mention: Mention): string {
  const { relation, country, offices, name } = mention;
  const whole = offices.length > 1 && country !== undefined ? ` of ${country}` : '';
  return `${relation}: ${officesOf(mention)}${whole}${name ? ` = ${name.text}` : ''}`;
}
