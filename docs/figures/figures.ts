/**
 * The figures of docs/history.md as a function of what the API answers to one question: the same answer gives the same
 * files. test/seed/whole.long.ts holds the committed ones against it.
 */
import { round, svg, text } from './svg';

const KERRY = 'official:pocom:kerry-john-forbes';
const SHOWN = 40;
/** Kinds of meetings, from the bottom of a bar to its top. */
const KINDS = {
  BILATERAL_MEETING: 'of two sides',
  THIRD_PLACE_MEETING: 'of two, in a third country',
  MULTILATERAL_MEETING: 'of several sides',
  SUMMIT: 'summits',
};

/** What both figures are drawn from. */
export const QUESTION = `{
  graph(ids: ["${KERRY}"], first: ${SHOWN}, during: "2013/2017") {
    nodes { id count actor { __typename name } } edges { from to count } total
  }
  meetings: timeline(by: YEAR, filter: { kinds: [${Object.keys(KINDS).join(', ')}] }) {
    buckets { period count byKind { kind count } } unknown { count }
  }
  visits: timeline(by: YEAR, filter: { kinds: [VISIT] }) { buckets { period count } }
}`;

interface Someone {
  readonly id: string;
  readonly count: number;
  readonly actor: { readonly __typename: string; readonly name: string };
}

interface Network {
  /** Who is asked for, then whom they met. */
  readonly nodes: readonly [Someone, ...Someone[]];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly total: number;
}

interface Year {
  readonly period: string;
  readonly count: number;
}

interface Meetings {
  readonly buckets: readonly (Year & {
    readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  })[];
  readonly unknown: { readonly count: number };
}

/** The answer to the question. */
export interface Drawn {
  readonly graph: Network;
  readonly meetings: Meetings;
  readonly visits: { readonly buckets: readonly Year[] };
}

/** The figures by the names of their files. */
export const figuresOf = ({ graph, meetings, visits }: Drawn): Readonly<Record<string, string>> => ({
  'contacts.svg': network(graph),
  'years.svg': years(meetings, visits.buckets),
});

/** Who is asked for in the middle, whom they met round them, most often first from the top on, and who of these met. */
function network({ nodes, edges, total }: Network): string {
  const [size, radius] = [1040, 270];
  const [x, y] = [size / 2, size / 2 + 20];
  const [centre, ...ring] = nodes;
  const most = Math.max(...ring.map(({ count }) => count));
  const placed = new Map(
    ring.map((node, i) => {
      const angle = (2 * Math.PI * i) / ring.length - Math.PI / 2;
      return [node.id, { node, angle, x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }];
    }),
  );
  const leads: string[] = [];
  const links: string[] = [];
  for (const { from, to, count } of edges) {
    const [a, b] = [placed.get(from), placed.get(to)];
    const width = round(0.6 + (count / most) * 9);
    const end = a ?? b;
    if (a && b) {
      // Bent away from the middle, where the others meet.
      const bend = (one: number, other: number, middle: number) =>
        round((one + other) / 2 + ((one + other) / 2 - middle) * 0.25);
      const path = `M${round(a.x)} ${round(a.y)}Q${bend(a.x, b.x, x)} ${bend(a.y, b.y, y)} ${round(b.x)} ${round(b.y)}`;
      links.push(`<path class="link" stroke-width="${width}" stroke-opacity=".55" d="${path}"/>`);
    } else if (end) {
      const path = `M${x} ${y}L${round(end.x)} ${round(end.y)}`;
      leads.push(`<path class="lead" stroke-width="${width}" stroke-opacity=".45" d="${path}"/>`);
    }
  }
  const labels = [...placed.values()].map(({ node, angle, x: left, y: top }) => {
    const turned = Math.cos(angle) < -1e-9;
    const degrees = round((angle * 180) / Math.PI + (turned ? 180 : 0));
    const at = `translate(${round(left)} ${round(top)}) rotate(${degrees})`;
    const dot = round(3 + 6 * Math.sqrt(node.count / most));
    const colour = node.actor.__typename === 'Organization' ? 'c1' : 'c0';
    return (
      `<g transform="${at}"><circle class="${colour}" r="${dot}"/>` +
      `<text x="${turned ? -14 : 14}" y="4.5" text-anchor="${turned ? 'end' : 'start'}">${text(node.actor.name)} ` +
      `<tspan class="quiet">${node.count}</tspan></text></g>`
    );
  });
  return svg(
    size,
    size,
    `Whom ${centre.actor.name} met, 2013 to 2017`,
    `The ${ring.length} of ${total} whom he met most often, and how often. Orange: organizations. ` +
      (links.length > 0 ? 'Grey: contacts among them.' : 'The register has no contact among these.'),
    // The grey ones first: what lies over them stays to be seen.
    [...links, ...leads, ...labels, `<circle class="c0" cx="${x}" cy="${y}" r="11"/>`],
  );
}

