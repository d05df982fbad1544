import type { Identify } from './identity';
import type { Places } from './places';
import type { Records } from './records';
import type { Report } from './report';

/** What every row of a delivery is turned into records with. */
export interface Making {
  readonly records: Records;
  readonly report: Report;
  readonly places: Places;
  readonly identify: Identify;
}
