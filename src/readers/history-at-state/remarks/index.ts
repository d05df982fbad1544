export { readDescription, readRemark } from './read-remark';
export { readVisitor } from './read-visitor';
export { isHonorific } from './titles';
export type { Gathering, Mention, Office, OfficeKind, Reading, Relation, Span } from './types';
