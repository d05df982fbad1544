import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { BadInputError } from '../errors';
import { bodyOf, HOW_TO_ASK } from './refusals';

const NO_HTTP = new BadInputError('The request is no HTTP.', HOW_TO_ASK);

/** What Node gives up before there is a request, by its code. */
const GIVEN_UP: Readonly<Record<string, readonly [status: number, refusal: BadInputError]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    new BadInputError('The address and the headers are too long.', 'Send the query by POST, in the body.'),
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    new BadInputError('The request did not come to its end in time.', 'Send it again, without a pause.'),
  ],
};

/** Answers what is not even a request, and ends its line: Fastify would, but not in GraphQL's form. */
export function refuseLine({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  // The other side has gone.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, refusal] = GIVEN_UP[code] ?? [400, NO_HTTP];
  const body = JSON.stringify(bodyOf(refusal));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
