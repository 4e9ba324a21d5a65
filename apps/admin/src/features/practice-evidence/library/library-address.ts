/** Words of the address that narrow the library. */
export const LIBRARY_WORDS = ['search', 'kind', 'stage', 'subject', 'topic', 'level', 'order'] as const;
