/**
 * The built application in a process of its own, which a test may kill at any moment. It listens for HTTP and does what it
 * is told over the channel to its parent: `{ do: 'score' | 'issue', cohortId }`.
 */
import { createApp } from '../../dist/create-app.js';
import { IssueCertificates } from '../../dist/modules/certification/use-cases/issue-certificates.js';
import { RunScoring } from '../../dist/modules/scoring/use-cases/run-scoring.js';
import { ManualClock } from '../../dist/platform/clock/clock.js';

const { config, now } = JSON.parse(process.argv[2]);
const PROGRAM = { displayName: 'test' };

const key = ({ data }) => Buffer.from(data);
const own = {
  ...config,
  sealingKeys: config.sealingKeys.map((each) => ({ ...each, key: key(each.key) })),
  signingKey: key(config.signingKey),
};
const app = await createApp(own, new ManualClock(new Date(now)), { quiet: true });
await app.listen(0, '127.0.0.1');

const works = {
  score: ({ cohortId }) => app.get(RunScoring, { strict: false }).execute(PROGRAM, cohortId, 'test'),
  issue: ({ cohortId }) => app.get(IssueCertificates, { strict: false }).execute(PROGRAM, cohortId),
};

async function obey(order) {
  try {
    process.send({ done: await works[order.do](order) });
  } catch (error) {
    process.send({ failed: String(error) });
  }
}

process.on('message', (order) => void obey(order));
// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));
process.send({ url: await app.getUrl() });
