import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Driver } from 'neo4j-driver';
import type { Contender } from './contenders';
import type { Load, Measured } from './requests';
import type { Asking, Question, Variables } from './suite';

/** One figure: a question, asked of a contender in a round. */
export interface Sample extends Measured {
  readonly query: string;
  readonly contender: string;
  readonly round: number;
  /** Size of the graph. */
  readonly events?: number;
}

/** A question with all that is asked of it. */
export interface Asked {
  readonly question: Question;
  readonly sets: readonly Variables[];
}

/** The process that asks. */
export class Requester {
  private readonly child: ChildProcess;

  constructor() {
    this.child = fork(join(__dirname, 'requests-process.ts'), { execArgv: ['-r', '@swc-node/register'] });
  }

  /** @throws Error if an answer fails */
  async measure(load: Load, signal?: AbortSignal): Promise<Measured> {
    signal?.throwIfAborted();
    const answer = once(this.child, 'message', { signal }) as Promise<[Measured | { problem: string }]>;
    this.child.send(load);
    const [measured] = await answer;
    if ('problem' in measured) throw new Error(measured.problem);
    return measured;
  }

  stop(): void {
    this.child.kill();
  }
}

/** Finds the values that the questions are asked with. */
export async function prepared(
  questions: readonly Question[],
  events: number,
  newsgraph: Contender | undefined,
  driver: Driver,
): Promise<Asked[]> {
  const asking: Asking = {
    ask: async (query, variables) => {
      if (!newsgraph) throw new Error('newsgraph has to be among the contenders');
      return (await posted(newsgraph.url, JSON.stringify({ query, variables }))).data;
    },
    row: async (text, params) =>
      (await driver.executeQuery(text, params, { routing: 'READ' })).records[0]?.toObject() ?? {},
  };
  const asked: Asked[] = [];
  for (const question of questions) {
    const { prepare = async (it: Variables) => it } = question;
    const sets: Variables[] = [];
    for (const it of question.variables(events)) sets.push(await prepare(it, asking));
    asked.push({ question, sets });
  }
  return asked;
}

/**
 * Asks every question of every contender, with each set of values.
 *
 * Throws: Error with the difference if two answer otherwise.
 */
export async function compareAnswers(
  asked: readonly Asked[],
  contenders: readonly Contender[],
): Promise<void> {
  for (const { question, sets } of asked) {
    for (const variables of sets) {
      let first: unknown;
      for (const it of contenders) {
        const answer = await posted(it.url, it.body(question, variables)).catch((cause: Error) => {
          throw new Error(`${question.name}: ${it.name} gave no answer: ${cause.message}`, { cause });
        });
        if (answer.errors)
          throw new Error(`${question.name}: ${it.name} failed: ${JSON.stringify(answer.errors)}`);
        const facts = it.facts(question, answer.data);
        first ??= facts;
        if (isDeepStrictEqual(first, facts)) continue;
        const shown = JSON.stringify(variables);
        throw new Error(
          `${question.name} ${shown}: ${contenders[0]?.name} and ${it.name} differ\n${difference(first, facts)}`,
        );
      }
    }
  }
}

/**
 * The questions that a contender answers, each with its first values. A new text is planned first, which on a cold server
 * with a large graph can meet the limit of time: it is asked twice.
 */
export async function answeredBy(
  it: Contender,
  asked: readonly Asked[],
  say: (line: string) => void,
): Promise<Asked[]> {
  const answered: Asked[] = [];
  for (const one of asked) {
    const ask = () => posted(it.url, it.body(one.question, one.sets[0] ?? {}));
    let { errors } = await ask();
    if (errors) ({ errors } = await ask());
    if (errors) say(`${one.question.name} is left out: ${JSON.stringify(errors)}`);
    else answered.push(one);
  }
  return answered;
}

/** Where two values begin to differ. */
function difference(a: unknown, b: unknown, path = 'data'): string {
  const isObject = (it: unknown): it is Record<string, unknown> => it !== null && typeof it === 'object';
  if (isObject(a) && isObject(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (!isDeepStrictEqual(a[key], b[key])) return difference(a[key], b[key], `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
}

/** An answer of a contender. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
async function posted(url: string, body: string): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  return response.json();
}

/** How it is measured. */
export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  /** Before the first round, of which nothing is kept: compilers of both sides need some. */
  readonly warmUp: number;
  readonly connections: number;
  readonly signal?: AbortSignal;
}

/**
 * Measures: each question is asked of all contenders for so many seconds, one after the other and in another order each
 * round, after a warm-up.
 */
export async function* measureAll(
  asked: readonly Asked[],
  contenders: readonly Contender[],
  requester: Requester,
  { rounds, connections, signal, ...lasting }: Rounds,
): AsyncGenerator<Sample> {
  for (let round = 0; round <= rounds; round += 1) {
    const from = round % contenders.length;
    const seconds = round > 0 ? lasting.seconds : lasting.warmUp;
    for (const { question, sets } of asked) {
      for (const it of [...contenders.slice(from), ...contenders.slice(0, from)]) {
        const bodies = sets.map((variables) => it.body(question, variables));
        const measured = await requester.measure({ url: it.url, bodies, connections, seconds }, signal);
        if (round > 0) yield { query: question.name, contender: it.name, round, ...measured };
      }
    }
  }
}
