import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { aRegion, type Region } from '../../builders/a-region.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
} from '../../builders/an-institution-client.js';
import { someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const run = promisify(execFile);
let region: Region;
let client: InstitutionClient;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  await someLearners(app, region, 2);
  inTraining(app, region);
  client = await anInstitutionClient(app, region);
});

test('the commands of the integration guide work as they are written, in their order', async () => {
  const root = resolve(import.meta.dirname, '../../../../..');
  const guide = await readFile(join(root, 'docs/integration-guide.md'), 'utf8');
  const commands = [...guide.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block]) => block);
  expect(commands.length).toBeGreaterThan(5);
  const folder = await mkdtemp(join(tmpdir(), 'tisheng-guide-'));
  try {
    await symlink(join(root, 'libs'), join(folder, 'libs'));
    const env = {
      ...process.env,
      HOST: app.url,
      CLIENT_ID: client.clientId,
      CLIENT_SECRET: client.clientSecret,
      AT: new Date(app.clock.now().getTime() - 60_000).toISOString(),
    };
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: folder,
      env,
    });
    expect(stdout).toContain('"__typename":"CoursesPublished","added":1');
    expect(stdout).toContain('"accepted":1,"duplicate":0,"rejected":0');
    expect(stdout).toContain('"idempotencyKey":"2014-cycle-1-again"');
    const held = await app.database.rows(
      'SELECT record_id FROM exchange.learning_record WHERE NOT superseded ORDER BY record_id',
    );
    expect(held).toEqual([{ record_id: 'r-1' }, { record_id: 'r-2' }, { record_id: 'r-3' }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
