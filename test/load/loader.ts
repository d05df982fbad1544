import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { storeAddress } from '../support/given';

/** Another process that is ready to load. */
export async function loader(paths: readonly string[]): Promise<ChildProcess> {
  const script = join(__dirname, 'fixtures/loader.ts');
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', script, JSON.stringify(storeAddress()), ...paths],
    {
      cwd: join(__dirname, '../..'),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await said(child, 'ready');
  return child;
}

/** Waits until it says a word. */
export const said = async (child: ChildProcess, word: string) => {
  for await (const [chunk] of chunks(child)) if (String(chunk).includes(word)) return;
  throw new Error(`the loader did not say "${word}"`);
};

async function* chunks({ stdout }: ChildProcess) {
  if (stdout) yield await once(stdout, 'data');
}
