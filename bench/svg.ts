export type Points = readonly (readonly [x: number, y: number])[];

/** Lines over two logarithmic axes: two for each name, through its points; the second is dashed. */
export interface Lines {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly { readonly name: string; readonly points: Points; readonly dashed: Points }[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, EDGE] = [720, 400, 60, 150, 40];

/** A chart as SVG. */
export function chart({ title, x, y, lines }: Lines): string {
  const all = lines.flatMap(({ points, dashed }) => [...points, ...dashed]);
  const scale = (values: readonly number[], from: number, to: number) => {
    const [low, high] = [
      Math.floor(Math.log10(Math.min(...values))),
      Math.ceil(Math.log10(Math.max(...values))),
    ];
    const at = (value: number) => from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from);
    return { at, ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)) };
  };
  const across = scale(
    all.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    all.map(([, value]) => value),
    HEIGHT - EDGE,
    EDGE,
  );
  const text = (left: number, top: number, words: string, more = '') =>
    `<text x="${left.toFixed(0)}" y="${top.toFixed(0)}" ${more}>${words}</text>`;
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    `<path d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}" stroke="#ddd"/>`;
  const colour = (i: number) => `hsl(${Math.round((i * 360) / lines.length)} 60% 40%)`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="none">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><g fill="#333">`,
    ...across.ticks.map((it) =>
      text(across.at(it), HEIGHT - EDGE + 18, it.toLocaleString('en'), 'text-anchor="middle"'),
    ),
    ...up.ticks.map((it) =>
      text(LEFT - 6, up.at(it) + 4, String(Number(it.toPrecision(1))), 'text-anchor="end"'),
    ),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, x, 'text-anchor="middle"'),
    text(LEFT, EDGE - 16, y),
    '</g>',
    ...across.ticks.map((it) => rule(across.at(it), EDGE, across.at(it), HEIGHT - EDGE)),
    ...up.ticks.map((it) => rule(LEFT, up.at(it), WIDTH - RIGHT, up.at(it))),
    ...lines.flatMap(({ name, points, dashed }, i) => {
      const path = (of: Points) =>
        of.map(([a, b]) => `${across.at(a).toFixed(1)} ${up.at(b).toFixed(1)}`).join('L');
      return [
        `<path d="M${path(points)}" stroke="${colour(i)}" stroke-width="2"/>`,
        `<path d="M${path(dashed)}" stroke="${colour(i)}" stroke-dasharray="3 3"/>`,
        text(WIDTH - RIGHT + 12, EDGE + 16 * i, name, `fill="${colour(i)}"`),
      ];
    }),
    '</svg>\n',
  ].join('\n');
}
