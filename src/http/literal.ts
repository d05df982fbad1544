import { type ASTNode, BREAK, Kind, parse, visit } from 'graphql';

/**
 * Where in its document a literal stands: `filter.during of events`. graphql-js tells no more of a literal that a scalar
 * refuses than its line, so the document is read once more.
 *
 * @returns undefined for what is no literal
 */
export function placeOfLiteral(node: ASTNode | undefined): string | undefined {
  const { source, start } = node?.loc ?? {};
  if (!source) return undefined;
  let place: string | undefined;
  visit(parse(source), {
    enter(it, _key, parent, _path, ancestors) {
      if (it.kind !== node?.kind || it.loc?.start !== start) return undefined;
      place = told([...ancestors, parent].filter((above) => isNode(above)));
      return BREAK;
    },
  });
  return place;
}

/** Beside nodes there are lists of them on the way. */
const isNode = (it: ASTNode | readonly ASTNode[] | undefined): it is ASTNode =>
  it !== undefined && 'kind' in it;

/** In words, from the nodes on the way to it. */
function told(above: readonly ASTNode[]): string | undefined {
  const names: string[] = [];
  for (const it of [...above].reverse()) {
    if (it.kind === Kind.OBJECT_FIELD || it.kind === Kind.ARGUMENT) names.unshift(it.name.value);
    if (it.kind === Kind.FIELD) return `${names.join('.')} of ${it.name.value}`;
    if (it.kind !== Kind.VARIABLE_DEFINITION) continue;
    const at = names.length > 0 ? ` at ${names.join('.')}` : '';
    return `The default of variable "$${it.variable.name.value}"${at}`;
  }
  return undefined;
}
