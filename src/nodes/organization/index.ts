import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { OrganizationFilter } from './organization.filter';
import { organizationRecord } from './organization.record';
import { Organization } from './organization.type';

/** States, governments, ministries, agencies, parties, companies, armed groups and media. */
export const organization: NodeSlice = {
  stored: { label: 'Organization' },
  type: Organization,
  filter: OrganizationFilter,
  ...lookup('Organization', { one: 'organization', many: 'organizations', ordered: 'by name' }),
  record: organizationRecord,
  indexes: [],
};
