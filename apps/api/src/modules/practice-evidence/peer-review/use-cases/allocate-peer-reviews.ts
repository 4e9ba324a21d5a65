import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import {
  allocateReviews,
  type Allocation,
  type AllocationReport,
} from '@tisheng/domain-rules/practice-evidence/peer-review/allocate-reviews.js';
import { mayAllocate } from '@tisheng/domain-rules/practice-evidence/peer-review/allocation-days.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { addDays, plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../../platform/database/analyze-after.js';
import { Database, type Queryable, type Transaction } from '../../../../platform/database/database.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { DrawFurtherReviewers } from '../draw-further-reviewers.js';
import { PeerReviewRows } from '../persistence/peer-review-rows.js';
import { PeopleInReview, type PeopleOfTheme } from '../persistence/people-in-review.js';

/** Which works are meant: those of a theme below a unit. */
export interface AllocationOf {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
}

/** What drawing reviewers would give, or has given. */
export interface AllocationMade {
  readonly report: AllocationReport;
  readonly seed: string;
  readonly number: number;
  readonly dueOn: PlainDate;
  /** Reviews that were added afterwards from colleagues who had their share, for works that would have lacked one. */
  readonly added: number;
}

interface Planned extends AllocationMade {
  readonly waiting: PeopleOfTheme;
  readonly allocation: Allocation;
}

/** Draws reviewers for the works of a theme that have none yet. */
@Injectable()
export class AllocatePeerReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly people: PeopleInReview,
    private readonly rows: PeerReviewRows,
    private readonly further: DrawFurtherReviewers,
  ) {}

  /** What would come of it now; nothing is written. */
  async preview(of: AllocationOf): Promise<AllocationMade | { problems: readonly Problem[] }> {
    return this.plan(this.database, await this.policies.ofCohort(of.cohortId), of);
  }

  async execute(
    actor: NamedActor,
    of: AllocationOf,
  ): Promise<AllocationMade | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await this.rows.lockTheme(tx, of.cohortId, of.theme);
      const policy = await this.policies.ofCohort(of.cohortId, tx);
      const planned = await this.plan(tx, policy, of);
      if ('problems' in planned) return planned;
      const added = await this.write(tx, policy, of, planned);
      await this.keepRound(tx, actor, of, { ...planned, added });
      const { waiting: _, allocation: __, ...made } = planned;
      return { ...made, added };
    });
  }

  private async plan(
    db: Queryable,
    { pack, cohort }: CohortPolicy,
    { cohortId, unitId, theme: number }: AllocationOf,
  ): Promise<Planned | { problems: readonly Problem[] }> {
    const theme = findTheme(pack.practice.themes, number);
    if (!theme) return { problems: [unknownTheme(number)] };
    const { peerReview, lateAcceptedDays } = pack.practice;
    const calendar = { firstTrainingDay: cohort.firstTrainingDay, lateAcceptedDays };
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const problems = mayAllocate(theme, peerReview, calendar, today);
    if (problems.length > 0) return { problems };
    const waiting = await this.people.waiting(db, cohortId, number, await this.pathOf(db, unitId));
    if (waiting.works.length === 0) {
      return { problems: [problem('peer-review-nothing-to-allocate', { data: { theme: number } })] };
    }
    const round = await db.one<{ number: number }>(
      `SELECT COALESCE(max(number), 0)::int + 1 AS number FROM practice_evidence.peer_review_round
        WHERE cohort_id = $1 AND theme = $2`,
      [cohortId, number],
    );
    const seed = seedOf(waiting, number, round?.number ?? 1);
    const allocation = allocateReviews({
      works: waiting.works.map(({ id, authors }) => ({ id, authors: authors.map((author) => author.id) })),
      people: everybody(waiting),
      reviewers: [
        ...waiting.works.map(({ authors }) => authors[0]!.id),
        ...waiting.willing.map(({ id }) => id),
      ],
      reviewsPerWork: peerReview.reviewsPerWork,
      smallestPool: peerReview.smallestPool,
      seed,
    });
    return {
      waiting,
      allocation,
      report: allocation.report,
      seed,
      number: round?.number ?? 1,
      dueOn: addDays(today, peerReview.days),
      added: 0,
    };
  }

  /** Writes the reviews; works that lack some take colleagues who have their share already. Answers how many those are. */
  private async write(
    tx: Transaction,
    { pack }: CohortPolicy,
    { cohortId, theme }: AllocationOf,
    { allocation, waiting, dueOn }: Planned,
  ): Promise<number> {
    const versions = new Map(waiting.works.map(({ id, version }) => [id, version]));
    const reviews = allocation.reviews.map(({ work, reviewer, circle }) => ({
      submissionId: work,
      version: versions.get(work)!,
      enrollmentId: reviewer,
      circle,
      why: 'round' as const,
    }));
    await this.rows.assign(tx, cohortId, theme, reviews, { now: this.clock.now(), dueOn });
    await analyzeAfter(tx, reviews.length, 'practice_evidence.peer_review');
    const needs = new Map(
      allocation.report.short.map(({ work, missing }) => [work, { count: missing, why: 'missing' as const }]),
    );
    return this.further.draw(tx, pack, cohortId, theme, needs);
  }

  private async keepRound(
    tx: Transaction,
    actor: NamedActor,
    { cohortId, unitId, theme }: AllocationOf,
    { number, seed, dueOn, report, added }: AllocationMade,
  ): Promise<void> {
    const { short, ...counts } = report;
    const kept = { ...counts, short: short.length, missing: sum(short) - added, added };
    await tx.run(
      `INSERT INTO practice_evidence.peer_review_round
              (cohort_id, theme, number, unit_id, seed, due_on, report, allocated_by, allocated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        cohortId,
        theme,
        number,
        unitId,
        seed,
        dueOn,
        JSON.stringify(kept),
        actor.displayName,
        this.clock.now(),
      ],
    );
    await this.audit.record(tx, actor, {
      action: 'allocate-peer-reviews',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { theme, number, seed, works: report.works, reviews: report.reviews + added },
    });
  }

  private async pathOf(db: Queryable, unitId: string): Promise<string> {
    const unit = await db.one<{ path: string }>('SELECT path FROM organization.unit WHERE id = $1', [unitId]);
    if (!unit) throw new Error(`No unit ${unitId}`);
    return unit.path;
  }
}

const sum = (short: AllocationReport['short']): number =>
  short.reduce((total, { missing }) => total + missing, 0);

/** Follows from the works alone: nobody can look for one that suits them, and anybody can check it. */
function seedOf({ works }: PeopleOfTheme, theme: number, number: number): string {
  const ids = works.map(({ id }) => id).sort();
  return createHash('sha256')
    .update(`${theme} ${number} ${ids.join(' ')}`)
    .digest('hex')
    .slice(0, 16);
}

function everybody({ works, willing }: PeopleOfTheme) {
  const people = [...works.flatMap(({ authors }) => authors), ...willing];
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
