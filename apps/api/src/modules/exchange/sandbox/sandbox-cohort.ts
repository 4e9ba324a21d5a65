import { Injectable } from '@nestjs/common';
import {
  SANDBOX_DAYS,
  SANDBOX_LEARNERS,
  sandboxLearners,
  type SandboxLearner,
} from '@tisheng/domain-rules/exchange/conformance/sandbox-learners.js';
import type { PushCalendar } from '@tisheng/domain-rules/exchange/push-cycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { sandboxWords } from '@tisheng/messages/sandbox-words.js';
import type { Queryable } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { TraineeRecord } from '../queries/find-trainees.js';
import type { InstitutionCohortRecord } from '../queries/institution-cohorts.js';
import type { SandboxRun } from './sandbox-runs.js';

/** The invented cohort of a run, under the policy of the institution's region. */
@Injectable()
export class SandboxCohort {
  constructor(private readonly policy: PolicyReader) {}

  async pack(run: SandboxRun, db?: Queryable): Promise<PolicyPack> {
    return (await this.policy.ofProgramme(run.programmeId, db)).pack;
  }

  calendar(run: SandboxRun, pack: PolicyPack): PushCalendar {
    const today = plainDateIn(pack.programme.timeZone, run.startedAt);
    return {
      firstTrainingDay: addDays(today, -SANDBOX_DAYS.past),
      lastTrainingDay: addDays(today, SANDBOX_DAYS.left),
      timeZone: pack.programme.timeZone,
      push: pack.push,
    };
  }

  async cohort(run: SandboxRun): Promise<InstitutionCohortRecord> {
    const { firstTrainingDay, lastTrainingDay } = this.calendar(run, await this.pack(run));
    return {
      id: run.cohortId,
      code: 'SANDBOX',
      name: sandboxWords.cohort.zh,
      nameEn: sandboxWords.cohort.en,
      state: 'training',
      firstTrainingDay,
      lastTrainingDay,
      counties: [sandboxWords.county.zh],
      trainees: SANDBOX_LEARNERS - (run.listedAt ? 1 : 0),
    };
  }

  learners(run: SandboxRun): SandboxLearner[] {
    return sandboxLearners(run.startedAt.getTime(), run.listedAt?.getTime() ?? null);
  }
}

/** An invented learner in the form of a real one. */
export const traineeOf = ({ learnerNo, place, changedAt, withdrawnAt }: SandboxLearner): TraineeRecord => ({
  learnerNo,
  name: `${sandboxWords.learner.zh}${place}`,
  school: sandboxWords.school.zh,
  county: sandboxWords.county.zh,
  stage: 'primary',
  subject: null,
  obligation: 'required',
  state: withdrawnAt === null ? 'confirmed' : 'withdrawn',
  diagnosis: null,
  chosenCourses: [],
  changedAt: new Date(changedAt),
  leftAt: null,
  completedCourses: 0,
  completedHalfHours: 0,
  studyMinutes: 0,
  lastRecordAt: null,
  cursor: [String(changedAt), learnerNo],
});
