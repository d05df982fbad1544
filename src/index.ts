/** The package as a library. The command line is `newsgraph`. */
export { type Config, readConfig } from './config';
export { createSchema } from './graphql/schema';
export { type HttpServer, startHttp } from './http/server';
export { type LoadReport, load, reportLines, SeedError } from './load';
export { fingerprint } from './load/fingerprint';
export { type Service, serve } from './main';
export { openDriver, type StoreAddress } from './neo4j/driver';
export { migrate } from './neo4j/migrate';
export { Store } from './neo4j/store';
export { storeSchema } from './store-schema';
