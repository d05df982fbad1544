import { nodeIndex } from '../../model/schema-item';
import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { EvidenceFilter } from './evidence.filter';
import { evidenceRecord } from './evidence.record';
import { Evidence } from './evidence.type';
import './disagreement.type';

/** Why each fact is believed. */
export const evidence: NodeSlice = {
  stored: { label: 'Evidence' },
  type: Evidence,
  filter: EvidenceFilter,
  ...lookup('Evidence', { one: 'evidence', many: 'allEvidence', ordered: 'by article, then by place in it' }),
  record: evidenceRecord,
  // A fact's evidence is found by the fact's id: participations are relationships and cannot be linked.
  indexes: [nodeIndex('Evidence', 'fact', 'fact')],
};
