import { Injectable } from '@nestjs/common';
import { nextStep, type NextStep } from '@tisheng/domain-rules/scoring/next-step.js';
import { requirements, type Requirement } from '@tisheng/domain-rules/scoring/what-is-missing.js';
import { lowestScoreFor } from '@tisheng/domain-rules/scoring/grade-band.js';
import { obligationEffects } from '@tisheng/domain-rules/scoring/obligation-effects.js';
import type { LearnerStanding } from '@tisheng/domain-rules/scoring/learner-standing.js';
import type { BilingualText, Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { FindLearnerFacts, standingToday } from './learner-facts.js';

/** Points by the records of today; provisional until a run has computed and an office has told them. */
export interface PointsToday {
  readonly totalHundredths: number;
  readonly grade: Grade | null;
  /** Points from which one passes, in hundredths. */
  readonly passFromHundredths: number;
  /** Whether this very score was told. */
  readonly provisional: boolean;
}

export interface LearnerProgress {
  readonly enrollmentId: string;
  readonly standing: LearnerStanding;
  readonly nextStep: NextStep;
  readonly requirements: readonly Requirement[];
  /** Names of the policy's proofs by code. */
  readonly proofNames: ReadonlyMap<string, BilingualText>;
  readonly points: PointsToday;
  readonly comprehensive: { readonly grade: Grade; readonly state: 'final' | 'revoked' } | null;
}

/** A teacher's first page: what to do next, what is reached, and what is missing (features S8). */
@Injectable()
export class FindProgressOfTeacher {
  constructor(
    private readonly facts: FindLearnerFacts,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the teacher has no place in the cohort */
  async execute(actor: Actor, cohortId: string): Promise<LearnerProgress | null> {
    const facts = actor.teacherId ? await this.facts.ofTeacher(cohortId, actor.teacherId) : undefined;
    if (!facts) return null;
    const { pack, policyCohort } = await this.policies.ofCohort(cohortId);
    const { standing, score } = standingToday(pack, facts);
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const { institution, toldAt, comprehensive } = facts;
    const told = toldAt !== null && institution?.total_hundredths === score.totalHundredths;
    const graded = obligationEffects(pack, facts.obligation).receivesGrade;
    return {
      enrollmentId: facts.enrollmentId,
      standing,
      nextStep: nextStep(pack, policyCohort, standing, today),
      requirements: requirements(pack, policyCohort, standing),
      proofNames: new Map(pack.proofs.map(({ code, name }) => [code, name])),
      points: {
        totalHundredths: score.totalHundredths,
        grade: !graded ? null : told ? institution.grade : score.grade,
        passFromHundredths: lowestScoreFor(pack.scoring.bands, 'pass') ?? 0,
        provisional: !told,
      },
      comprehensive: comprehensive && { grade: comprehensive.grade, state: comprehensive.state },
    };
  }
}
