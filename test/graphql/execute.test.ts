import { execute, parse, validate } from 'graphql';
import { StoreUnavailableError } from '../../src/errors';
import { type Execution, executorOf, type Result } from '../../src/graphql/execute';
import type { Context } from '../../src/projection/context';
import { theSchema } from '../support/given';

/** Answers of root fields by response key, as the compiler gives them: values under their response keys. */
type Answers = Readonly<Record<string, unknown>>;

const executor = executorOf(theSchema());

function contextOf(answers: Answers): Context {
  const ask: Context['ask'] = async (_question, _args, { path }) => {
    const answer = answers[path.key];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { ask } as Context;
}

type Asked = Partial<Pick<Execution, 'variables' | 'operationName'>>;

/** What the executor makes of these answers, and what graphql-js makes of them, as a client reads it. */
async function both(source: string, answers: Answers, { variables = {}, operationName }: Asked = {}) {
  const document = parse(source);
  expect(validate(theSchema(), document)).toEqual([]);
  const context = contextOf(answers);
  const ours = await executor({ document, variables, operationName, context });
  const theirs = (await execute({
    schema: theSchema(),
    document,
    variableValues: variables,
    operationName: operationName ?? null,
    contextValue: context,
  })) as Result;
  return {
    ours: JSON.stringify(ours.data),
    theirs: JSON.stringify(theirs.data),
    told: told(ours),
    toldBy: told(theirs),
  };
}

const told = ({ errors = [] }: Result) => errors.map(({ message, path }) => ({ message, path }));

const KERRY = { id: 'official:kerry', name: 'John Kerry' };
const ONE = 'id: "official:kerry"';

describe('the executor answers as graphql-js does', () => {
  const same = async (source: string, answers: Answers, asked: Asked = {}) => {
    const { ours, theirs, told: own, toldBy } = await both(source, answers, asked);
    expect(ours).toBe(theirs);
    expect(own).toEqual(toldBy);
    return { data: JSON.parse(ours ?? 'null') as unknown, errors: own };
  };

  test('with keys in the order of the selection, whatever order the store gave them in', async () => {
    const { data } = await same(`{ official(${ONE}) { name id } }`, { official: KERRY });
    expect(Object.keys((data as { official: object }).official)).toEqual(['name', 'id']);
  });

  test('with aliases, fragments and type names at every level', async () => {
    const { data } = await same(
      `{ __typename a: official(${ONE}) { ...named } b: node(${ONE}) { kind: __typename ... on Official { ...named } ... on Topic { id } } } fragment named on Official { __typename called: name }`,
      { a: { called: 'John Kerry' }, b: [['official:kerry', { ':type': 'Official', called: 'John Kerry' }]] },
    );
    expect(data).toEqual({
      __typename: 'Query',
      a: { __typename: 'Official', called: 'John Kerry' },
      b: { kind: 'Official', __typename: 'Official', called: 'John Kerry' },
    });
  });

  test('under any key that a client chooses', async () => {
    const kerry = JSON.parse('{"__proto__": "John Kerry", "constructor": "official:kerry"}') as object;
    const { data } = await same(
      `{ __proto__: official(${ONE}) { __proto__: name constructor: id } }`,
      JSON.parse(`{"__proto__": ${JSON.stringify(kerry)}}`) as Answers,
    );
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"__proto__":"John Kerry","constructor":"official:kerry"}}',
    );
  });

  test('for each value of the variables of @skip and @include', async () => {
    const source = `query ($more: Boolean!) { official(${ONE}) { id name @include(if: $more) } other: official(${ONE}) @skip(if: $more) { id } }`;
    const answers = { official: KERRY, other: KERRY };
    const shown = async (more: boolean) => (await same(source, answers, { variables: { more } })).data;
    expect(await shown(true)).toEqual({ official: KERRY });
    expect(await shown(false)).toEqual({ official: { id: KERRY.id }, other: { id: KERRY.id } });
    expect(await shown(true)).toEqual({ official: KERRY });
  });

  test('with the operation that was named', async () => {
    const source = `query A { official(${ONE}) { id } } query B { official(${ONE}) { name } }`;
    const { data } = await same(source, { official: KERRY }, { operationName: 'B' });
    expect(data).toEqual({ official: { name: 'John Kerry' } });
  });

  test('when no operation can be told', async () => {
    const source = `query A { official(${ONE}) { id } } query B { official(${ONE}) { name } }`;
    const { errors } = await same(source, { official: KERRY });
    expect(errors).toEqual([
      { message: 'Must provide operation name if query contains multiple operations.', path: undefined },
    ]);
  });

  test('about the schema itself, beside other fields too', async () => {
    const { data } = await same(`{ __type(name: "Official") { kind } official(${ONE}) { id } }`, {
      official: KERRY,
    });
    expect(data).toEqual({ __type: { kind: 'OBJECT' }, official: { id: 'official:kerry' } });
  });

  test('when variables are wrong', async () => {
    const source =
      'query ($id: ID!, $first: Int) { official(id: $id) { id } topics(first: $first) { totalCount } }';
    const { data, errors } = await same(source, {}, { variables: { first: 'many' } });
    expect(data).toBeNull();
    expect(errors).toHaveLength(2);
  });

  test('when an argument is refused: the other fields are answered', async () => {
    const { data, errors } = await same(`{ official(id: "kerry") { id } other: official(${ONE}) { id } }`, {
      other: KERRY,
    });
    expect(data).toEqual({ official: null, other: { id: 'official:kerry' } });
    expect(errors).toEqual([{ message: 'id must be of the form official:key.', path: ['official'] }]);
  });

  test('when the store is gone: a field that can be null is, one that cannot takes all with it', async () => {
    const gone = { official: new StoreUnavailableError() };
    expect((await same(`{ official(${ONE}) { id } __typename }`, gone)).data).toEqual({
      official: null,
      __typename: 'Query',
    });
    const all = await same('{ topics { totalCount } __typename }', { topics: new StoreUnavailableError() });
    expect(all).toEqual({ data: null, errors: [{ message: expect.any(String), path: ['topics'] }] });
  });

  test('when a value is missing that always has to be there: told where, and only what needs it is null', async () => {
    const { data, errors } = await same(
      `{ official(${ONE}) { name } topics { nodes { name } totalCount } }`,
      { official: KERRY, topics: { nodes: [{ name: 'Syria' }, { name: null }], totalCount: 2 } },
    );
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Topic.name.',
        path: ['topics', 'nodes', 1, 'name'],
      },
    ]);
  });

  test('when a value is of another type than the schema says', async () => {
    for (const topics of [
      { totalCount: 'many' },
      { nodes: 'none' },
      { nodes: [{ name: 'a' }], totalCount: 0.5 },
    ]) {
      const selected = Object.keys(topics).map((it) => (it === 'nodes' ? 'nodes { name }' : it));
      const { errors } = await same(`{ topics { ${selected.join(' ')} } }`, { topics });
      expect(errors).toHaveLength(1);
    }
  });
});
