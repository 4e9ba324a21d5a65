import { Injectable } from '@nestjs/common';
import type { Grade, Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { mayRate, repeatedRatings } from '@tisheng/domain-rules/scoring/may-rate.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { TeachersRated } from '../public/events.js';
import { awaitResults } from '../runs/result-run.js';

export interface RatingInput {
  readonly enrollmentId: string;
  readonly grade: Grade;
  /** Why this grade; shown to the teacher. */
  readonly reason?: string | null;
}

export interface RatingsDone {
  /** Ratings that are new or differ from before. */
  readonly rated: number;
  readonly unchanged: number;
}

interface Known extends Record<string, unknown> {
  readonly id: string;
  readonly obligation: Obligation;
  readonly state: StateOf<'enrollment'>;
  readonly teacherId: string;
  readonly settled: boolean;
}

/** The school's own rating (学校评定等级) of its teachers, for one or for a whole cohort in one step. */
@Injectable()
export class RateTeachers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** All ratings or none: what is wrong is told by the place in the list. Rating the same again changes nothing. */
  async executeMany(
    actor: Actor | NamedActor,
    cohortId: string,
    ratings: readonly RatingInput[],
  ): Promise<RatingsDone | { problems: readonly Problem[] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    return this.database.transaction(async (tx) => {
      await awaitResults(tx, cohortId);
      const problems = await this.problemsOf(tx, pack, actor, cohortId, ratings);
      if (problems.length > 0) return { problems };
      const rated = await this.store(tx, actor, cohortId, ratings);
      if (rated > 0) await this.tell(tx, actor, cohortId, rated);
      return { rated, unchanged: ratings.length - rated };
    });
  }

  private async problemsOf(
    tx: Transaction,
    pack: PolicyPack,
    actor: Actor | NamedActor,
    cohortId: string,
    ratings: readonly RatingInput[],
  ): Promise<Problem[]> {
    const ids = ratings.map(({ enrollmentId }) => enrollmentId);
    const known = await tx.rows<Known>(
      `SELECT e.id, e.obligation, e.state, e.teacher_id AS "teacherId", r.enrollment_id IS NOT NULL AS settled
         FROM enrollment.enrollment e
         LEFT JOIN scoring.comprehensive_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
        WHERE e.cohort_id = $1 AND e.id = ANY($2)`,
      [cohortId, ids],
    );
    const byId = new Map(known.map((entry) => [entry.id, entry]));
    const own = await teachersOf(tx, actor);
    const problems: Problem[] = repeatedRatings(ids);
    for (const [row, { enrollmentId, grade }] of ratings.entries()) {
      const facts = byId.get(enrollmentId);
      if (!facts) problems.push(problem('rating-not-in-cohort', { row }));
      else {
        const { obligation, state, settled } = facts;
        const oneself = own.includes(facts.teacherId);
        problems.push(...mayRate(pack, grade, { obligation, enrollment: state, oneself, settled }, row));
      }
    }
    return problems;
  }

  private async store(
    tx: Transaction,
    actor: Actor | NamedActor,
    cohortId: string,
    ratings: readonly RatingInput[],
  ): Promise<number> {
    const now = this.clock.now();
    const given = [
      cohortId,
      ratings.map(({ enrollmentId }) => enrollmentId),
      ratings.map(({ grade }) => grade),
      ratings.map(({ reason }) => reason?.trim() || null),
    ];
    await tx.run(
      `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, before, reason, replaced_at)
       SELECT r.cohort_id, r.enrollment_id, 'school-rating', row_to_json(r),
              COALESCE(n.reason, 'rated again'), $5
         FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n(enrollment_id, grade, reason)
         JOIN scoring.school_rating r ON r.cohort_id = $1 AND r.enrollment_id = n.enrollment_id
        WHERE (r.grade, r.reason) IS DISTINCT FROM (n.grade, n.reason)`,
      [...given, now],
    );
    return tx.run(
      `INSERT INTO scoring.school_rating AS r (cohort_id, enrollment_id, grade, reason, rated_by, rated_at)
       SELECT $1, n.enrollment_id, n.grade, n.reason, $5, $6
         FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n(enrollment_id, grade, reason)
       ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
         SET grade = excluded.grade, reason = excluded.reason, rated_by = excluded.rated_by, rated_at = excluded.rated_at
         WHERE (r.grade, r.reason) IS DISTINCT FROM (excluded.grade, excluded.reason)`,
      [...given, actor.accountId ?? null, now],
    );
  }

  private async tell(
    tx: Transaction,
    actor: Actor | NamedActor,
    cohortId: string,
    count: number,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'rate-teachers',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { rated: count },
    });
    const event: TeachersRated = {
      type: 'teachers-rated',
      payload: { cohortId, count, at: this.clock.now().toISOString() },
    };
    await this.events.publish(tx, event);
  }
}

/** The teachers that the person is, under whichever role they work now. */
export async function teachersOf(tx: Transaction, actor: Actor | NamedActor): Promise<string[]> {
  if (!actor.accountId) return [];
  const rows = await tx.rows<{ id: string }>(
    'SELECT DISTINCT teacher_id AS id FROM identity.role_grant WHERE account_id = $1 AND teacher_id IS NOT NULL',
    [actor.accountId],
  );
  return rows.map(({ id }) => id);
}
