import { Injectable } from '@nestjs/common';
import { mayErase } from '@tisheng/domain-rules/enrollment/people/may-erase.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PersonalDataRegistry } from '../../public/personal-data-registry.js';
import { personOf } from '../personal-data/person-of.js';
import { lockTeacher, type StoredTeacher } from '../stored-teacher.js';

/** A person asks to be forgotten; the region's root office decides, and what no law demands to keep goes in one step. */
@Injectable()
export class DecideErasure {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registry: PersonalDataRegistry,
    private readonly audit: Audit,
  ) {}

  /** Notes the wish, of the teacher or of an office in the teacher's name. */
  async request(
    actor: Actor,
    teacherId: string,
    reason: string,
  ): Promise<{ requestId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const teacher = await lockTeacher(tx, teacherId);
      const problems: Problem[] = [];
      if (teacher.isErased) problems.push(problem('teacher-erased-already'));
      if (reason.trim() === '') problems.push(problem('erasure-needs-reason', { field: 'reason' }));
      const open = await tx.one(
        `SELECT 1 FROM enrollment.erasure_request WHERE teacher_id = $1 AND state = 'requested'`,
        [teacherId],
      );
      if (open) problems.push(problem('erasure-is-requested'));
      if (problems.length > 0) return { problems };
      const row = await tx.one<{ id: string }>(
        `INSERT INTO enrollment.erasure_request (teacher_id, root_unit_id, requested_at, requested_by, reason, state)
         VALUES ($1, $2, $3, $4, $5, 'requested') RETURNING id`,
        [teacherId, teacher.rootUnitId, this.clock.now(), actor.accountId, reason.trim()],
      );
      if (!row) throw new Error('The request was not noted');
      await this.audit.record(tx, actor, {
        action: 'request-erasure',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { requestId: row.id },
      });
      return { requestId: row.id };
    });
  }

  async decide(
    actor: Actor,
    requestId: string,
    grant: boolean,
    reason: string,
  ): Promise<{ requestId: string; erased: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const teacherId = await this.open(tx, actor, requestId);
      if (teacherId === null) return { problems: [problem('erasure-not-open')] };
      const teacher = await lockTeacher(tx, teacherId);
      const problems: Problem[] = grant ? await this.obstacles(tx, teacher, reason) : [];
      if (!grant && reason.trim() === '') problems.push(problem('erasure-needs-reason', { field: 'reason' }));
      if (problems.length > 0) return { problems };
      const erased: Record<string, Readonly<Record<string, number>>> = {};
      if (grant) {
        const person = await personOf(tx, teacherId);
        for (const holder of this.registry.all) erased[holder.stage] = await holder.erase(tx, person);
      }
      await tx.run(
        `UPDATE enrollment.erasure_request SET state = $2, decided_at = $3, decided_by = $4, decision_reason = $5, erased = $6
          WHERE id = $1`,
        [
          requestId,
          grant ? 'granted' : 'refused',
          this.clock.now(),
          actor.accountId,
          reason.trim(),
          grant ? JSON.stringify(erased) : null,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'decide-erasure',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { requestId, grant, erased },
      });
      const rows = Object.values(erased).flatMap((counts) => Object.values(counts));
      return { requestId, erased: rows.reduce((sum, count) => sum + count, 0) };
    });
  }

  /** Only the office at the root of the region decides. */
  private async open(tx: Transaction, actor: Actor, requestId: string): Promise<string | null> {
    if (!/^[0-9a-f-]{36}$/i.test(requestId) || actor.unitId !== actor.rootUnitId) return null;
    const row = await tx.one<{ teacherId: string }>(
      `SELECT teacher_id AS "teacherId" FROM enrollment.erasure_request
        WHERE id = $1 AND root_unit_id = $2 AND state = 'requested' FOR UPDATE`,
      [requestId, actor.rootUnitId],
    );
    return row?.teacherId ?? null;
  }

  private async obstacles(tx: Transaction, teacher: StoredTeacher, reason: string): Promise<Problem[]> {
    const enrollments = await tx.rows<{ state: StateOf<'enrollment'>; cohort: StateOf<'cohort'> }>(
      `SELECT e.state, c.state AS cohort FROM enrollment.enrollment e JOIN enrollment.cohort c ON c.id = e.cohort_id
        WHERE e.teacher_id = $1`,
      [teacher.id],
    );
    return mayErase({ reason, enrollments, isErased: teacher.isErased });
  }
}
