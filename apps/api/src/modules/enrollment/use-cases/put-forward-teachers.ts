import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { EnrollTeachers, type EnrollAnswer } from '../enrolling/enroll-teachers.js';
import { type Doer, sayForHistory } from '../enrolling/enrollment-history.js';
import { cohortForUnit } from '../enrolling/late-admissions.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface PutForward {
  readonly cohortId: string;
  /** School or office; the teachers meant stand at or below it. */
  readonly unitId: string;
  /** Left out, every teacher of the unit is meant. */
  readonly teacherIds?: readonly string[] | undefined;
  /** Whether those of them who need not take part have agreed to. */
  readonly volunteers: boolean;
  /** Why teachers who had withdrawn come in again; left out, they are refused. */
  readonly againBecause?: string | undefined;
}

/** Ends the transaction without a trace: the named teachers are put forward together or not at all. */
class NotAll extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('not all can be put forward');
  }
}

/**
 * A school (or an office for its schools) puts teachers forward for a cohort. Each one's obligation is decided and kept
 * with its reason. Of a whole unit those go who may; teachers named one by one go together or not at all. For whom no
 * place is free waits.
 */
@Injectable()
export class PutForwardTeachers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly enroll: EnrollTeachers,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Doer,
    request: PutForward,
  ): Promise<EnrollAnswer | { problems: readonly Problem[]; enrolled?: never }> {
    try {
      return await this.database.transaction((tx) => this.putForward(tx, actor, request));
    } catch (error) {
      if (error instanceof NotAll) return { problems: error.problems };
      throw error;
    }
  }

  private async putForward(
    tx: Transaction,
    actor: Doer,
    { cohortId, unitId, teacherIds, volunteers, againBecause }: PutForward,
  ): Promise<EnrollAnswer | { problems: readonly Problem[]; enrolled?: never }> {
    const found = await this.policies.ofCohort(cohortId, tx);
    const today = plainDateIn(found.pack.programme.timeZone, this.clock.now());
    const unit = await this.organization.unit(unitId, tx);
    if (!unit) throw new Error(`No unit ${unitId}`);
    const { policy, problems } = await cohortForUnit(tx, found, unit.path, today);
    if (againBecause?.trim() === '')
      return { problems: [...problems, problem('re-enrollment-needs-reason', { field: 'reason' })] };
    if (problems.length > 0) return { problems };
    await sayForHistory(tx, actor, { reason: againBecause ?? '' });
    const named = teacherIds ? [...new Set(teacherIds)] : null;
    const answer = await this.enroll.execute(tx, {
      policy,
      today,
      volunteers,
      selection: { unitPath: unit.path, teacherIds: named },
      state: 'put-forward',
      role: actor.role ?? 'program',
      again: againBecause !== undefined,
    });
    if (named) refuseUnlessAll(named.length, answer);
    await this.audit.record(tx, actor, {
      action: againBecause === undefined ? 'put-forward-teachers' : 're-enroll-teachers',
      targetKind: 'cohort',
      targetId: cohortId,
      after: {
        unitId,
        ...answer,
        problems: answer.problems.length,
        ...(againBecause === undefined ? {} : { reason: againBecause.trim() }),
      },
    });
    return answer;
  }
}

function refuseUnlessAll(asked: number, answer: EnrollAnswer): void {
  const met = answer.enrolled + answer.waiting + answer.alreadyEnrolled + answer.leftOut;
  const problems = [...answer.problems];
  if (met < asked)
    problems.push(problem('teachers-not-in-unit', { field: 'teacherIds', data: { missing: asked - met } }));
  if (problems.length > 0) throw new NotAll(problems);
}
