import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { useApi } from '../support/api';
import { useStore } from '../support/given';
import { HOW_TO_ASK } from './refused';

const given = useStore({ keep: true });
const api = useApi(() => given.store);

/** What comes back over a line of its own. */
async function sent(request: string) {
  const socket = connect(Number(new URL(api.origin).port), '127.0.0.1');
  socket.end(request);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  expect(head).toMatch(/^content-type: application\/json; charset=utf-8$/im);
  expect(head).toMatch(/^cache-control: no-store$/im);
  expect(head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(body)}$`, 'im'));
  expect(body).not.toMatch(/S3CRET|\.js/);
  const { errors, ...rest } = JSON.parse(body);
  expect(rest).toEqual({});
  return { status: Number(head.split(' ')[1]), errors };
}

/** An answer that is this error alone. */
const refused = (status: number, message: string, hint: string) => ({
  status,
  errors: [{ message, extensions: { code: 'BAD_USER_INPUT', hint } }],
});

describe('what no handler sees is refused in the form of every other error:', () => {
  test('what is no HTTP', async () => {
    const { hint } = HOW_TO_ASK;
    const answer = refused(400, 'The request is no HTTP.', hint);
    expect(await sent('GET / HTTP/1.1\r\nS3CRET\r\n\r\n')).toEqual(answer);
    expect(await sent('S3CRET\r\n\r\n')).toEqual(answer);
  });

  test('a query that is too long for an address', async () => {
    const query = 'S3CRET'.repeat(3_000);
    expect(await sent(`GET /graphql?query=${query} HTTP/1.1\r\nhost: localhost\r\n\r\n`)).toEqual(
      refused(431, 'The address and the headers are too long.', 'Send the query by POST, in the body.'),
    );
  });

  test.each([
    'POST /graphql HTTP/1.1\r\nhost: [S3CRET',
    'GET /livez HTTP/1.1\r\nhost: S3 CRET',
    'GET /graphql?query={a} HTTP/1.0',
  ])('a host that is none: %j', async (head) => {
    const hint = 'Send the host of the address that you ask, as every HTTP client does.';
    expect(await sent(`${head}\r\napollo-require-preflight: 1\r\nconnection: close\r\n\r\n`)).toEqual(
      refused(400, 'The header Host names no host.', hint),
    );
  });
});
