import { question } from '../../projection/question';
import { named } from '../contact/named';
import { attended, counts, MOST } from '../contact/rules';

/**
 * Who was near an event without being said to have met those in it: companions and observers, who took part in the event
 * that it is a part of, in other parts of that, or in its own parts.
 *
 * In:   `event`, the id of an event.
 * Out:  participations; not of those who took part in the event itself, nor of sides.
 * Cost: one seek, and the participations of these events, MOST of them; an event without any counts as one.
 */
export const alsoPresentAt = question({
  name: 'alsoPresent.atEvent',
  how: 'page',
  needs: () => ({ event: 'Event' }),
  match: (_, build) => {
    const { self, whole, event } = named(build, 'self', 'whole', 'event');
    const { part, actor, own } = named(build, 'part', 'actor', 'own');
    const mine = `(${self})<-[${own}:TOOK_PART_IN]-(${actor})`;
    const lookedAt = (most: number) =>
      `MATCH (${self}:Event {id: ${build.param((it) => it.event)}}) ` +
      `MATCH (${self})-[:PART_OF*0..1]->(${whole}:Event)<-[:PART_OF*0..1]-(${event}:Event) ` +
      `WITH DISTINCT ${self}, ${event} OPTIONAL MATCH (${event})<-[${part}:TOOK_PART_IN]-(${actor}:Official|Organization) ` +
      `WITH ${self}, ${event}, ${part}, ${actor} LIMIT ${most}`;
    return {
      text:
        `${lookedAt(MOST)} WHERE ${event}.status = 'HELD' AND ${attended(part)} AND ${part}.role <> 'SIDE' ` +
        `AND NOT EXISTS { MATCH ${mine} WHERE ${counts(own)} } WITH ${part}, ${event}, ${actor}`,
      bound: { self: part, event, actor },
      orderBy: 'NAME_ASC',
      cut: `COUNT { ${lookedAt(MOST + 1)} } > ${MOST}`,
    };
  },
});
