import type { DateMatch } from '../../model/flex-date';
import { GraphFilter } from '../../projection/filter';
import { Ids, Is, Through } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { After, Before, During, Match, TENURE } from '../period';

@GraphFilter('Which tenures.')
export class TenureFilter {
  @Ids('Tenure') ids?: string[];

  @Is(
    () => Boolean,
    ({ self }) => `${self}.acting`,
    'Whether they were acting.',
  )
  acting?: boolean;

  @During('It was', TENURE) during?: string;
  @Before('It was', TENURE) before?: string;
  @After('It was', TENURE) after?: string;
  @Match() match?: DateMatch;

  @Linked({ description: 'Who held the office.', arrow: '<-[:HELD]-', labels: ['Official'], from: 'Tenure' })
  official?: NodeSet;

  @Through('PositionFilter', 'The office meets this.', ({ self }, fresh) => {
    const position = fresh('position');
    return { text: `(${self})-[:OF]->(${position}:Position)`, at: { self: position } };
  })
  position?: object;
}
