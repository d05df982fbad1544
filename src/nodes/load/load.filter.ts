import { GraphFilter } from '../../projection/filter';
import { Ids, OneOf } from '../conditions';

@GraphFilter('Which loads.')
export class LoadFilter {
  @Ids('Load') ids?: string[];

  @OneOf(() => String, 'dataset', 'It is of one of these datasets.')
  datasets?: string[];
}
