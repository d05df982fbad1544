import { Field, Int, ObjectType } from 'type-graphql';
import { Actor } from '../../nodes/interfaces';
import { Official } from '../../nodes/official/official.type';
import { Organization } from '../../nodes/organization/organization.type';
import { Participation } from '../../nodes/participation/participation.type';
import { Page, Part } from '../../projection/fields';
import { byName, declareOrders, type Order } from '../../projection/order';
import { connectionOf, declareArgs, declareCut } from '../../projection/page';
import { type Bound, Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { anew } from '../contact/anew';
import { CONTACT_ARGS, contactShape } from '../contact/args';
import { Contacts } from '../contact/contacts.type';
import { eachActor } from '../contact/each-actor';
import { eventsOf, metBy, mostFirst } from '../contact/met';
import { named } from '../contact/named';
import { MOST } from '../contact/rules';
import { isCut } from '../contact/side';

const lastKey = ({ met }: Bound) => `last([it IN ${met} WHERE it.date IS NOT NULL]).sortKey`;

const ORDERS: readonly Order[] = [
  {
    name: 'COUNT_DESC',
    description: 'Most contacts first.',
    descending: false,
    dated: false,
    key: ({ met, actor }) => `${mostFirst(`size(${met})`)} + ${actor}.id`,
    inHubKey: false,
  },
  {
    name: 'LAST_DESC',
    description: 'By the last contact, latest first; without a date last.',
    descending: true,
    dated: true,
    key: (at) => `coalesce(${lastKey(at)}, '~') + '|' + ${at.actor}.id`,
    inHubKey: false,
  },
  ...byName({ what: 'name', inHubKey: false, key: ({ actor }) => `${actor}.sortKey` }).slice(0, 1),
];

const CUT = `There are more than ${MOST} participations to look at, and only the latest ${MOST} were: ask for a period.`;

@ObjectType({
  description: 'Somebody whom an actor met, and how often; encounters has the events and says what counts.',
  simpleResolvers: true,
})
class Counterpart extends Contacts {
  @Part('Actor', 'actor', 'Who it is.')
  readonly actor!: unknown;
}

@ObjectType({ description: 'Somebody whom two actors both met, and how often each.', simpleResolvers: true })
class CommonCounterpart {
  @Part('Actor', 'actor', 'Who it is.')
  readonly actor!: unknown;

  @Reads({ how: 'value', cypher: ({ metByA }) => `size(${metByA})` })
  @Field(() => Int, { description: 'How many contacts a had with them.' })
  readonly countA!: number;

  @Reads({ how: 'value', cypher: ({ metByB }) => `size(${metByB})` })
  @Field(() => Int, { description: 'How many contacts b had with them.' })
  readonly countB!: number;
}

declareOrders('Counterpart', ORDERS);
for (const [name, type] of Object.entries({ Counterpart, CommonCounterpart })) {
  declareArgs(name, CONTACT_ARGS);
  declareCut(name, CUT);
  register(name, type);
}

declareCut(
  'AlsoPresent',
  `The event, its parts, what it is a part of and the other parts of that have more than ${MOST} participations, and the rest was not looked at.`,
);

/** Rows of alsoPresent: participations as elsewhere, of which some can be left out here alone. */
export const AlsoPresentConnection = connectionOf(Participation, 'AlsoPresent');

/**
 * Whom an actor met.
 *
 * Cost: the actor's participations that began before the end of the period, latest first, MOST of them, and who else
 *       took part in those that are contacts; of an organization, also what `partsOf` says.
 */
const counterpartsOf = (isOrganization: boolean) =>
  Page('Counterpart', {
    description:
      'Whom they met, most often first unless asked otherwise. Of an organization: whom it and those who were in it then met, ' +
      'colleagues aside. An organization is in this list for what it took part in itself; encounters of it counts those who were in it, too. ' +
      'Where truncated is true, counts, dates and totalCount are of the latest participations: ask by period for all.',
    shape: contactShape,
    match: ({ self }, build) => {
      const { rows, own, met, counterpart } = named(build, 'rows', 'own', 'met', 'counterpart');
      const side = { self, isOrganization };
      const found = metBy(side, build);
      return {
        text: anew(
          [self],
          `WITH COLLECT { ${found.text} ORDER BY ${found.order} RETURN [${found.row}] } AS ${rows} ` +
            `${eachActor(rows, counterpart, own, build)} ${eventsOf(own, met, counterpart, build)}`,
          [counterpart, met],
        ),
        bound: { self: counterpart, actor: counterpart, met },
        cut: isCut(side, build),
        kept: [counterpart, met],
      };
    },
  });

// Read otherwise for each type, so that a person's text does not look for offices.
counterpartsOf(true)(Actor.prototype, 'counterparts');
counterpartsOf(true)(Organization.prototype, 'counterparts');
counterpartsOf(false)(Official.prototype, 'counterparts');
