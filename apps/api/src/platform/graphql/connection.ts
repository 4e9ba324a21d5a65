import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a list ends and whether more follows.' })
export class PageInfo {
  @Field({ description: 'Whether there are entries after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null for an empty page.' })
  endCursor!: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Makes the connection class of a node type: `EnrollmentConnection` of `Enrollment`. */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Connection`, { description: `A page of the list of ${name}.` })
  class ConnectionClass implements Connection<Node> {
    @Field(() => [node], { description: 'The entries of this page, in order.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    totalCount!: number;
  }
  return ConnectionClass;
}

/** Largest page that any list answers. */
export const MAXIMUM_PAGE = 500;

/** Keeps `first` within 1 and {@link MAXIMUM_PAGE}. */
export const pageSize = (first: number): number => Math.min(Math.max(Math.trunc(first), 1), MAXIMUM_PAGE);

export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Reads a cursor; null for a damaged one, which then counts as the beginning. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => ['string', 'number'].includes(typeof part));
    return sound ? (parts as (string | number)[]) : null;
  } catch {
    return null;
  }
}

/** Makes a page from rows of which one more than asked for was read. */
export function pageOf<Node>(
  rows: readonly Node[],
  first: number,
  totalCount: number,
  cursorOf: (node: Node) => readonly (string | number)[],
): Connection<Node> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor(cursorOf(last)) : null },
  };
}
