import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../../platform/database/database.js';
import { knownId } from '../../awards/persistence/known-id.js';
import type { WorkForNomination } from '../../works/queries/works-for-nomination.js';
import { libraryVectorOf } from './library-search.js';

/** A work's place in the library as it is stored. */
export interface LibraryEntryRow {
  readonly id: string;
  readonly rootUnitId: string;
  readonly cohortId: string;
  readonly submissionId: string;
  readonly state: StateOf<'library-entry'>;
  /** Path of the school from which the work comes. */
  readonly unitPath: string;
  /** Whether the teacher is one of its authors. */
  readonly isOwn: boolean;
}

const ENTRY = `SELECT y.id, y.root_unit_id AS "rootUnitId", y.cohort_id AS "cohortId", y.submission_id AS "submissionId",
         y.state, e.unit_path AS "unitPath",
         EXISTS (SELECT FROM practice_evidence.award_recipient p
                  WHERE p.nomination_id = y.nomination_id AND p.teacher_id = $2) AS "isOwn"
    FROM practice_evidence.library_entry y JOIN practice_evidence.submission s ON s.id = y.submission_id
    JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id`;

type Row = LibraryEntryRow & Record<string, unknown>;

/** Whether a work may be shown: everybody agrees, says what others may do with it, and no pupil is shown against anybody's will. */
export const mayBeShown = (work: Pick<WorkForNomination, 'consent' | 'licence' | 'pupilsShown'>): boolean =>
  work.consent && work.licence !== null && work.pupilsShown !== 'without-consent';

/** Places in the library as rows. */
@Injectable()
export class LibraryEntries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param teacherId who asks, where a teacher does */
  async find(
    rootUnitId: string,
    entryId: string,
    teacherId: string | null,
    db: Queryable = this.database,
  ): Promise<LibraryEntryRow | undefined> {
    return db.one<Row>(`${ENTRY} WHERE y.root_unit_id = $1 AND y.id = $3`, [
      rootUnitId,
      teacherId,
      knownId(entryId),
    ]);
  }

  /** The same, held until the transaction ends. */
  async locked(
    tx: Transaction,
    rootUnitId: string,
    entryId: string,
    teacherId: string | null,
  ): Promise<LibraryEntryRow | undefined> {
    await tx.rows('SELECT FROM practice_evidence.library_entry WHERE id = $1 FOR UPDATE', [knownId(entryId)]);
    return this.find(rootUnitId, entryId, teacherId, tx);
  }

  async move(
    tx: Transaction,
    entryId: string,
    state: StateOf<'library-entry'>,
    by: string | null,
    reason: string | null,
  ): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.library_entry SET state = $2, changed_at = $3, changed_by = $4, reason = $5,
              shown_at = CASE WHEN $2 = 'shown' THEN $3 ELSE shown_at END WHERE id = $1`,
      [entryId, state, this.clock.now(), by, reason],
    );
  }

  /** Puts a work on the shelf, or under a further honour there; what was withdrawn or taken down stays so. */
  async put(
    tx: Transaction,
    of: { readonly rootUnitId: string; readonly nominationId: string; readonly by: string | null },
    work: WorkForNomination,
    pack: PolicyPack,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.run(
      `INSERT INTO practice_evidence.library_entry (root_unit_id, cohort_id, submission_id, nomination_id, state, search,
              shown_at, changed_at, changed_by)
       VALUES ($1, $2, $3, $4, 'shown', $5::tsvector, $6, $6, $7)
       ON CONFLICT (submission_id) DO UPDATE SET nomination_id = excluded.nomination_id, search = excluded.search`,
      [
        of.rootUnitId,
        work.cohortId,
        work.submissionId,
        of.nominationId,
        libraryVectorOf({
          title: work.title,
          names: namesOf(work, pack),
          summary: work.summary,
          texts: [work.text, ...Object.values(work.texts)],
        }),
        now,
        of.by,
      ],
    );
  }
}

function namesOf(work: WorkForNomination, pack: PolicyPack): string[] {
  const kind = pack.practice.works.find((one) => one.kind === work.kind);
  const subject = work.subject === null ? null : subjectByCode(work.subject);
  return [
    kind?.name.zh ?? '',
    STAGE_OF_SCHOOLING_LABELS[work.stage].zh,
    subject?.zh ?? '',
    ...work.topics.map((code) => `${code} ${courseTopic(code)?.zh ?? ''}`),
    work.schoolName,
  ];
}
