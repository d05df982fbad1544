import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { QueryTooExpensiveError } from '../errors';
import { checkPage, pageForm, pageSize, rowTypeOf, withoutDefaultFirst } from './page';
import { PerSelection } from './per-selection';
import type { Asked, Text } from './piece';
import type { Args, RelatedRead } from './read';
import { argsOf, TextBuilder } from './text';

/**
 * The selection compiler: one GraphQL root field with everything selected below it becomes one Cypher
 * statement. Values of arguments are always parameters. The text is a nested list with a place
 * for each response key, aliases included, so that the answer needs no resolver functions.
 */

/** Rows one root field may ask for: the product of the page sizes, summed over the levels. */
export const MAX_ROWS = 50_000;

/** Texts kept of one root field of a document. */
const MAX_TEXTS = 200;

/** One statement, ready to run. */
export interface Compiled {
  readonly text: string;
  readonly params: Record<string, unknown>;
  /** The store's value → the answer of the root field. */
  readonly decode: (raw: unknown) => unknown;
}

/** The texts of one root field of a selection; the fields asked are the same in every form. */
interface Kept {
  asked: readonly Asked[] | undefined;
  readonly texts: Map<string, Text>;
}

const kept = new PerSelection(() => new Map<string, Kept>());

/**
 * Compiles the root field that `info` stands at. The text is kept per document, per form of its
 * arguments and per value of its @skip and @include variables: a repeated query only fills parameters.
 *
 * @param root how the root field is read, and its arguments as checked by its resolver
 * @throws BadInputError for a page size or cursor that cannot be; QueryTooExpensiveError over the limits
 */
export function compile(root: RelatedRead, rootArgs: Args, info: GraphQLResolveInfo): Compiled {
  const roots = kept.of(info);
  const rootKey = String(info.path.key);
  let entry = roots.get(rootKey);
  if (!entry) {
    entry = { asked: undefined, texts: new Map() };
    roots.set(rootKey, entry);
  }

  const known = entry.asked;
  const own = withoutDefaultFirst(rootArgs, info.fieldNodes[0] as FieldNode, info.variableValues);
  const given = (field: Asked, index: number) => (index === 0 ? own : argsOf(field, info.variableValues));
  let args = known?.map(given);
  let text = known && args && entry.texts.get(shapeOf(known, args));
  if (!text) {
    text = new TextBuilder(info, root, own).build();
    args = text.asked.map(given);
    entry.asked = text.asked;
    // Filters come in any number of forms.
    if (entry.texts.size >= MAX_TEXTS) entry.texts.clear();
    entry.texts.set(shapeOf(text.asked, args), text);
  }
  return filled(text, args ?? []);
}

function shapeOf(asked: readonly Asked[], args: readonly Args[]): string {
  return asked
    .map(({ read, def }, index) => {
      const own = args[index] as Args;
      const shape = read.shape?.(own) ?? '';
      return read.how === 'page' ? `${shape}${pageForm(own, rowTypeOf(def) as string)}` : shape;
    })
    .join('|');
}

function filled({ text, asked, slots, decode }: Text, args: readonly Args[]): Compiled {
  const rows: number[] = [];
  asked.forEach((field, index) => {
    const outer = field.within === undefined ? 1 : (rows[field.within] as number);
    const own = args[index] as Args;
    if (field.read.how === 'page') {
      checkPage(own, rowTypeOf(field.def) as string, field.coordinate);
      rows.push(outer * pageSize(own, field.coordinate));
    } else {
      rows.push(outer * (field.read.rows?.(own) ?? 1));
    }
  });
  const total = rows.reduce((sum, it) => sum + it, 0);
  if (total > MAX_ROWS) {
    throw new QueryTooExpensiveError(
      `The selection asks for up to ${total} rows; ${MAX_ROWS} is the limit.`,
      'Ask for smaller pages (first), or for fewer levels at once.',
    );
  }
  const p = slots.map(({ asked: index, value }) => value(args[index] as Args));
  return { text, params: { p }, decode: (raw) => decode(raw, args) };
}
