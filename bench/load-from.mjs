/**
 * Loads the files of another format into a new managed Neo4j as a user would, and says how long it took:
 *
 *   node bench/load-from.mjs FOLDER [page of docs]
 *
 * Prints the report and the times of a first and a second load; with a page, writes both between its markers `<!-- load -->`.
 * Needs `npm install` and the jars in Maven's repository.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [folder, page] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
const command = ['run', '--silent', 'newsgraph', '--', 'load', '--from', 'history-at-state'];

function loaded() {
  const begin = performance.now();
  const { status, stdout } = spawnSync('npm', [...command, folder], {
    env: { ...process.env, NEWSGRAPH_HOME: home },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`the load ended with ${status}:\n${stdout}`);
  return { seconds: Math.round((performance.now() - begin) / 1000), lines: stdout.trimEnd().split('\n') };
}

try {
  const [first, second] = [loaded(), loaded()];
  const times = `Taken together, Neo4j's start included: ${first.seconds} s; the same again, nothing written: ${second.seconds} s.`;
  const text = [...first.lines, '', times].join('\n');
  console.log(text);
  if (page) {
    const marker = '<!-- load -->';
    const [before, , after] = readFileSync(page, 'utf8').split(marker);
    writeFileSync(page, [before, `\n\`\`\`text\n${text}\n\`\`\`\n`, after].join(marker));
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