/** A bar a year, its kinds one on the other, and a line of how many visits there were. */
function years({ buckets, unknown }: Meetings, visits: readonly Year[]): string {
  const [width, height, left, top, bottom] = [940, 430, 52, 104, 392];
  const periods = [...buckets, ...visits].map(({ period }) => Number(period));
  const [first, last] = [Math.min(...periods), Math.max(...periods)];
  const most = Math.max(...[...buckets, ...visits].map(({ count }) => count));
  const step = (width - left - 16) / (last - first + 1);
  const xOf = (year: number) => left + (year - first) * step;
  const yOf = (count: number) => bottom - (count / most) * (bottom - top);
  const lines: string[] = [];
  for (let count = 0; count <= most; count += 50) {
    const at = round(yOf(count));
    lines.push(`<path class="line" d="M${left} ${at}H${width - 16}"/>`);
    lines.push(`<text class="quiet" x="${left - 8}" y="${at + 4}" text-anchor="end">${count}</text>`);
  }
  for (let year = Math.ceil(first / 20) * 20; year <= last; year += 20)
    lines.push(
      `<text class="quiet" x="${round(xOf(year) + step / 2)}" y="${bottom + 20}" text-anchor="middle">${year}</text>`,
    );
  const bars = buckets.map(({ period, count: total, byKind }) => {
    let below = 0;
    const parts = Object.keys(KINDS).flatMap((kind, i) => {
      const count = byKind.find((it) => it.kind === kind)?.count ?? 0;
      if (count === 0) return [];
      below += count;
      const [from, to] = [yOf(below), yOf(below - count)];
      return [
        `<rect class="c${i}" x="${round(xOf(Number(period)))}" y="${round(from)}" width="${round(step - 1)}" height="${round(to - from)}"/>`,
      ];
    });
    return `<g><title>${period}: ${total}</title>${parts.join('')}</g>`;
  });
  const counted = new Map(visits.map(({ period, count }) => [Number(period), count]));
  const points = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return `${round(xOf(year) + step / 2)} ${round(yOf(counted.get(year) ?? 0))}`;
  });
  let after = 16;
  const legend = Object.values(KINDS).map((name, i) => {
    const at = after;
    // As wide as its words.
    after += 44 + name.length * 7;
    return `<rect class="c${i}" x="${at}" y="66" width="12" height="12"/><text x="${at + 18}" y="76.5">${text(name)}</text>`;
  });
  return svg(
    width,
    height,
    'Meetings in the register, by year and kind',
    `A meeting on a visit is a meeting, and the visit is in the line. Of ${unknown.count} meetings the year is not known.`,
    [
      ...lines,
      ...bars,
      `<path class="link" stroke-width="1.5" d="M${points.join('L')}"/>`,
      ...legend,
      `<path class="link" stroke-width="1.5" d="M${after} 72h16"/><text x="${after + 22}" y="76.5">visits</text>`,
    ],
  );
}
