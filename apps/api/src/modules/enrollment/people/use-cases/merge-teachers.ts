import { Injectable } from '@nestjs/common';
import {
  mayMerge,
  unitedEnrollments,
  type MergingEnrollment,
  type UnitedEnrollment,
} from '@tisheng/domain-rules/enrollment/people/may-merge.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { TeacherGrants } from '../../../identity/public/teacher-grants.js';
import { enrollmentsFollow } from '../../enrolling/enrollments-follow.js';
import type { TeachersMerged } from '../../public/people-events.js';
import { TeacherMergeParticipants, together, type TeacherMerge } from '../../public/teacher-merge.js';
import { DuplicatePairs } from '../merging/duplicate-pairs.js';
import { tablesWithLeftovers } from '../merging/leftover-rows.js';
import { MergeRefused } from '../merging/merge-refused.js';
import {
  snapshotOf,
  uniteEnrollments,
  uniteHistory,
  uniteLearnerNumbers,
  uniteTeachers,
  type MergedFact,
} from '../merging/roster-part.js';
import { RecomputeObligations } from '../obligations/recompute-obligations.js';
import { RegionDay } from '../region-day.js';
import { lockTeachers, type StoredTeacher } from '../stored-teacher.js';

export interface MergeRequest {
  /** The entry that stays. */
  readonly intoId: string;
  /** The entry that goes. */
  readonly goneId: string;
  /** Facts that the one that stays takes from the one that goes. */
  readonly fromGone: readonly MergedFact[];
  readonly reason: string;
}

export interface MergedTeachers {
  readonly teacherId: string;
  /** Cohorts in which both stood and one place was given up. */
  readonly cohortsUnited: number;
  /** Rows of all stages that were brought to the survivor. */
  readonly moved: number;
}

/**
 * Makes two entries of the roster one person (feature E13), with everything that both did, in one transaction: the stages
 * take part by {@link TeacherMergeParticipants}. The learner number that is given up stays known, so that what an
 * institution pushes for it reaches the survivor. What gave way is kept whole in the record of the merge.
 */
@Injectable()
export class MergeTeachers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly day: RegionDay,
    private readonly grants: TeacherGrants,
    private readonly participants: TeacherMergeParticipants,
    private readonly pairs: DuplicatePairs,
    private readonly obligations: RecomputeObligations,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Actor,
    request: MergeRequest,
  ): Promise<MergedTeachers | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction((tx) => this.merge(tx, actor, request));
    } catch (error) {
      if (error instanceof MergeRefused) return { problems: error.problems };
      throw error;
    }
  }

  private async merge(
    tx: Transaction,
    actor: Actor,
    request: MergeRequest,
  ): Promise<MergedTeachers | { problems: readonly Problem[] }> {
    const { intoId, goneId } = request;
    const teachers = await lockTeachers(tx, [...new Set([intoId, goneId])]);
    const enrollments = await this.lockEnrollments(tx, [intoId, goneId]);
    const problems: Problem[] = mayMerge({
      intoId,
      goneId,
      found: teachers.filter(({ isErased }) => !isErased).length,
      reason: request.reason,
      transferIsOpen: teachers.some(({ transferIsOpen }) => transferIsOpen),
    });
    const into = teachers.find(({ id }) => id === intoId);
    if (problems.length > 0 || !into) return { problems };
    if (teachers.some(({ rootUnitId }) => rootUnitId !== into.rootUnitId))
      return { problems: [problem('merge-teacher-gone')] };
    const united = unitedEnrollments(enrollments, intoId);
    const merge: TeacherMerge = {
      rootUnitId: into.rootUnitId,
      intoTeacherId: intoId,
      goneTeacherId: goneId,
      enrollments: united,
    };
    for (const participant of this.participants.all)
      problems.push(...((await participant.check?.(tx, merge)) ?? []));
    if (problems.length > 0) return { problems };
    const moved = await this.write(tx, actor, request, merge, into);
    await this.tell(tx, enrollments);
    return { teacherId: intoId, cohortsUnited: united.length, moved };
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    request: MergeRequest,
    merge: TeacherMerge,
    into: StoredTeacher,
  ): Promise<number> {
    const { intoId, goneId } = request;
    const now = this.clock.now();
    const pair = await tx.one<{ evidence: string }>(
      'SELECT evidence FROM enrollment.duplicate_pair WHERE first_id = LEAST($1, $2::uuid) AND second_id = GREATEST($1, $2::uuid)',
      [intoId, goneId],
    );
    const snapshot = await snapshotOf(tx, goneId, merge.enrollments);
    const parts = [];
    for (const participant of this.participants.all) parts.push(await participant.merge(tx, merge));
    const { moved, dropped } = together(parts);
    await this.grants.bring(tx, goneId, intoId);
    await uniteLearnerNumbers(tx, request, now);
    await uniteEnrollments(tx, request, merge.enrollments, now);
    await uniteHistory(tx, request, await this.day.today(into.rootUnitId, tx));
    const left = await tablesWithLeftovers(tx, goneId, goneOf(merge.enrollments));
    if (left.length > 0)
      throw new MergeRefused([problem('merge-not-covered', { data: { tables: left.join(', ') } })]);
    await uniteTeachers(tx, request, request.fromGone, now);
    await enrollmentsFollow(tx, [intoId], now);
    await tx.run(
      `INSERT INTO enrollment.teacher_merge (root_unit_id, into_id, gone_id, evidence, reason, moved, snapshot, merged_at, merged_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        into.rootUnitId,
        intoId,
        goneId,
        pair?.evidence ?? null,
        request.reason.trim(),
        JSON.stringify(moved),
        JSON.stringify({ ...snapshot, dropped }),
        now,
        actor.accountId,
      ],
    );
    await this.audit.record(tx, actor, {
      action: 'merge-teachers',
      targetKind: 'teacher',
      targetId: intoId,
      before: { goneId },
      after: { moved, cohorts: merge.enrollments, reason: request.reason.trim() },
    });
    await this.pairs.refresh(tx, into.rootUnitId, [intoId]);
    await this.obligations.ofTeachers(tx, actor.accountId, [intoId]);
    return Object.values(moved).reduce((sum, count) => sum + count, 0);
  }

  private async lockEnrollments(
    tx: Transaction,
    teacherIds: readonly string[],
  ): Promise<MergingEnrollment[]> {
    return tx.rows<MergingEnrollment & Record<string, unknown>>(
      `SELECT id, cohort_id AS "cohortId", teacher_id AS "teacherId", state,
              to_json(put_forward_at) #>> '{}' AS "putForwardAt"
         FROM enrollment.enrollment WHERE teacher_id = ANY($1) ORDER BY id FOR UPDATE`,
      [teacherIds],
    );
  }

  private async tell(tx: Transaction, enrollments: readonly MergingEnrollment[]): Promise<void> {
    for (const cohortId of new Set(enrollments.map((one) => one.cohortId))) {
      const event: TeachersMerged = { type: 'teachers-merged', payload: { cohortId } };
      await this.events.publish(tx, event);
    }
  }
}

const goneOf = (united: readonly UnitedEnrollment[]): string[] => united.map(({ gone }) => gone);
