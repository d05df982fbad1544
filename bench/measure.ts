import { type Contender, startContender } from './contenders';
import {
  answeredBy,
  compareAnswers,
  measureAll,
  prepared,
  Requester,
  type Rounds,
  type Sample,
} from './harness';
import { openBenchStore, type StoreOptions, versionOfNeo4j } from './store';
import type { Question } from './suite';

/** What is measured, on what graph. */
export interface Measuring extends StoreOptions, Rounds {
  readonly contenders: readonly string[];
  readonly questions: readonly Question[];
}

/**
 * Starts a store and the contenders, compares their answers, measures, and stops everything, whatever happens.
 *
 * Throws: Error if answers differ or fail; SetupError without Java or Maven; the reason of the signal.
 */
export async function measureGraph(
  measuring: Measuring,
): Promise<{ readonly neo4j: string; readonly samples: readonly Sample[] }> {
  const { events, questions, say } = measuring;
  const store = await openBenchStore(measuring);
  const contenders: Contender[] = [];
  let requester: Requester | undefined;
  try {
    for (const name of measuring.contenders) contenders.push(await startContender(name, store.neo4j));
    const newsgraph = contenders.find(({ name }) => name === 'newsgraph');
    let asked = await prepared(questions, events, newsgraph, store.driver);
    // Alone, it has nobody's answers to be held against.
    if (newsgraph && contenders.length === 1) asked = await answeredBy(newsgraph, asked, say);
    await compareAnswers(asked, contenders);
    if (contenders.length > 1) say(`${contenders.map(({ name }) => name).join(', ')} give the same answers`);
    requester = new Requester();
    const samples: Sample[] = [];
    for await (const it of measureAll(asked, contenders, requester, measuring)) {
      samples.push({ ...it, events });
      say(
        `${it.round} ${it.query} ${it.contender}: ${it.perSecond.toFixed(0)}/s, p50 ${it.p50.toFixed(1)} ms`,
      );
    }
    return { neo4j: await versionOfNeo4j(store), samples };
  } finally {
    requester?.stop();
    for (const it of contenders) await it.stop();
    await store.close();
  }
}
