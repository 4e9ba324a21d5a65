const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** An id as the database reads it; for what is no id at all, one that nothing has. */
export const knownId = (id: string): string => (UUID.test(id) ? id.toLowerCase() : NOTHING);

/** Those that can be ids. */
export const knownIds = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id) => UUID.test(id)).map((id) => id.toLowerCase())),
];
