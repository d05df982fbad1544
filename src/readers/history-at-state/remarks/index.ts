export { readDescription, readRemark } from './read-remark';
export { readVisitor, type VisitorReading } from './read-visitor';
export type {
  Context,
  Gathering,
  Mention,
  Office,
  OfficeKind,
  Qualifier,
  Reading,
  Relation,
  Span,
} from './types';
