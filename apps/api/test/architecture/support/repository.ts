import { fileURLToPath } from 'node:url';

/** Root folder of the repository, whatever the folder that the tests are started from. */
export const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
