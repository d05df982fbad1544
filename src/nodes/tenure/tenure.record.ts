import { IsBoolean, IsOptional } from 'class-validator';
import { DatePrecision, dateSortKey, type ParsedDate, type Period, periodOf } from '../../model/flex-date';
import type { Basis } from '../basis';
import {
  dateOf,
  dateProps,
  day,
  edgesTo,
  IsIdOf,
  NodeRecord,
  orderFaults,
  periodProps,
  recordKind,
} from '../record';
import { IsDated, IsOwnId } from '../record-rules';

export class TenureRecord extends NodeRecord {
  @IsOwnId('tenure')
  override id!: string;

  @IsIdOf(['official'])
  official!: string;

  @IsIdOf(['position'])
  position!: string;

  @IsDated()
  start?: string;
  startBasis?: Basis;
  startWording?: string;

  @IsDated()
  end?: string;
  endBasis?: Basis;
  endWording?: string;

  @IsDated()
  attested?: string;
  attestedBasis?: Basis;
  attestedWording?: string;

  @IsOptional()
  @IsBoolean()
  acting?: boolean;
}

/** The one day that an attestation covers; null when it does not name one. */
function attestedDay(date: ParsedDate | null) {
  const exact = date !== null && !date.approximate && date.precision !== DatePrecision.RANGE;
  return exact && date.earliest === date.latest ? day(date.earliest) : null;
}

/**
 * From the start to the end; each unknown unless given, and an unknown bound covers nothing. What is only attested
 * is the day of that, and without any date there is no period at all.
 */
function tenurePeriod(
  start: ParsedDate | null,
  end: ParsedDate | null,
  attested: ParsedDate | null,
): Period | null {
  const period = periodOf(start, end);
  if (period === null) return periodOf(attested);
  return {
    ...period,
    ...(start === null && { startEarliest: null, startLatest: null }),
    ...(end === null && { endEarliest: null, endLatest: null }),
  };
}

export const tenureRecord = recordKind<TenureRecord>({
  type: 'tenure',
  Record: TenureRecord,
  id: ({ id }) => id,
  extendable: [],
  factFields: ['official', 'position', 'start', 'end', 'attested', 'acting'],
  singleFields: ['start', 'end', 'acting'],
  nodeFields: { official: ['official'], position: ['position'] },
  faults: ({ start, end }) => orderFaults('start', start, 'end', end),
  write: (it) => {
    const [start, end, attested] = [dateOf(it.start), dateOf(it.end), dateOf(it.attested)];
    return {
      kind: 'node',
      label: 'Tenure',
      id: it.id,
      props: {
        ...dateProps('start', it.start, it.startBasis, it.startWording),
        ...dateProps('end', it.end, it.endBasis, it.endWording),
        ...dateProps('attested', it.attested, it.attestedBasis, it.attestedWording),
        ...periodProps(tenurePeriod(start, end, attested)),
        attestedDay: attestedDay(attested),
        acting: it.acting ?? false,
        sortKey: dateSortKey(start ?? attested ?? end, it.id),
      },
      edges: [
        ...(it.official ? edgesTo(it.official, 'HELD', it.id) : []),
        ...edgesTo(it.id, 'OF', it.position),
      ],
    };
  },
  sample: {
    type: 'tenure',
    id: 'tenure:sample-minister',
    official: 'official:sample-minister',
    position: 'position:sample-minister',
    start: '2014',
    startBasis: 'STATED',
    startWording: 'in 2014',
    end: '2016-03',
    endBasis: 'DERIVED',
    endWording: 'until March',
    attested: '2015-12-28',
    attestedBasis: 'STATED',
    attestedWording: 'the minister',
    acting: true,
  },
});
