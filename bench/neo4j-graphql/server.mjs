/**
 * @neo4j/graphql behind Apollo Server, as its documentation sets them up. The store comes from the environment; what entries of
 * the suite add to the types comes on the standard input.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD));
const typeDefs = [
  readFileSync(new URL('types.graphql', import.meta.url), 'utf8'),
  ...JSON.parse(readFileSync(0, 'utf8')),
];
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => ({ req }),
});
process.stdout.write(`${url}\n`);
