/**
 * Draws the figures of docs/history.md with what a running API answers:
 *
 *   npm run figures [-- http://localhost:4000/graphql]
 *
 * Writes two SVGs beside this file; what is in them is told by figures.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawn, figuresOf, QUESTION } from './figures';

async function draw(api: string): Promise<void> {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data, errors } = (await response.json()) as { data: Drawn; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  for (const [name, content] of Object.entries(figuresOf(data)))
    writeFileSync(join(__dirname, name), content);
}

draw(process.argv[2] ?? 'http://localhost:4000/graphql').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
