import { GraphFilter } from '../../projection/filter';
import { Ids, InEvents, InTenures, Words } from '../conditions';

@GraphFilter('Which officials.')
export class OfficialFilter {
  @Ids('Official') ids?: string[];

  @Words('These words are in one of the names.', 'Official') text?: string;

  @InEvents()
  event?: object;

  @InTenures('-[:HELD]->', 'At least one of their tenures meets this.')
  tenure?: object;
}
