import { load } from '../../src/load';
import { useApi } from '../support/api';
import { ARTICLE, useStore } from '../support/given';
import { DOCUMENTS, VARIABLES } from './samples';

describe('the documents of the client', () => {
  const given = useStore({ keep: true });
  const api = useApi(() => given.store);
  beforeAll(() => load(given.store, [ARTICLE]));

  test('are those that the tests know variables for', () => {
    expect(DOCUMENTS.map(({ name }) => name).sort()).toEqual(Object.keys(VARIABLES));
  });

  test.each(DOCUMENTS)('$name is within the limits of the server, with its largest page', async (it) => {
    const { status, errors } = await api.ask(it.text, VARIABLES[it.name]);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
  });

  test.each(DOCUMENTS)('$name takes one round trip to the store', async ({ name, text }) => {
    const { errors, roundTrips } = await given.ask(text, VARIABLES[name]);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
  });
});
