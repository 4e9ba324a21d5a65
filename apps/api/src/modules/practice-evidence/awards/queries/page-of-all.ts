import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';

/** A page of a list that is short enough to be read whole: judges, objections, one person's honours. */
export function pageOfAll<Node>(
  rows: readonly Node[],
  page: { readonly first: number; readonly after?: string | null | undefined },
  idOf: (node: Node) => string,
): Connection<Node> {
  const first = pageSize(page.first);
  const [last] = decodeCursor(page.after, 1) ?? [];
  const from = last === undefined ? 0 : rows.findIndex((node) => idOf(node) === last) + 1;
  return pageOf(rows.slice(from, from + first + 1), first, rows.length, (node) => [idOf(node)]);
}
