import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import { BeginUpload } from '../../modules/practice-evidence/files/use-cases/begin-upload.js';
import { CompleteUpload } from '../../modules/practice-evidence/files/use-cases/complete-upload.js';
import { SaveSubmission } from '../../modules/practice-evidence/use-cases/save-submission.js';
import { SubmitWork } from '../../modules/practice-evidence/use-cases/submit-work.js';
import type { Actor } from '../../platform/auth/actor.js';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { done, type Season } from '../season/season.js';
import { drawBars } from './draw-picture.js';

interface ReturnedWork extends Record<string, unknown> {
  readonly teacherId: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly theme: number;
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly revision: number;
}

const LESSON = `教学设计（节选）

一、导入（5分钟）
出示三张校园照片，请学生用平板投票：哪里最需要一块警示牌？

二、探究（20分钟）
1. 小组讨论警示语，写进共享文档。
2. 全班互看，各选一条最清楚的。

三、小结（5分钟）
投票结果见“课堂投票.png”。`;

/** Some whose work was returned come back with files: a plan and a picture, sent as people send them. */
export async function filesOfWorks(season: Season): Promise<void> {
  const works = await season.database.rows<ReturnedWork>(
    `SELECT e.teacher_id AS "teacherId", t.name, s.theme, s.topic_position AS "topicPosition", s.own_topic AS "ownTopic",
            s.body AS text, s.revision,
            (SELECT r.account_id FROM identity.role_grant r
              WHERE r.teacher_id = t.id AND r.role = 'teacher' AND r.ended_at IS NULL LIMIT 1) AS "accountId"
       FROM practice_evidence.submission s
       JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
       JOIN enrollment.teacher t ON t.id = e.teacher_id
      WHERE s.cohort_id = $1 AND s.state = 'returned' ORDER BY e.learner_no LIMIT 3`,
    [season.cohortId],
  );
  for (const [index, { teacherId, name, accountId, theme, text, revision, ...topic }] of works.entries()) {
    const teacher: Actor = {
      ...season.person('teacher', { teacherId }),
      displayName: name,
      accountId: accountId ?? teacherId,
    };
    const fileIds = [
      await sent(season, teacher, '教学设计.txt', Buffer.from(LESSON, 'utf8')),
      await sent(season, teacher, '课堂投票.png', drawBars([0.35 + index * 0.1, 0.8, 0.55, 0.2])),
    ];
    const draft = { ...topic, text, links: [], fileIds, basedOn: revision };
    done('Files', await season.get(SaveSubmission).execute(teacher, season.cohortId, theme, draft));
    // One is still at it.
    if (index < 2) done('Handing in', await season.get(SubmitWork).execute(teacher, season.cohortId, theme));
  }
}

async function sent(season: Season, teacher: Actor, name: string, content: Buffer): Promise<string> {
  const bytes = content.length;
  const announced = { name, mediaType: '', bytes, sha256Told: null };
  const { id } = done(
    'An upload',
    await season.get(BeginUpload).execute(teacher, season.cohortId, announced),
  );
  const { receiving } = await season.get(FileStorage).content();
  await receiving.create(new Upload({ id, size: bytes, offset: 0 }));
  await receiving.write(Readable.from([content]), id, 0);
  await season.get(CompleteUpload).execute(id);
  return id;
}
