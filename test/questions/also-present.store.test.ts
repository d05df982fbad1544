import { useStore } from '../support/given';
import { WORLD } from './encounters-world';

describe('who was also present', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  const present = async (event: string) => {
    const { data, errors } = await given.ask(
      `{ alsoPresent(event: "${event}") { totalCount nodes { actor { name } role event { title } } } }`,
    );
    const rows = data?.alsoPresent.nodes.map(
      (it: { actor: { name: string }; role: string; event: { title: string } }) =>
        `${it.actor.name}, ${it.role}, ${it.event.title}`,
    );
    return { rows, errors };
  };

  test.each<[event: string, rows: string[]]>([
    // The other partner of the trip, and who came along.
    [
      'rome-lavrov',
      ['Benjamin Netanyahu, PARTICIPANT, rome-netanyahu', 'Mikhail Bogdanov, ACCOMPANIED, rome-trip'],
    ],
    // Of the trip itself, both partners.
    [
      'rome-trip',
      [
        'Benjamin Netanyahu, PARTICIPANT, rome-netanyahu',
        'Mikhail Bogdanov, ACCOMPANIED, rome-trip',
        'Sergey Lavrov, PARTICIPANT, rome-lavrov',
      ],
    ],
    ['vienna', ['Benjamin Netanyahu, OBSERVER, vienna']],
    // States are sides, and are nowhere.
    ['call', []],
  ])('at %s: %j', async (event, rows) => {
    expect(await present(`event:${event}`)).toEqual({ rows, errors: undefined });
  });

  test('of an event that is not there is NOT_FOUND, and of what is none a bad request', async () => {
    expect((await present('event:x')).errors?.[0]?.originalError).toMatchObject({ code: 'NOT_FOUND' });
    expect((await present('topic:x')).errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
