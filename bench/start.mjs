/**
 * How long `npm start` takes to its first answer, in a new home and again in it:
 *
 *   node bench/start.mjs [later starts = 3]
 *
 * Prints seconds, and the processor seconds of Neo4j. Needs `npm install` and the jars in Maven's repository.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
const env = { ...process.env, NEWSGRAPH_HOME: home, PORT: '4319' };

async function start() {
  const begin = performance.now();
  const service = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = once(service, 'exit');
  try {
    for await (const line of createInterface(service.stdout)) {
      if (!line.startsWith('curl')) continue;
      const ready = performance.now();
      const answer = JSON.parse(execFileSync('sh', ['-c', line], { encoding: 'utf8' }));
      if (answer.data.events.nodes.length !== 1) throw new Error(`unexpected: ${JSON.stringify(answer)}`);
      const answered = performance.now();
      const processorTime = execFileSync('ps', ['-eo', 'times=,args='], { encoding: 'utf8' })
        .split('\n')
        .find((it) => it.includes(`--home-dir=${home}`))
        ?.trim()
        .split(' ')[0];
      return [ready - begin, answered - begin]
        .map((ms) => (ms / 1000).toFixed(1))
        .concat(processorTime ?? '?');
    }
    throw new Error('npm start ended');
  } finally {
    if (service.exitCode === null && service.pid !== undefined) process.kill(-service.pid, 'SIGINT');
    await ended;
  }
}

try {
  const later = Number(process.argv[2] ?? 3);
  console.log('start   ready s  first answer s  Neo4j processor s');
  for (let i = 0; i <= later; i += 1) {
    const [ready, answered, java] = await start();
    console.log(
      `${(i ? 'later' : 'first').padEnd(6)} ${ready.padStart(8)} ${answered.padStart(15)} ${java.padStart(18)}`,
    );
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
