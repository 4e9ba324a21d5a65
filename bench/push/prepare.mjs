/** A region whose learners study with one institution or with several, its courses and clients, and their records in files. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { RecordPartitions } from '../../apps/api/dist/modules/exchange/push/record-partitions.js';
import { CreateApiClient } from '../../apps/api/dist/modules/exchange/use-cases/create-api-client.js';
import { Jobs } from '../../apps/api/dist/platform/jobs/jobs.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { openRegion, populate, publishCourses, random } from '../shared/invented-region.mjs';
import { answerParent } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const COURSES = 60;
const PIECE = 1 << 20;
/** What a learner does in turn. */
const KINDS = [
  'COURSE_STUDY',
  'COURSE_STUDY',
  'DISCUSSION',
  'COURSE_STUDY',
  'POST',
  'COURSE_STUDY',
  'COURSE_STUDY',
  'HOMEWORK',
  'COURSE_STUDY',
  'COMMENT',
];

/** Record number `turn` of a learner, as a line. */
function record(learnerNo, turn, turns, from, days, next) {
  const kind = KINDS[turn % KINDS.length];
  const day = Math.floor(((turn + 0.5) / turns) * days);
  const at = new Date(from + day * 86_400_000 + (8 * 60 + next(14 * 60)) * 60_000 + next(60) * 1000);
  const fields = { recordId: `${learnerNo}-${turn}`, learnerNo, kind, occurredAt: at.toISOString() };
  if (kind === 'COURSE_STUDY' || kind === 'HOMEWORK')
    fields.courseCode = `C${(turn * 7 + next(20)) % COURSES}`;
  if (kind === 'COURSE_STUDY' || kind === 'DISCUSSION') fields.minutes = 10 + next(50);
  if (kind === 'COURSE_STUDY' && turn % 4 === 3) fields.completed = true;
  if (kind === 'POST' || kind === 'COMMENT') fields.count = 1 + next(4);
  if (kind === 'HOMEWORK' || kind === 'POST') fields.score = (6000 + next(4001)) / 100;
  if (next(2) === 0) fields.deviceHash = `device-${learnerNo}`;
  return `${JSON.stringify(fields)}\n`;
}

/** By time, as a platform exports them: everybody's first, then everybody's second. */
async function writeRecords(file, learners, records, cohort) {
  const next = random(2014);
  const out = createWriteStream(file);
  const turns = Math.ceil(records / learners.length);
  const from = Date.parse(`${cohort.firstTrainingDay}T00:00:00+08:00`);
  const days = Math.round(
    (Date.parse(cohort.lastTrainingDay) - Date.parse(cohort.firstTrainingDay)) / 86_400_000,
  );
  let piece = '';
  for (let index = 0; index < records; index += 1) {
    piece += record(
      learners[index % learners.length],
      Math.floor(index / learners.length),
      turns,
      from,
      days,
      next,
    );
    if (piece.length < PIECE) continue;
    if (!out.write(piece)) await once(out, 'drain');
    piece = '';
  }
  out.end(piece);
  await once(out, 'finish');
}

await answerParent(async ({ url, packId, folder, teachers, schools, records, institutions: count }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { app, pack, database, get } = opened;
  const region = await openRegion(opened);
  const institutions = region.institutions.slice(0, count);
  await populate(opened, { ...region, institutions }, { teachers, schools });
  await publishCourses(opened, institutions, COURSES);
  await get(RecordPartitions).ensure(region.cohortId);
  const senders = [];
  for (const { id, code } of institutions) {
    const client = done(
      'Client',
      await get(CreateApiClient).execute(PROGRAM, {
        institutionId: id,
        name: 'bench',
        scopes: ['records:write'],
      }),
    );
    const learners = await database.rows(
      'SELECT learner_no AS no FROM enrollment.enrollment WHERE cohort_id = $1 AND institution_id = $2 ORDER BY id',
      [region.cohortId, id],
    );
    const file = join(folder, `${code}-${records}.ndjson`);
    await writeRecords(
      file,
      learners.map(({ no }) => no),
      Math.round(records / count),
      pack.cohorts[0],
    );
    const { clientId, clientSecret } = client;
    senders.push({ institutionId: id, file, clientId, clientSecret, records: Math.round(records / count) });
  }
  await get(Jobs).runAll();
  await app.close();
  return { cohortId: region.cohortId, senders };
});
