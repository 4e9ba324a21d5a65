import { decodeCursor } from '../../../platform/graphql/connection.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that a cursor holds; null, the beginning, for a damaged one. */
export function idCursor(cursor: string | null): string | null {
  const id = decodeCursor(cursor, 1)?.[0];
  return typeof id === 'string' && UUID.test(id) ? id : null;
}
