import { IsArray, IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { keyOf } from '../../model/id';
import { IsIdOf, recordKind, SeedRecord, withoutRepeats } from '../record';
import { IsPhrase } from '../record-rules';
import { Attendance, Role } from './participation.type';

export class ParticipationRecord extends SeedRecord {
  @IsIdOf(['event'])
  event!: string;

  @IsIdOf(['official', 'organization'])
  actor!: string;

  @IsOptional()
  @IsEnum(Role)
  role?: Role;

  @IsOptional()
  @IsBoolean()
  initiator?: boolean;

  @IsOptional()
  @IsEnum(Attendance)
  attendance?: Attendance;

  @IsOptional()
  @IsArray()
  @IsIdOf(['position'], { each: true })
  positions?: string[];

  @IsOptional()
  @IsPhrase()
  wording?: string;
}

/** `participation:<event key>:<actor key>`, and the role where it is not PARTICIPANT. */
export function participationId({
  event,
  actor,
  role,
}: Pick<ParticipationRecord, 'event' | 'actor' | 'role'>): string {
  const suffix = role === undefined || role === Role.PARTICIPANT ? '' : `:${role.toLowerCase()}`;
  return `participation:${keyOf(event)}:${keyOf(actor)}${suffix}`;
}

export const participationRecord = recordKind<ParticipationRecord>({
  type: 'participation',
  Record: ParticipationRecord,
  id: participationId,
  extendable: [],
  factFields: ['role', 'initiator', 'attendance', 'capacity'],
  singleFields: ['role', 'initiator', 'attendance'],
  nodeFields: { capacity: ['position'] },
  write: (it) => ({
    kind: 'relationship',
    type: 'TOOK_PART_IN',
    id: participationId(it),
    from: it.actor,
    to: it.event,
    props: {
      role: it.role ?? Role.PARTICIPANT,
      initiator: it.initiator ?? null,
      attendance: it.attendance ?? Attendance.ATTENDED,
      positionIds: withoutRepeats(it.positions),
      wording: it.wording ?? null,
    },
  }),
  sample: {
    type: 'participation',
    event: 'event:sample-meeting',
    actor: 'official:sample-minister',
    role: 'PARTICIPANT',
    initiator: true,
    attendance: 'ATTENDED',
    positions: ['position:sample-minister'],
    wording: 'the minister',
  },
});
