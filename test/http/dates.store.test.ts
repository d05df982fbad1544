import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { useApi } from '../support/api';
import { theSchema, useStore } from '../support/given';
import { expectRefused, FORMS } from './refused';

/** A field with a date, and how an error calls the place of the date. */
type Asked = [field: (date: string) => string, where: string];

const TWO = 'a: "official:a", b: "official:b"';
const root = (name: string, args: string, argument: string, selected: string): Asked => [
  (date) => `${name}(${args}${argument}: ${date}) ${selected}`,
  `${argument} of ${name}`,
];
const within = (name: string, id: string, below: string, argument: string, selected: string): Asked => [
  (date) => `${name}(id: "${id}") { ${below}(${argument}: ${date}) ${selected} }`,
  `${argument} of ${below}`,
];
const NODES = '{ totalCount }';

/** Every place where a client can give a date. */
const PLACES: Readonly<Record<string, Asked>> = {
  'Query.commonCounterparts.during': root('commonCounterparts', `${TWO}, `, 'during', NODES),
  'Query.communities.during': root('communities', '', 'during', '{ size }'),
  'Query.encounters.during': root('encounters', `${TWO}, `, 'during', '{ count }'),
  'Query.graph.during': root('graph', 'ids: ["official:a"], ', 'during', '{ total }'),
  'Query.itinerary.during': root('itinerary', 'official: "official:a", ', 'during', '{ truncated }'),
  'Query.officeHolders.asOf': root('officeHolders', 'position: "position:a", ', 'asOf', NODES),
  'Query.paths.during': root('paths', 'from: "official:a", to: "official:b", ', 'during', '{ distance }'),
  'Query.rankings.during': root('rankings', 'measure: DEGREE, ', 'during', '{ score }'),
  'Actor.counterparts.during': [
    (date) => `node(id: "official:a") { ... on Actor { counterparts(during: ${date}) ${NODES} } }`,
    'during of counterparts',
  ],
  'Official.counterparts.during': within('official', 'official:a', 'counterparts', 'during', NODES),
  'Organization.counterparts.during': within(
    'organization',
    'organization:a',
    'counterparts',
    'during',
    NODES,
  ),
  'Official.offices.asOf': within('official', 'official:a', 'offices', 'asOf', '{ id }'),
  ...Object.fromEntries(
    ['article', 'event', 'statement', 'tenure'].flatMap((type) =>
      ['during', 'before', 'after'].map((name): [string, Asked] => [
        `${type[0]?.toUpperCase()}${type.slice(1)}Filter.${name}`,
        [(date) => `${type}s(filter: {not: {${name}: ${date}}}) ${NODES}`, `filter.not.${name} of ${type}s`],
      ]),
    ),
  ),
};

/** Fields of input types and arguments of fields that are dates, by name. */
function dateInputs(): string[] {
  const datesOf = (owner: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]) =>
    inputs
      .filter(({ type }) => getNamedType(type).name === 'FlexDateText')
      .map(({ name }) => `${owner}.${name}`);
  return Object.values(theSchema().getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return datesOf(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => datesOf(`${type.name}.${name}`, args));
  });
}

describe('a date that cannot be read', () => {
  const given = useStore({ keep: true });
  const api = useApi(() => given.store);

  test('can be given in these places, and no others', () => {
    expect(Object.keys(PLACES).sort()).toEqual(dateInputs().sort());
  });

  test.each(Object.entries(PLACES))(
    'is refused in %s with where, what, and the forms that are read, however it is given',
    async (_, [field, where]) => {
      expectRefused(
        await api.ask(`{ ${field('"last week"')} }`),
        400,
        `${where}: Bad FlexDateText: not a date.`,
        FORMS,
      );
      const byVariable = `query ($date: FlexDateText!) { ${field('$date')} }`;
      expectRefused(
        await api.ask(byVariable, { date: 'last week' }),
        400,
        'Variable "$date" is not valid: Bad FlexDateText: not a date.',
        FORMS,
      );
    },
  );

  test.each<[what: string, dates: unknown[]]>([
    ['Bad FlexDateText: not a date.', ['', 'May 2015', '15', '2015/', '2015..2016', '2015-12-28 06:02']],
    ['Bad FlexDateText: there is no year 0.', ['0000']],
    ['Bad FlexDateText: there is no such month.', ['2015-13', '2014/2015-00']],
    ['Bad FlexDateText: there is no such day in that month.', ['2015-02-29', '~2015-04-31']],
    ['Bad FlexDateText: there is no such time of day.', ['2015-12-28T24:00']],
    ['Bad FlexDateText: there is no such time zone offset.', ['2015-12-28T06:02+15:00']],
    ['Bad FlexDateText: the range ends before it begins.', ['2015/2014']],
    ['Bad FlexDateText: a range needs at least one end.', ['../..']],
    ['Bad FlexDateText: "~" goes with a single date only.', ['~2014/2015']],
    ['A FlexDateText is a string.', [2015, 2015.5, true, ['2015'], { year: 2015 }]],
  ])('is refused for what it is, with the same way out: %s', async (what, dates) => {
    for (const date of dates) {
      const literal = JSON.stringify(date).replace('"year"', 'year');
      const field = (it: string) => `encounters(${TWO}, during: ${it}) { count }`;
      expectRefused(await api.ask(`{ ${field(literal)} }`), 400, `during of encounters: ${what}`, FORMS);
      expectRefused(
        await api.ask(`query ($date: FlexDateText) { ${field('$date')} }`, { date }),
        400,
        `Variable "$date" is not valid: ${what}`,
        FORMS,
      );
    }
  });

  test.each([
    ['($date: FlexDateText = "last week")', '{during: $date}', ''],
    ['($date: EventFilter = {or: [{during: "last week"}]})', '$date', ' at or.during'],
  ])('is refused as, or in, the default of a variable: %s', async (variables, filter, at) => {
    expectRefused(
      await api.ask(`query ${variables} { events(filter: ${filter}) ${NODES} }`),
      400,
      `The default of variable "$date"${at}: Bad FlexDateText: not a date.`,
      FORMS,
    );
  });

  test('is refused in a fragment', async () => {
    const query = `{ official(id: "official:a") { ...F } } fragment F on Official { at: offices(asOf: "today") { id } }`;
    expectRefused(await api.ask(query), 400, 'asOf of offices: Bad FlexDateText: not a date.', FORMS);
  });

  test('but that can be read and not be meant there is refused with where, what and the way out, too', async () => {
    const RANGE = { hint: 'Give a range, as in 2014/2016.' };
    const field = (args: string) => `{ encounters(${TWO}, ${args}) { count } }`;
    expectRefused(await api.ask(field('during: "~2015"')), 200, 'during must not be approximate.', RANGE);
    const events = '{ events(filter: {before: "../2015"}) { totalCount } }';
    expectRefused(
      await api.ask(events),
      200,
      'filter of Query.events.before is open where before counts from.',
      { hint: 'Give its first day.' },
    );
  });
});
