import { GraphFilter } from '../../projection/filter';
import { Ids, InEvents, Through, Words } from '../conditions';

@GraphFilter('Which officials.')
export class OfficialFilter {
  @Ids('Official') ids?: string[];

  @Words('These words are in one of the names.', 'Official') text?: string;

  @InEvents()
  event?: object;

  @Through('TenureFilter', 'At least one of their tenures meets this.', ({ self }, fresh) => {
    const tenure = fresh('tenure');
    return { text: `(${self})-[:HELD]->(${tenure}:Tenure)`, at: { self: tenure } };
  })
  tenure?: object;
}
