import { fileURLToPath } from 'node:url';

/** Top of the checkout, as seen from the built commands. */
export const TOP = fileURLToPath(new URL('../../../../../', import.meta.url));
/** Folder of the built pages. */
export const PAGES_DIR = fileURLToPath(new URL('../../../../admin/dist', import.meta.url));
