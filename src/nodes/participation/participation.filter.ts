import { GraphFilter } from '../../projection/filter';
import { Is, OneOf, Through } from '../conditions';
import { Attendance, initiatorOf, Role } from './participation.type';

@GraphFilter('Which participations.')
export class ParticipationFilter {
  @OneOf(() => Role, 'role', 'They were one of these in it.')
  roles?: Role[];

  @OneOf(() => Attendance, 'attendance', 'Their attendance is one of these.')
  attendances?: Attendance[];

  @Is(
    () => Boolean,
    initiatorOf,
    'Whether it came from them; what is not stated, or what accounts differ on, is neither.',
  )
  initiator?: boolean;

  @Through('ActorFilter', 'Who took part meets this.', ({ actor = '' }) => ({
    text: `(${actor})`,
    at: { self: actor },
  }))
  actor?: object;

  @Through('EventFilter', 'The event meets this.', ({ event = '' }) => ({
    text: `(${event})`,
    at: { self: event },
  }))
  event?: object;
}
