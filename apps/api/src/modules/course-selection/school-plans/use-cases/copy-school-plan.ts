import { Injectable } from '@nestjs/common';
import {
  copySchoolPlan,
  mayCopySchoolPlan,
} from '@tisheng/domain-rules/course-selection/school-plan/copy-school-plan.js';
import {
  mayWriteSchoolPlan,
  stateAfterSaving,
} from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import { SchoolPlanFactsReader } from '../school-plan-facts.js';
import { SchoolPlanRows, type Writer } from '../school-plan-rows.js';

/** Begins a school's plan with that of an earlier cohort, its days moved into the new training. */
@Injectable()
export class CopySchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly facts: SchoolPlanFactsReader,
    private readonly rows: SchoolPlanRows,
  ) {}

  /** Answers what stands in the way: nothing when the copy was made. */
  async execute(
    actor: Writer,
    cohortId: string,
    schoolId: string,
    fromCohortId: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const own = await this.rows.lockedOfSchool(tx, cohortId, schoolId);
      const earlier = cohortId === fromCohortId ? null : await earlierPlan(tx, fromCohortId, schoolId);
      const problems = [
        ...mayWriteSchoolPlan(own, own?.revision ?? 0),
        ...mayCopySchoolPlan(own?.content ?? null, earlier),
      ];
      if (problems.length > 0 || earlier === null) return problems;
      const [before, now] = [
        await this.facts.ofCohort(fromCohortId, tx),
        await this.facts.ofCohort(cohortId, tx),
      ];
      const content = copySchoolPlan(earlier, before, {
        firstTrainingDay: now.firstTrainingDay,
        lastTrainingDay: now.lastTrainingDay,
        themes: now.pack.practice.themes.map(({ theme }) => theme),
      });
      if (own) await this.rows.save(tx, actor, own.id, stateAfterSaving(own), content);
      else if (!(await this.rows.insert(tx, actor, { cohortId, schoolId, content })))
        return mayWriteSchoolPlan(await this.rows.ofSchool(tx, cohortId, schoolId), 0);
      return [];
    });
  }
}

/** The version approved last, else the draft. */
async function earlierPlan(
  db: Queryable,
  cohortId: string,
  schoolId: string,
): Promise<SchoolPlanContent | null> {
  const row = await db.one<{ content: SchoolPlanContent }>(
    `SELECT COALESCE(v.content, p.content) AS content FROM course_selection.school_plan p
       LEFT JOIN course_selection.school_plan_version v ON v.plan_id = p.id AND v.version = p.approved_version
      WHERE p.cohort_id = $1 AND p.school_id = $2`,
    [cohortId, schoolId],
  );
  return row?.content ?? null;
}
