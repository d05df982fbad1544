import { GraphFilter } from '../../projection/filter';
import { Ids, InCountries, InEvents, OneOf, Words } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { OrganizationKind } from './organization.type';

@GraphFilter('Which organizations.')
export class OrganizationFilter {
  @Ids('Organization') ids?: string[];

  @OneOf(() => OrganizationKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: OrganizationKind[];

  @InCountries('country', 'It is of one of these countries')
  countries?: string[];

  @OneOf(() => String, 'wikidataId', 'Wikidata has it under one of these ids, as Q1.', { indexed: true })
  wikidataIds?: string[];

  @Words('one of the names', 'Organization') text?: string;

  @Linked({
    description: 'What it is a part of.',
    arrow: '-[:PART_OF]->',
    labels: ['Organization'],
    from: 'Organization',
  })
  partOf?: NodeSet;

  @InEvents()
  event?: object;
}
