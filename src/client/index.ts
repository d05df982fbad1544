/** The client for front ends: documents with their types, and a function that asks them. Needs no other package. */
export type { ErrorCode } from '../errors';
export * from './generated/graphql';
export { type Document, RequestError, type RequestOptions, type ResponseError, request } from './request';
