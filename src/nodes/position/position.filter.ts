import { GraphFilter } from '../../projection/filter';
import { Ids, InTenures, OneOf, Words } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { PositionClassification } from './position.type';

@GraphFilter('Which offices.')
export class PositionFilter {
  @Ids('Position') ids?: string[];

  @OneOf(() => PositionClassification, 'classification', 'It is one of these.', { indexed: true })
  classifications?: PositionClassification[];

  @Words('one of the titles', 'Position') text?: string;

  @Linked({
    description: 'Where the office is.',
    arrow: '-[:IN]->',
    labels: ['Organization'],
    from: 'Position',
  })
  organization?: NodeSet;

  @InTenures('<-[:OF]-', 'At least one tenure of it meets this.')
  tenure?: object;
}
