import { graphql } from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { compile } from '../../src/projection/compile';
import type { Context } from '../../src/projection/context';
import { type Given, storeAddress, theSchema } from './given';

type Variables = Readonly<Record<string, unknown>>;

export const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  dbHits + children.reduce((sum, it) => sum + hitsOf(it), 0);

/** Profiles for the tests of a block: looks into the store that a query takes. */
export function useDbHits(given: Given): (source: string, variables?: Variables) => Promise<number> {
  let driver: Driver;
  beforeAll(() => {
    const { uri, username, password } = storeAddress();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  });
  afterAll(() => driver.close());
  return async (source, variableValues) => {
    let hits = 0;
    const contextValue: Context = {
      store: given.store,
      ask: async (question, args, info) => {
        const { text, params, decode } = compile(question, args, info);
        const { records, summary } = await driver.executeQuery(`PROFILE ${text}`, params, {
          routing: 'READ',
        });
        hits += hitsOf(summary.profile as ProfiledPlan);
        return decode(records[0]?.get('value'));
      },
    };
    const { errors } = await graphql({ schema: theSchema(), source, contextValue, variableValues });
    expect(errors).toBeUndefined();
    return hits;
  };
}
