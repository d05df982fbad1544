import * as client from '../../src/client';

const LAVROV = 'official:sergey-lavrov';
const KERRY = 'official:pocom:kerry-john-forbes';
const CALL = 'event:lavrov-kerry-call-2015-12-28';

/** What each document is asked with in the tests; the largest page where it has pages. */
export const VARIABLES: Record<string, Record<string, unknown>> = {
  CommonCounterparts: { a: KERRY, b: LAVROV, first: 100 },
  ContactGraph: { ids: [KERRY, LAVROV], depth: 2, first: 100 },
  Counterparts: { actor: KERRY, first: 100 },
  Disagreements: { event: CALL },
  Encounters: { a: KERRY, b: LAVROV, first: 100 },
  EventById: { id: CALL },
  Events: { filter: { kinds: ['PHONE_CALL'], during: '2015-12', match: 'CERTAIN' }, first: 100 },
  EventsBackwards: { last: 100 },
  EventsOfActor: { actor: KERRY, first: 100 },
  EventsOfBoth: { a: KERRY, b: LAVROV, first: 100 },
  Evidence: { filter: { facts: [CALL] }, first: 100 },
  Itinerary: { official: KERRY, during: '2015-12', first: 100 },
  Loads: { first: 100 },
  NodeById: { id: LAVROV },
  NodesByIds: { ids: [LAVROV, 'official:nobody', CALL] },
  OfficeHolders: { position: 'position:us-secretary-of-state', asOf: '2015-12-28', first: 100 },
  OfficesAt: { official: LAVROV, asOf: '2015-12-28' },
  OfficialById: { id: LAVROV },
  Paths: { from: KERRY, to: LAVROV, maxHops: 6, longer: 5, first: 100 },
  RetractedFacts: { first: 100 },
  Search: { text: 'лавр', first: 50 },
  Statements: { filter: { speaker: { any: [LAVROV] } }, first: 100 },
  Timeline: { filter: { during: '2015-12' }, by: 'DAY' },
};

const SUFFIX = 'Document';

/** The documents of the client, by name. */
export const DOCUMENTS = Object.entries(client)
  .filter(([name]) => name.endsWith(SUFFIX))
  .map(([name, document]) => ({ name: name.slice(0, -SUFFIX.length), text: document.toString() }));
