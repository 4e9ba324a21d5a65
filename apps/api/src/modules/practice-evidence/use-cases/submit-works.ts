import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { findTheme, topicText, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { maySubmit } from '@tisheng/domain-rules/practice-evidence/may-submit.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { type PlainDate, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type CohortPolicy, PolicyReader } from '../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../persistence/learner-locks.js';
import { PracticeSummaries } from '../persistence/practice-summaries.js';
import {
  keyOf,
  type StoredWork,
  type SubmittedWork,
  type WorkContent,
  type WorkKey,
  type Works,
  WorkStore,
} from '../persistence/stored-work.js';
import { WorkAuthors } from '../works/persistence/work-authors.js';
import type { WorksSubmitted } from '../public/events.js';

/** Work to be handed in; files are those that are attached already. */
export type WorkRow = WorkKey & Partial<Omit<WorkContent, keyof WorkKey>>;

/** Hands in works, one or hundreds of thousands, by the same rules. */
@Injectable()
export class SubmitWorks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly works: WorkStore,
    private readonly summaries: PracticeSummaries,
    private readonly authors: WorkAuthors,
  ) {}

  /** Hands in all of them or none; `row` of a problem is the index of its work. */
  async executeMany(
    actor: NamedActor,
    cohortId: string,
    rows: readonly WorkRow[],
  ): Promise<{ count: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const named = await this.authors.of(tx, cohortId, rows);
      const learners = await this.locks.hold(
        tx,
        cohortId,
        [...rows, ...named].map(({ enrollmentId }) => enrollmentId),
      );
      const known = await this.works.read(tx, cohortId, rows);
      const today = this.today(policy);
      const problems: Problem[] = [];
      const works: SubmittedWork[] = [];
      const taken = new Set<string>();
      for (const [index, row] of rows.entries()) {
        const work = {
          topicPosition: null,
          topicSuggestionId: null,
          ownTopic: null,
          text: '',
          links: [],
          ...row,
        };
        const key = keyOf(work);
        const stored = known.get(key);
        // Of two works for one theme in one batch the second finds the first handed in.
        const before = taken.has(key) ? { ...stored, state: 'submitted' as const } : stored;
        const answer = this.decide(actor, policy, today, work, learners.get(work.enrollmentId), before);
        for (const problem of answer.problems) problems.push({ ...problem, row: index });
        taken.add(key);
        works.push({ ...work, late: answer.late });
      }
      if (problems.length > 0) return { problems };
      await this.write(tx, policy, works, known);
      await this.audit.record(tx, actor, {
        action: 'submit-works',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { count: works.length },
      });
      return { count: works.length };
    });
  }

  /** Today where the programme is. */
  today({ pack }: CohortPolicy): PlainDate {
    return plainDateIn(pack.programme.timeZone, this.clock.now());
  }

  /** Whether this work may be handed in today. */
  decide(
    actor: NamedActor,
    { pack, cohort }: CohortPolicy,
    today: PlainDate,
    work: WorkContent,
    learner: Learner | undefined,
    stored: Partial<Pick<StoredWork, 'state' | 'returnedAt' | 'files'>> | undefined,
  ): { problems: readonly Problem[]; late: boolean } {
    const theme = findTheme(pack.practice.themes, work.theme);
    if (!theme) return { problems: [unknownTheme(work.theme)], late: false };
    const { timeZone } = pack.programme;
    const { problems, late } = maySubmit(
      {
        today,
        enrollment: learner?.state ?? null,
        submission: stored?.state ?? null,
        returnedOn: stored?.returnedAt ? plainDateIn(timeZone, stored.returnedAt) : null,
        topic: topicText(theme, work.topicPosition, work.ownTopic),
        evidence: { text: work.text, links: work.links, files: stored?.files ?? [] },
      },
      theme,
      { firstTrainingDay: cohort.firstTrainingDay, lateAcceptedDays: pack.practice.lateAcceptedDays },
    );
    if (problems.length > 0 || !actor.role) return { problems, late };
    const from = stored?.state ?? 'draft';
    const move = { lifecycle: 'submission', from, to: 'submitted', roles: [actor.role] } as const;
    return { problems: mayMove(pack, move), late };
  }

  /** Writes works that may be handed in, adds up anew and tells. */
  async write(
    tx: Transaction,
    { cohort }: CohortPolicy,
    works: readonly SubmittedWork[],
    known: Works,
  ): Promise<void> {
    await this.works.submit(tx, cohort.id, works, known, this.clock.now());
    // A school's work counts for everybody named on it.
    const named = await this.authors.of(tx, cohort.id, works);
    await this.summaries.countWorks(
      tx,
      cohort.id,
      [...works, ...named].map(({ enrollmentId }) => enrollmentId),
    );
    await analyzeAfter(tx, works.length, 'practice_evidence.submission, practice_evidence.practice_summary');
    const event: WorksSubmitted = {
      type: 'works-submitted',
      payload: { cohortId: cohort.id, count: works.length },
    };
    if (works.length > 0) await this.events.publish(tx, event);
  }
}
