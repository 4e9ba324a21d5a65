import { Injectable } from '@nestjs/common';
import type { SchoolPlanPolicy } from '@tisheng/domain-rules/course-selection/school-plan/check-school-plan.js';
import { schoolPlanDueOn } from '@tisheng/domain-rules/course-selection/school-plan/school-plan-is-overdue.js';
import { weakAimsOfSchool } from '@tisheng/domain-rules/course-selection/school-plan/weak-aims-of-school.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import {
  SchoolDiagnosisReader,
  type SchoolDiagnosisRecord,
} from '../../diagnostic-assessment/public/school-diagnosis-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';

/** What policy and time say of the plans of one cohort. */
export interface SchoolPlanRules {
  readonly pack: PolicyPack;
  readonly schoolPlan: PolicyPack['selection']['schoolPlan'];
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  readonly today: PlainDate;
  /** Last day on which a plan is handed in on time. */
  readonly dueOn: PlainDate;
}

/** The same for one school, with its diagnosis. */
export interface SchoolPlanFacts extends SchoolPlanRules {
  readonly diagnosis: SchoolDiagnosisRecord;
  /** What the rules check a plan against. */
  readonly policy: SchoolPlanPolicy;
}

/** Loads what the rules of schools' plans need. */
@Injectable()
export class SchoolPlanFactsReader {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly diagnoses: SchoolDiagnosisReader,
  ) {}

  async ofCohort(cohortId: string, db?: Queryable): Promise<SchoolPlanRules> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId, db);
    const { firstTrainingDay, lastTrainingDay } = cohort;
    return {
      pack,
      schoolPlan: pack.selection.schoolPlan,
      firstTrainingDay,
      lastTrainingDay,
      today: plainDateIn(pack.programme.timeZone, this.clock.now()),
      dueOn: schoolPlanDueOn(pack.selection, firstTrainingDay),
    };
  }

  async ofSchool(cohortId: string, schoolId: string, db?: Queryable): Promise<SchoolPlanFacts> {
    const rules = await this.ofCohort(cohortId, db);
    const diagnosis = await this.diagnoses.ofSchool(cohortId, schoolId, db);
    const { pack, firstTrainingDay, lastTrainingDay } = rules;
    return {
      ...rules,
      diagnosis,
      policy: {
        offlineHalfHours: pack.hours.offlineHalfHours,
        themes: pack.practice.themes,
        firstTrainingDay,
        lastTrainingDay,
        weakAims: weakAimsOfSchool(diagnosis, pack.diagnosis),
      },
    };
  }
}
