/**
 * Draws the figures of docs/history.md with what a running API answers:
 *
 *   npm run figures [-- http://localhost:4000/graphql]
 *
 * Writes two SVGs beside this file. The same answers give the same files. They are as readable on a dark page as on a light one.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const API = process.argv[2] ?? 'http://localhost:4000/graphql';
const KERRY = 'official:pocom:kerry-john-forbes';
const SHOWN = 40;
/** Kinds of meetings, from the bottom of a bar to its top. */
const KINDS = {
  BILATERAL_MEETING: 'of two sides',
  THIRD_PLACE_MEETING: 'of two, in a third country',
  MULTILATERAL_MEETING: 'of several sides',
  SUMMIT: 'summits',
};
const COLOURS = [
  ['#2a78d6', '#3987e5'],
  ['#eb6834', '#d95926'],
  ['#1baf7a', '#199e70'],
  ['#4a3aa7', '#9085e9'],
];

async function ask(query) {
  const response = await fetch(API, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const text = (it) => String(it).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const round = (it) => Math.round(it * 10) / 10;

/** A figure with its name and what it shows for whoever cannot see it. */
function svg(width, height, title, described, content) {
  const colours = (dark) => COLOURS.map((it, i) => `.c${i}{fill:${it[dark]}}`).join('');
  const style = (dark) =>
    `text{fill:${dark ? '#e6e6e3' : '#24241f'}}.quiet{fill:${dark ? '#a3a29c' : '#6b6a64'}}` +
    `.line{stroke:${dark ? '#5b5a55' : '#c9c8c1'}}.link{stroke:${dark ? '#8f8e88' : '#8a8983'}}` +
    `.lead{stroke:${COLOURS[0][dark ? 1 : 0]}}${colours(dark ? 1 : 0)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">\n` +
    `<title id="t">${text(title)}</title>\n<desc id="d">${text(described)}</desc>\n` +
    `<style>text{font:13px system-ui,sans-serif}.title{font-size:16px;font-weight:600}.line,.link,.lead{fill:none}` +
    `${style(false)}@media(prefers-color-scheme:dark){${style(true)}}</style>\n` +
    `<text class="title" x="16" y="28">${text(title)}</text>\n` +
    `<text class="quiet" x="16" y="48">${text(described)}</text>\n${content.join('\n')}\n</svg>\n`
  );
}

/** Who is asked for in the middle, whom they met round them, most often first from the top on, and who of these met. */
function network({ nodes, edges, total }) {
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
  const links = edges.flatMap(({ from, to, count }) => {
    const [a, b] = [placed.get(from), placed.get(to)];
    if (!a && !b) return [];
    const width = round(0.6 + (count / most) * 9);
    if (a && b) {
      // Bent away from the middle, where the others meet.
      const bend = (one, other, middle) => round((one + other) / 2 + ((one + other) / 2 - middle) * 0.25);
      const path = `M${round(a.x)} ${round(a.y)}Q${bend(a.x, b.x, x)} ${bend(a.y, b.y, y)} ${round(b.x)} ${round(b.y)}`;
      return [`<path class="link" stroke-width="${width}" stroke-opacity=".55" d="${path}"/>`];
    }
    const end = a ?? b;
    return [
      `<path class="lead" stroke-width="${width}" stroke-opacity=".45" d="M${x} ${y}L${round(end.x)} ${round(end.y)}"/>`,
    ];
  });
  const labels = [...placed.values()].map(({ node, angle, x: left, y: top }) => {
    const turned = Math.cos(angle) < -1e-9;
    const degrees = round((angle * 180) / Math.PI + (turned ? 180 : 0));
    const at = `translate(${round(left)} ${round(top)}) rotate(${degrees})`;
    const size = round(3 + 6 * Math.sqrt(node.count / most));
    const colour = node.actor.__typename === 'Organization' ? 'c1' : 'c0';
    return (
      `<g transform="${at}"><circle class="${colour}" r="${size}"/>` +
      `<text x="${turned ? -14 : 14}" y="4.5" text-anchor="${turned ? 'end' : 'start'}">${text(node.actor.name)} ` +
      `<tspan class="quiet">${node.count}</tspan></text></g>`
    );
  });
  return svg(
    size,
    size,
    `Whom ${centre.actor.name} met, 2013 to 2017`,
    `The ${ring.length} of ${total} whom he met most often, and how often. Orange: organizations. ` +
      (edges.length > ring.length
        ? 'Grey: contacts among them.'
        : 'The register has no contact among these.'),
    [
      ...links.sort((a, b) => a.includes('lead') - b.includes('lead')),
      ...labels,
      `<circle class="c0" cx="${x}" cy="${y}" r="11"/>`,
    ],
  );
}

/** A bar a year, its kinds one on the other, and a line of how many visits there were. */
function years({ buckets, unknown }, visits) {
  const [width, height, left, top, bottom] = [940, 430, 52, 104, 392];
  const of = ({ byKind }, kind) => byKind.find((it) => it.kind === kind)?.count ?? 0;
  const [first, last] = [buckets, visits.buckets]
    .map((it) => [Number(it[0].period), Number(it.at(-1).period)])
    .reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)]);
  const most = Math.max(...buckets.map(({ count }) => count), ...visits.buckets.map(({ count }) => count));
  const step = (width - left - 16) / (last - first + 1);
  const xOf = (period) => left + (Number(period) - first) * step;
  const yOf = (count) => bottom - (count / most) * (bottom - top);
  const lines = [];
  for (let count = 0; count <= most; count += 50) {
    const at = round(yOf(count));
    lines.push(`<path class="line" d="M${left} ${at}H${width - 16}"/>`);
    lines.push(`<text class="quiet" x="${left - 8}" y="${at + 4}" text-anchor="end">${count}</text>`);
  }
  for (let year = Math.ceil(first / 20) * 20; year <= last; year += 20)
    lines.push(
      `<text class="quiet" x="${round(xOf(year) + step / 2)}" y="${bottom + 20}" text-anchor="middle">${year}</text>`,
    );
  const bars = buckets.map((bucket) => {
    let below = 0;
    const parts = Object.keys(KINDS).flatMap((kind, i) => {
      const count = of(bucket, kind);
      if (count === 0) return [];
      below += count;
      const [from, to] = [yOf(below), yOf(below - count)];
      return [
        `<rect class="c${i}" x="${round(xOf(bucket.period))}" y="${round(from)}" width="${round(step - 1)}" height="${round(to - from)}"/>`,
      ];
    });
    return `<g><title>${bucket.period}: ${bucket.count}</title>${parts.join('')}</g>`;
  });
  const counted = new Map(visits.buckets.map(({ period, count }) => [Number(period), count]));
  const points = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return `${round(xOf(year) + step / 2)} ${round(yOf(counted.get(year) ?? 0))}`;
  });
  const names = Object.values(KINDS);
  // As wide as their words.
  const ends = names.map((_, i) => names.slice(0, i).reduce((sum, it) => sum + 44 + it.length * 7, 16));
  const legend = names.map(
    (name, i) =>
      `<rect class="c${i}" x="${ends[i]}" y="66" width="12" height="12"/><text x="${ends[i] + 18}" y="76.5">${text(name)}</text>`,
  );
  const after = ends.at(-1) + 44 + names.at(-1).length * 7;
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

const { graph, meetings, visits } = await ask(`{
  graph(ids: ["${KERRY}"], first: ${SHOWN}, during: "2013/2017") {
    nodes { id count actor { __typename name } } edges { from to count } total
  }
  meetings: timeline(by: YEAR, filter: { kinds: [${Object.keys(KINDS).join(', ')}] }) {
    buckets { period count byKind { kind count } } unknown { count }
  }
  visits: timeline(by: YEAR, filter: { kinds: [VISIT] }) { buckets { period count } }
}`);
const write = (name, content) => writeFileSync(join(import.meta.dirname, name), content);
write('contacts.svg', network(graph));
write('years.svg', years(meetings, visits));
