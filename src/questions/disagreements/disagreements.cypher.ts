import { question } from '../../projection/question';

/**
 * The fields of an event of which accounts differ.
 *
 * In:   `id` of an event.
 * Out:  a pair of the field's name and its accounts each; one pair without a name where none differ; nothing
 *       for an unknown id.
 * Cost: one unique index seek, then the evidence of the event.
 */
export const disagreementsOfEvent = question({
  name: 'event.disagreements',
  how: 'list',
  match: (_, { fresh, param }) => {
    const [event, field] = [fresh('event'), fresh('field')];
    return {
      text:
        `MATCH (${event}:Event {id: ${param(({ id }) => id)}}) ` +
        `UNWIND coalesce(${event}.disputed, [null]) AS ${field} WITH ${event}, ${field}`,
      bound: { self: field, fact: event },
      order: field,
      key: field,
    };
  },
});
