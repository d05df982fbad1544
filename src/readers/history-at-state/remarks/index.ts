export { readDescription, readRemark } from './read-remark';
export { readVisitor } from './read-visitor';
export type { Gathering, Mention, Office, OfficeKind, Reading, Span } from './types';
