import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { organizationRecord } from './organization.record';
import { Organization } from './organization.type';
import './organization.filter';

/** States, governments, ministries, agencies, parties, companies, armed groups and media. */
export const organization: NodeSlice = {
  stored: { label: 'Organization' },
  type: Organization,
  ...lookup('Organization', { one: 'organization', many: 'organizations', ordered: 'by name' }),
  record: organizationRecord,
  indexes: [],
};
