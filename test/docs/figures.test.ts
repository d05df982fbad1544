import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawn, figuresOf } from '../../docs/figures/figures';
import { ROOT } from './pages';

const node = (key: string, name: string, count: number, __typename = 'Official') => ({
  id: `official:${key}`,
  count,
  actor: { __typename, name },
});
const edge = (from: string, to: string, count: number) => ({
  from: `official:${from}`,
  to: `official:${to}`,
  count,
});
const [KERRY, ABBAS, EU] = [
  node('kerry', 'John Kerry', 0),
  node('abbas', 'Abbas & <sons>', 4),
  node('eu', 'EU', 1, 'Organization'),
];
const year = (period: string, count: number, kind: string) => ({ period, count, byKind: [{ kind, count }] });

const ANSWER: Drawn = {
  graph: {
    nodes: [KERRY, ABBAS, EU],
    edges: [edge('kerry', 'abbas', 4), edge('kerry', 'eu', 1)],
    total: 9,
  },
  meetings: {
    buckets: [year('1999', 30, 'SUMMIT'), year('2001', 60, 'BILATERAL_MEETING')],
    unknown: { count: 7 },
  },
  visits: { buckets: [{ period: '2002', count: 12 }] },
};

const contacts = (graph: Partial<Drawn['graph']> = {}) =>
  figuresOf({ ...ANSWER, graph: { ...ANSWER.graph, ...graph } })['contacts.svg'] ?? '';
const years = () => figuresOf(ANSWER)['years.svg'] ?? '';

describe('a figure', () => {
  test('is the same for the same answer, and another for another', () => {
    expect(figuresOf(structuredClone(ANSWER))).toEqual(figuresOf(ANSWER));
    expect(contacts({ total: 10 })).not.toBe(contacts());
  });

  test('that is committed is one of these', () => {
    const committed = readdirSync(join(ROOT, 'docs/figures')).filter((name) => name.endsWith('.svg'));
    expect(committed.sort()).toEqual(Object.keys(figuresOf(ANSWER)).sort());
  });

  test('of contacts has everybody with their count, in words that are XML', () => {
    expect(contacts()).toContain('The 2 of 9 whom he met most often');
    expect(contacts()).toMatch(/>Abbas &#38; &#60;sons&#62; <tspan[^>]*>4</);
    expect(contacts()).toMatch(/circle class="c1"[^>]*\/><text[^>]*>EU /);
  });

  test('of contacts says whether those round the middle met, and draws it under the rest', () => {
    expect(contacts()).toContain('has no contact among these');
    const among = contacts({ edges: [...ANSWER.graph.edges, edge('abbas', 'eu', 1)] });
    expect(among).toContain('Grey: contacts among them.');
    expect(among.match(/class="(link|lead)"/g)).toEqual(['class="link"', 'class="lead"', 'class="lead"']);
  });

  test('of years has a bar for each, and a line through all of them: where there were no visits it is at the bottom', () => {
    expect(years().match(/<title>\d+: \d+/g)).toEqual(['<title>1999: 30', '<title>2001: 60']);
    const heights = [...years().matchAll(/<rect class="c(\d)"[^>]* height="([\d.]+)"\/><\/g>/g)];
    expect(heights.map(([, colour, height]) => [colour, Number(height)])).toEqual([
      ['3', 144],
      ['0', 288],
    ]);
    const line = /<path class="link" stroke-width="1.5" d="M([^"]*)"\/>\n<rect/
      .exec(years())?.[1]
      ?.split('L');
    expect(line?.map((point) => Number(point.split(' ')[1]))).toEqual([392, 392, 392, 334.4]);
    expect(years()).toContain('Of 7 meetings the year is not known.');
  });
});
