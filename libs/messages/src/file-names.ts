/** What is put behind the name of a file that is handed back with its errors. */
export const ERRORS_FILE_SUFFIX = { zh: '问题', en: 'problems' } as const;
