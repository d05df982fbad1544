import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Read } from '../../src/projection/read';
import { theSchema } from '../support/given';

/**
 * Queries that reach every field of every type, but of those that a contact network answers with: from a look-up by id one field a query, but for those that are the node's own
 * and stand in one; of what a question answers all fields at once, as each such text takes long to plan. For tests that
 * hold something of each statement the compiler can write.
 */

/** The least that can be selected of a type. */
function least(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const members = theSchema()
      .getPossibleTypes(type)
      .map((it) => `... on ${it.name} { __typename ${idOf(it.name)} }`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = type.getFields();
  if (fields.nodes && fields.pageInfo)
    return `{ nodes ${least(getNamedType(fields.nodes.type))} totalCount }`;
  // Its other fields stand in the queries of its own type: here they would only make the text longer.
  const leaf = fields.id ?? Object.values(fields).find((it) => isLeafType(getNamedType(it.type)));
  return `{ ${leaf?.name ?? '__typename'} }`;
}

/** Values for arguments that have to be given. */
const requiredArgs = ({ args }: GraphQLField<unknown, unknown>): string =>
  args.some(isRequiredArgument) ? '(asOf: "2015-12-28")' : '';

const idOf = (type: string) => {
  const found = theSchema().getType(type);
  return isObjectType(found) && found.getFields().id ? 'id' : '';
};

/** Two sides; organizations are looked at with the root fields. */
const TWO = 'a: "official:sample-minister", b: "official:sample-colleague"';

const ENDS = 'from: "official:sample-minister", to: "official:sample-colleague", maxHops: 2';

/** Ways to a value of each type that has fields of its own and no look-up. */
const WAYS: Record<string, (inner: string) => string> = {
  Participation: (inner) => `{ event(id: "event:sample-meeting") { participants { nodes ${inner} } } }`,
  Mention: (inner) => `{ article(id: "article:sample") { mentions { nodes ${inner} } } }`,
  Capacity: (inner) => `{ statement(id: "statement:sample-quote") { capacity ${inner} } }`,
};

/** Ways to a value of each type that questions answer with … */
const ANSWERS: Record<string, (inner: string) => string> = {
  Timeline: (inner) => `{ timeline ${inner} }`,
  Encounters: (inner) => `{ encounters(${TWO}) ${inner} }`,
  ContactGraph: (inner) => `{ graph(ids: ["official:sample-minister"]) ${inner} }`,
  Counterpart: (inner) => `{ official(id: "official:x") { counterparts { nodes ${inner} } } }`,
  OfficeHolder: (inner) =>
    `{ officeHolders(position: "position:sample-minister", asOf: "2015-12-28") { nodes ${inner} truncated } }`,
  Holder: (inner) => `{ position(id: "position:x") { holders { nodes ${inner} } } }`,
  Itinerary: (inner) => `{ itinerary(official: "official:sample-minister", during: "2015-12") ${inner} }`,
  Paths: (inner) => `{ paths(${ENDS}) ${inner} }`,
  CommonCounterpart: (inner) => `{ commonCounterparts(${TWO}) { nodes ${inner} } }`,
  Disagreement: (inner) => `{ event(id: "event:x") { disagreements ${inner} } }`,
  PossibleDuplicate: (inner) => `{ possibleDuplicates(official: "official:sample-minister") ${inner} }`,
  SearchHit: (inner) => `{ search(text: "lavr") ${inner} }`,
};

/** … and the types of which these are made. */
const PARTS: ReadonlySet<string> = new Set([
  'Account',
  'TimelineBucket',
  'EventCounts',
  'KindCount',
  'ContactNode',
  'ContactLink',
  'Stay',
  'Gap',
  'Path',
  'PathHop',
]);

/** All fields of a type, and of the parts it is made of. */
function whole(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  const below = (it: GraphQLNamedType): string => {
    const rows = isObjectType(it) && it.getFields().pageInfo && it.getFields().nodes;
    if (rows) return `{ nodes ${below(getNamedType(rows.type))} totalCount }`;
    return PARTS.has(it.name) ? whole(it) : least(it);
  };
  const fields = Object.values(type.getFields());
  return `{ ${fields.map((it) => `${it.name} ${below(getNamedType(it.type))}`).join(' ')} }`;
}

/** Whether a field is made of what the node holds itself. */
function isOwn({ args, type, extensions }: GraphQLField<unknown, unknown>): boolean {
  const of = getNamedType(type);
  const how = (extensions.read as Read | undefined)?.how ?? 'value';
  return args.length === 0 && how === 'value' && (isLeafType(of) || of.extensions.plain === true);
}

/** Every field of every type, as `[what, query]`. */
export function everyField(): [coordinate: string, query: string][] {
  const found: [string, string][] = [];
  const query = theSchema().getQueryType()?.getFields() ?? {};
  for (const [name, field] of Object.entries(query)) {
    const type = getNamedType(field.type);
    const one = field.args.length === 1 && field.args[0]?.name === 'id' && isObjectType(type);
    if (!one || !isObjectType(type)) continue;
    const from = (selected: string) => `{ ${name}(id: "${name}:x") { ${selected} } }`;
    const fields = Object.values(type.getFields());
    const own = fields.filter((it) => isOwn(it));
    found.push([
      `${type.name}: its own fields`,
      from(own.map((it) => `${it.name} ${least(getNamedType(it.type))}`).join(' ')),
    ]);
    for (const inner of fields.filter((it) => !isOwn(it))) {
      found.push([
        `${type.name}.${inner.name}`,
        from(`${inner.name}${requiredArgs(inner)} ${least(getNamedType(inner.type))}`),
      ]);
    }
  }
  for (const [name, way] of Object.entries(WAYS)) {
    const type = theSchema().getType(name);
    if (!isObjectType(type)) continue;
    for (const inner of Object.values(type.getFields())) {
      found.push([`${name}.${inner.name}`, way(`{ ${inner.name} ${least(getNamedType(inner.type))} }`)]);
    }
  }
  for (const [name, way] of Object.entries(ANSWERS)) {
    const type = theSchema().getType(name);
    if (isObjectType(type)) found.push([`${name}: each field`, way(whole(type))]);
  }
  return found;
}

/** Root fields that page all nodes of a type; not those of questions, which need to be told of what. */
const pages = () =>
  Object.entries(theSchema().getQueryType()?.getFields() ?? {}).filter(
    ([, { args }]) => args.some(({ name }) => name === 'after') && !args.some(isRequiredArgument),
  );

/** The pages of every type, as `[Query.field, query]`. */
export function everyPage(): [coordinate: string, query: string][] {
  return pages().map(([name, field]) => [`Query.${name}`, `{ ${name} ${least(getNamedType(field.type))} }`]);
}

/** The same in each order that can be asked for, forwards and backwards: no more of a row than its id. */
export function everyOrder(): [coordinate: string, query: string][] {
  return pages().flatMap(([name, { args }]) => {
    const type = getNamedType(args.find((it) => it.name === 'orderBy')?.type);
    const orders = isEnumType(type) ? type.getValues().map((it) => it.name) : [];
    return orders.flatMap((order) =>
      ['first', 'last'].map((end): [string, string] => [
        `Query.${name} by ${order}, ${end}`,
        `{ ${name}(orderBy: ${order}, ${end}: 20) { nodes { id } } }`,
      ]),
    );
  });
}
