import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { PositionFilter } from './position.filter';
import { positionRecord } from './position.record';
import { Position } from './position.type';

/** Offices of organizations. */
export const position: NodeSlice = {
  stored: { label: 'Position' },
  type: Position,
  filter: PositionFilter,
  ...lookup('Position', { one: 'position', many: 'positions', ordered: 'by title' }),
  record: positionRecord,
  indexes: [],
};
