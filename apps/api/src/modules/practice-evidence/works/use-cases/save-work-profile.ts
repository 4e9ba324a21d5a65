import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { checkWorkProfile } from '@tisheng/domain-rules/practice-evidence/works/check-work-profile.js';
import { missingParts } from '@tisheng/domain-rules/practice-evidence/works/missing-parts.js';
import type { WorkProfile } from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OwnWork } from '../../persistence/own-work.js';
import { keyOf, type StoredWork, WorkStore } from '../../persistence/stored-work.js';
import { PracticeSummaries } from '../../persistence/practice-summaries.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { type PartsRow, WorkParts } from '../persistence/work-parts.js';
import { FindColleagues } from '../queries/find-colleagues.js';

/** What is told; without a stage it is the one that the teacher teaches. */
export type GivenProfile = Omit<WorkProfile, 'stage'> & { readonly stage: WorkProfile['stage'] | null };

/** Keeps what is told about one's own finished work: kind, parts, authors, what others may do with it. */
@Injectable()
export class SaveWorkProfile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly own: OwnWork,
    private readonly works: WorkStore,
    private readonly locks: LearnerLocks,
    private readonly parts: WorkParts,
    private readonly colleagues: FindColleagues,
    private readonly summaries: PracticeSummaries,
  ) {}

  /** A work is begun by it, where nothing is written yet. */
  async execute(
    actor: Actor,
    cohortId: string,
    themeNumber: number,
    given: GivenProfile,
  ): Promise<{ theme: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const theme = findTheme(policy.pack.practice.themes, themeNumber);
      if (!theme) return { problems: [unknownTheme(themeNumber)] };
      const { learner, stored, work } = await this.own.holdWithAuthors(
        tx,
        actor,
        cohortId,
        themeNumber,
        null,
      );
      const profile = { ...given, stage: given.stage ?? (await stageOf(tx, work.enrollmentId)) };
      const before = stored && (await this.parts.of(tx, stored.id));
      const authorsBefore = stored ? await namedOn(tx, stored.id) : [];
      const problems = checkWorkProfile(
        profile,
        {
          // A confirmed learner begins the work by naming its kind.
          submission: stored?.state ?? (learner?.state === 'confirmed' ? 'draft' : null),
          owner: work.enrollmentId,
          attached: new Map(stored?.files.map(({ id, name }) => [id, name])),
          colleagues: await this.colleagues.among(tx, cohortId, work.enrollmentId, profile.authors),
          judged: judged(policy, stored, before, authorsBefore),
        },
        policy.pack.practice.works,
        theme,
      );
      if (problems.length > 0) return { problems };
      const ids = stored ? null : await this.works.saveDrafts(tx, cohortId, [work], this.clock.now());
      const submissionId = stored?.id ?? ids?.get(keyOf(work)) ?? '';
      await this.parts.save(tx, { submissionId, cohortId }, profile, this.clock.now());
      await this.countAgain(tx, policy, stored, authorsBefore);
      await this.audit.record(tx, actor, {
        action: 'save-work-profile',
        targetKind: 'submission',
        targetId: submissionId,
        before: before ? { kind: before.kind } : {},
        after: { kind: profile.kind, ofSchool: profile.ofSchool, authors: profile.authors.length },
      });
      return { theme: themeNumber };
    });
  }

  /** Who was taken off a work that counted for them loses it again. */
  private async countAgain(
    tx: Transaction,
    { pack, cohort }: CohortPolicy,
    stored: StoredWork | undefined,
    authors: readonly string[],
  ): Promise<void> {
    if (stored?.state !== 'accepted' || authors.length === 0) return;
    await this.locks.hold(tx, cohort.id, authors);
    await this.summaries.addUpWorks(tx, cohort.id, pack, authors);
  }
}

/** What a learner teaches; nothing is kept for somebody without a place. */
async function stageOf(tx: Transaction, enrollmentId: string): Promise<WorkProfile['stage']> {
  const row = await tx.one<{ stage: WorkProfile['stage'] }>(
    'SELECT stage FROM enrollment.enrollment WHERE id::text = $1',
    [enrollmentId],
  );
  return row?.stage ?? 'primary';
}

async function namedOn(tx: Transaction, submissionId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT enrollment_id AS id FROM practice_evidence.work_author WHERE submission_id = $1 ORDER BY 1',
    [submissionId],
  );
  return rows.map(({ id }) => id);
}

/** What stands fast because it was judged whole; null where it may still be filled. */
function judged(
  { pack }: CohortPolicy,
  stored: StoredWork | undefined,
  parts: PartsRow | undefined,
  authors: readonly string[],
) {
  if (stored?.state !== 'accepted' || !parts) return null;
  const kind = pack.practice.works.find((candidate) => candidate.kind === parts.kind);
  const files = Object.fromEntries(Object.entries(parts.files).map(([part, ids]) => [part, ids.length]));
  if (!kind || missingParts(kind, { texts: parts.texts, files }).length > 0) return null;
  return { kind: parts.kind, texts: parts.texts, files: parts.files, ofSchool: parts.ofSchool, authors };
}
