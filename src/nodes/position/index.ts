import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { positionRecord } from './position.record';
import { Position } from './position.type';
import './position.filter';

/** Offices of organizations. */
export const position: NodeSlice = {
  stored: { label: 'Position' },
  type: Position,
  ...lookup('Position', { one: 'position', many: 'positions', ordered: 'by title' }),
  record: positionRecord,
  indexes: [],
};
