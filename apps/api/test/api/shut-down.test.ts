import { Jobs } from '../../src/platform/jobs/jobs.js';
import { useApp } from '../support/test-app.js';

const app = useApp();

// The application of the file is closed after its last test: a runner that kept its connection would hold that up
// until the hook runs out of time, as it once kept Ctrl-C from ending the program.
test('an application that works off jobs can be closed', async () => {
  await app.get(Jobs).start();
  const queued = await app.database.transaction((tx) =>
    app.get(Jobs).enqueue(tx, 'handle-event', { id: null }),
  );
  expect(queued).toBeUndefined();
});
