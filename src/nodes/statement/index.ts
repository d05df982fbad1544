import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { statementRecord } from './statement.record';
import { Statement } from './statement.type';
import './statement.filter';

/** What was said, and by whom. */
export const statement: NodeSlice = {
  stored: { label: 'Statement' },
  type: Statement,
  ...lookup('Statement', { one: 'statement', many: 'statements', ordered: 'by date; undated last' }),
  record: statementRecord,
  indexes: [],
};
