import { GraphFilter } from '../../projection/filter';
import { Ids, InEvents, InTenures, OneOf, Words } from '../conditions';

@GraphFilter('Which officials.')
export class OfficialFilter {
  @Ids('Official') ids?: string[];

  @OneOf(() => String, 'wikidataId', 'Wikidata has them under one of these ids, as Q1.', { indexed: true })
  wikidataIds?: string[];

  @Words('one of the names', 'Official') text?: string;

  @InEvents()
  event?: object;

  @InTenures('-[:HELD]->', 'At least one of their tenures meets this.')
  tenure?: object;
}
