import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { LifecycleId } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { ReachedHours } from '@tisheng/domain-rules/scoring/hours-reached.js';
import type { NextStep as Step } from '@tisheng/domain-rules/scoring/next-step.js';
import type { Requirement } from '@tisheng/domain-rules/scoring/what-is-missing.js';
import type { ExplainedComponent } from '@tisheng/domain-rules/scoring/explanation.js';
import { NEXT_STEP_TEXTS, REQUIREMENT_TEXTS } from '@tisheng/messages/learner-steps.js';
import { LIFECYCLE_LABELS, stateLabel } from '@tisheng/messages/states.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { toProblemModel } from '../../../platform/graphql/problem.model.js';
import type { AppealRow } from '../queries/list-appeals.js';
import type { EvaluationPreview as Preview } from '../queries/preview-comprehensive-evaluation.js';
import type { LearnerProgress } from '../queries/progress-of-teacher.js';
import type { LearnerResult } from '../queries/result-of-teacher.js';
import type { EvaluationCounts as Counts } from '../runs/evaluate-learners.js';
import type { Appeal } from './appeal.model.js';
import type {
  HoursStanding,
  LifecycleStep,
  MyProgress,
  NextStep,
  ProgressRequirement,
} from './progress.model.js';
import type { MyResult, ScoredComponent } from './result.model.js';
import type { EvaluationCounts, EvaluationPreview } from './scoring.results.js';

export function toProgress(progress: LearnerProgress): MyProgress {
  const { standing, points, comprehensive } = progress;
  return {
    enrollmentId: progress.enrollmentId,
    obligation: standing.obligation,
    nextStep: toNextStep(progress.nextStep),
    lifecycle: [
      lifecycleStep('enrollment', standing.enrollment),
      lifecycleStep('pre-test', standing.preTest),
      lifecycleStep('plan', standing.plan ?? LIFECYCLES.plan.initial, standing.plan === 'confirmed'),
      lifecycleStep('comprehensive-result', comprehensive?.state ?? 'pending', comprehensive !== null),
    ],
    onlineHours: toHours(standing.hours.online),
    offlineHours: toHours(standing.hours.offline),
    totalHours: toHours(standing.hours.total),
    points: {
      total: points.totalHundredths / 100,
      grade: points.grade,
      passFrom: points.passFromHundredths / 100,
      provisional: points.provisional,
    },
    requirements: progress.requirements.map((requirement) => toRequirement(requirement, progress.proofNames)),
    comprehensiveGrade: comprehensive?.grade ?? null,
    comprehensiveState: comprehensive?.state ?? null,
  };
}

function toNextStep({ code, data, deadline, overdue }: Step): NextStep {
  const text = NEXT_STEP_TEXTS[code];
  const theme = typeof data['theme'] === 'number' ? data['theme'] : null;
  return { code, zh: text.zh(data), en: text.en(data), theme, deadline, overdue };
}

function lifecycleStep(
  lifecycle: LifecycleId,
  state: string,
  done = state === 'confirmed' || state === 'completed' || state === 'submitted',
): LifecycleStep {
  const name = LIFECYCLE_LABELS[lifecycle];
  const label = stateLabel(lifecycle, state) ?? { zh: state, en: state };
  return { lifecycle, state, done, nameZh: name.zh, nameEn: name.en, stateZh: label.zh, stateEn: label.en };
}

const toHours = ({ done, reached, needed }: ReachedHours): HoursStanding => ({
  doneHalfHours: done,
  reachedHalfHours: reached,
  neededHalfHours: needed,
});

function toRequirement(
  requirement: Requirement,
  proofNames: LearnerProgress['proofNames'],
): ProgressRequirement {
  const text = REQUIREMENT_TEXTS[requirement.code];
  const { subject } = requirement;
  const proof = subject === null ? undefined : proofNames.get(subject);
  return {
    ...requirement,
    zh: text.zh({ subject: proof?.zh ?? subject }),
    en: text.en({ subject: proof?.en ?? subject }),
  };
}

export function toResult(actor: Actor, result: LearnerResult): MyResult {
  const { institution, rating, comprehensive } = result;
  return {
    enrollmentId: result.enrollmentId,
    institution: institution && {
      ...institution,
      policy: `${institution.explanation.pack.id}@${institution.explanation.pack.version}`,
      components: institution.explanation.components.map(toComponent),
    },
    schoolRating: rating,
    comprehensive: comprehensive && { ...comprehensive, ...comprehensive.text },
    appeals: result.appeals.map((appeal) => toAppeal(actor, appeal)),
    appealOptions: result.appealOptions.map(({ problems, ...option }) => ({
      ...option,
      possible: problems.length === 0,
      problems: problems.map(toProblemModel),
    })),
  };
}

function toComponent({ name, indicators, ...component }: ExplainedComponent): ScoredComponent {
  return {
    ...component,
    nameZh: name.zh,
    nameEn: name.en,
    indicators: indicators.map(({ name: called, ...indicator }) => ({
      ...indicator,
      nameZh: called.zh,
      nameEn: called.en,
    })),
  };
}

export function toAppeal(actor: Actor, appeal: AppealRow): Appeal {
  const mineToDecide = appeal.state === 'open' && appeal.decidedBy === actor.role;
  return { ...appeal, mineToDecide, steps: [...appeal.steps] };
}

export function toCounts({ new: fresh, 'not-assessed': notAssessed, ...counts }: Counts): EvaluationCounts {
  return { ...counts, fresh, notAssessed };
}

export function toPreview({ counts, differences, moves, ...preview }: Preview): EvaluationPreview {
  return { ...preview, counts: toCounts(counts), differences: [...differences], moves: [...moves] };
}
