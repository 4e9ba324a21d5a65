import './load-typescript.mjs';
import { build } from '../../bin/build.mjs';
import { runTool } from '../../bin/workspace.mjs';

/** Global set-up of the jest projects that need PostgreSQL: they test the built server, which must be of today. */
export default async function startDatabase() {
  if (!(await build({ pages: false }))) await buildDespiteErrors();
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}

/** In the midst of a change one may want to run a test already; the compiler writes its output all the same. */
async function buildDespiteErrors() {
  if (!process.env.TEST_DESPITE_TYPE_ERRORS) {
    throw new Error(
      'The server does not compile, and it is the built server that is tested. ' +
        'In the midst of a change TEST_DESPITE_TYPE_ERRORS=1 runs the tests all the same.',
    );
  }
  await runTool('tsc -b apps/api');
}
