/** Environment variable that tells the test processes where the server of this run is. */
export const SERVER_URL = 'TISHENG_TEST_SERVER_URL';
/** Migrated database that each test file copies. */
export const TEMPLATE = 'template_migrated';
