import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import type { Given } from '../support/given';

/** Pages with queries, and below some of them the answer that was given. */

export const ROOT = join(__dirname, '../..');

/** The page that is asked of both seeds. */
export const HISTORY = 'docs/history.md';

const EXAMPLE = /```graphql\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g;

/** With UPDATE_DOCS=1 the answers are written into the pages instead of being compared. */
const UPDATE = process.env.UPDATE_DOCS === '1';

/** Root fields that take several round trips, as their descriptions say. */
const SEVERAL: Readonly<Record<string, number>> = { rankings: 4, communities: 5 };

/** The root fields that a query asks. */
const rootsOf = (query: string): FieldNode[] => {
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  return (operation?.selectionSet.selections ?? []) as FieldNode[];
};

/** Their names. */
const rootFieldsOf = (query: string): string[] => rootsOf(query).map(({ name }) => name.value);

/** All root fields that a page has examples of. */
export const rootFieldsIn = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(EXAMPLE)].flatMap(([, query = '']) =>
    rootFieldsOf(query),
  );

/** Whether an answer says anything: a text, a yes, a number but 0, somewhere in it. */
const says = (value: unknown): boolean =>
  value !== null && typeof value === 'object' ? Object.values(value).some(says) : Boolean(value);

/** Root fields that a page shows an answer of that says something; each answer is compared by the test of its page. */
export const answeredIn = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(EXAMPLE)].flatMap(([, query = '', shown = '{}']) => {
    const data: Record<string, unknown> = JSON.parse(shown);
    return rootsOf(query)
      .filter(({ name, alias }) => says(data[(alias ?? name).value]))
      .map(({ name }) => name.value);
  });

const WIDTH = 110;

/** JSON with each value on one line that fits on one. */
function pretty(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (value === null || typeof value !== 'object' || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, it]) => `${inner}${list ? '' : `"${key}": `}${pretty(it, inner)}`,
  );
  return `${list ? '[' : '{'}\n${lines.join(',\n')}\n${indent}${list ? ']' : '}'}`;
}

/** Each query of a page runs in the round trips that it should, and answers what the page shows. */
export async function expectAnswers(page: string, given: Given): Promise<void> {
  const path = join(ROOT, page);
  let content = readFileSync(path, 'utf8');
  for (const [block, query = '', shown] of content.matchAll(EXAMPLE)) {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(rootFieldsOf(query).reduce((sum, name) => sum + (SEVERAL[name] ?? 1), 0));
    if (shown === undefined) continue;
    if (UPDATE) {
      const answered = block.replace(`\`\`\`json\n${shown}`, () => `\`\`\`json\n${pretty(data)}\n`);
      content = content.replace(block, () => answered);
    } else expect(data).toEqual(JSON.parse(shown));
  }
  if (UPDATE) writeFileSync(path, content);
}
