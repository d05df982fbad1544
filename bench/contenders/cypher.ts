/**
 * The limit: hand-written Cypher, one auto-commit read each, on bare node:http, with JSON as it comes.
 *
 * Takes `{"name", "variables"}`; the store comes from the environment, as for the product. Says where it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j from 'neo4j-driver';
import { suite } from '../suite';

// What compiles this file reads its source map for every stack trace, and the driver takes one a statement.
Object.assign(Error, { prepareStackTrace: undefined });

const { NEO4J_URI = '', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 50,
});
const texts = new Map(suite.map(({ name, cypher }) => [name, cypher]));

async function answer(body: string): Promise<string> {
  const { name, variables } = JSON.parse(body) as { name: string; variables: object };
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(texts.get(name) ?? '', variables);
    return JSON.stringify({ data: records[0]?.get('data') as unknown });
  } finally {
    session.close().catch(() => {});
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const send = (status: number, text: string) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      response.writeHead(status, headers).end(text);
    };
    answer(Buffer.concat(chunks).toString()).then(
      (text) => send(200, text),
      (error: Error) => send(500, JSON.stringify({ errors: [{ message: error.message }] })),
    );
  });
});

server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`),
);
