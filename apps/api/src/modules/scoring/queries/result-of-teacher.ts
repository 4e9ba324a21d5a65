import { Injectable } from '@nestjs/common';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { appealDeadline, mayAppeal } from '@tisheng/domain-rules/scoring/appeal.js';
import type { AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { explainResult } from '@tisheng/domain-rules/scoring/explain.js';
import type { Explanation } from '@tisheng/domain-rules/scoring/explanation.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { comprehensiveText } from '@tisheng/messages/comprehensive-text.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader, type CohortPolicy } from '../../enrollment/public/policy-reader.js';
import { AppealsOnRecord } from './appeals-on-record.js';
import { FindLearnerFacts, type LearnerFacts } from './learner-facts.js';
import { ListAppeals, type AppealRow } from './list-appeals.js';

/** Whether one may appeal against one of the results, and until when. */
export interface AppealOption {
  readonly subject: AppealSubject;
  readonly theme: number | null;
  /** Last day, that day included. */
  readonly until: PlainDate;
  /** Why not, apart from the reason that an appeal must give; empty when one may. */
  readonly problems: readonly Problem[];
}

/** Everything that a teacher was told, and why. */
export interface LearnerResult {
  readonly enrollmentId: string;
  /** Null until it is told. */
  readonly institution: {
    readonly score: number;
    readonly grade: Grade | null;
    readonly bandGrade: Grade;
    readonly mark: 'off-band' | 'grant-without-reason' | null;
    readonly markReason: string | null;
    readonly toldAt: Date;
    readonly explanation: Explanation;
  } | null;
  readonly rating: { readonly grade: Grade; readonly reason: string | null; readonly ratedAt: Date } | null;
  readonly comprehensive: {
    readonly grade: Grade;
    readonly state: 'final' | 'revoked';
    readonly decidedAt: Date;
    readonly text: Bilingual;
  } | null;
  readonly appeals: readonly AppealRow[];
  readonly appealOptions: readonly AppealOption[];
}

const EVERY_APPEAL = 500;

/** A teacher's own results with their explanations (features S5). */
@Injectable()
export class FindResultOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: FindLearnerFacts,
    private readonly policies: PolicyReader,
    private readonly onRecord: AppealsOnRecord,
    private readonly appeals: ListAppeals,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the teacher has no place in the cohort */
  async execute(actor: Actor, cohortId: string): Promise<LearnerResult | null> {
    const { teacherId } = actor;
    const facts = teacherId ? await this.facts.ofTeacher(cohortId, teacherId) : undefined;
    if (!facts) return null;
    const policy = await this.policies.ofCohort(cohortId);
    const { nodes } = await this.appeals.execute({ cohortId, teacherId, first: EVERY_APPEAL, after: null });
    return {
      enrollmentId: facts.enrollmentId,
      institution: institutionOf(policy, facts),
      rating: facts.rating && facts.ratedAt && { ...facts.rating, ratedAt: facts.ratedAt },
      comprehensive: comprehensiveOf(policy, facts),
      appeals: nodes,
      appealOptions: await this.options(policy, facts),
    };
  }

  private async options({ pack, cohort }: CohortPolicy, facts: LearnerFacts): Promise<AppealOption[]> {
    const zone = pack.programme.timeZone;
    const today = plainDateIn(zone, this.clock.now());
    const subjects = pack.appeals.of.flatMap((subject): { subject: AppealSubject; theme: number | null }[] =>
      subject === 'practice-review'
        ? facts.submissions.map(({ theme }) => ({ subject, theme }))
        : [{ subject, theme: null }],
    );
    const options: AppealOption[] = [];
    for (const { subject, theme } of subjects) {
      const about = [cohort.id, facts.enrollmentId, subject, theme] as const;
      const toldAt = await this.onRecord.toldAt(this.database, ...about);
      if (!toldAt) continue;
      const toldOn = plainDateIn(zone, toldAt);
      const earlier = await this.onRecord.against(this.database, ...about, toldAt);
      // The reason is asked for when the appeal is made.
      const problems = mayAppeal(pack, { subject, toldOn, today, reason: 'given later', earlier });
      options.push({ subject, theme, until: appealDeadline(pack, toldOn), problems });
    }
    return options;
  }
}

function institutionOf(
  { pack }: CohortPolicy,
  { institution, toldAt }: LearnerFacts,
): LearnerResult['institution'] {
  if (!institution || !toldAt) return null;
  const explanation = explainResult(pack, institution.explanation);
  if (!explanation) return null;
  return {
    score: explanation.total,
    grade: institution.grade,
    bandGrade: explanation.band.grade,
    mark: institution.mark,
    markReason: institution.mark_reason,
    toldAt,
    explanation,
  };
}

function comprehensiveOf(
  { pack }: CohortPolicy,
  { comprehensive, evaluatedAt }: LearnerFacts,
): LearnerResult['comprehensive'] {
  if (!comprehensive || !evaluatedAt) return null;
  const { grade, state, explanation } = comprehensive;
  const names = Object.fromEntries(pack.proofs.map(({ code, name }) => [code, name]));
  return { grade, state, decidedAt: evaluatedAt, text: comprehensiveText(grade, explanation, names) };
}
