import { GraphFilter } from '../../projection/filter';
import { Ids, Through, Words } from '../conditions';

@GraphFilter('Which officials.')
export class OfficialFilter {
  @Ids('Official') ids?: string[];

  @Words('These words are in one of the names.', 'Official') text?: string;

  @Through(
    'EventFilter',
    'At least one event in which they took part meets this.',
    ({ self }, fresh, unsupported) => {
      const [event, part] = [fresh('event'), fresh('part')];
      return {
        text:
          `(${self})-[${part}:TOOK_PART_IN]->(${event}:Event)` +
          (unsupported ? '' : ` WHERE ${part}.unsupported IS NULL`),
        at: { self: event },
      };
    },
  )
  event?: object;

  @Through('TenureFilter', 'At least one of their tenures meets this.', ({ self }, fresh) => {
    const tenure = fresh('tenure');
    return { text: `(${self})-[:HELD]->(${tenure}:Tenure)`, at: { self: tenure } };
  })
  tenure?: object;
}
