import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { StatementFilter } from './statement.filter';
import { statementRecord } from './statement.record';
import { Statement } from './statement.type';

/** What was said, and by whom. */
export const statement: NodeSlice = {
  stored: { label: 'Statement' },
  type: Statement,
  filter: StatementFilter,
  ...lookup('Statement', { one: 'statement', many: 'statements', ordered: 'by date; undated last' }),
  record: statementRecord,
  indexes: [],
};
