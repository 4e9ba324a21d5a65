import type { PolicyCohort, PolicyPack, PolicyTheme } from '../policy/policy-pack.js';
import { addDays } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';
import { lowestScoreFor } from './grade-band.js';
import type { LearnerStanding } from './learner-standing.js';
import { obligationEffects } from './obligation-effects.js';

export const REQUIREMENT_CODES = [
  'pre-test',
  'plan',
  'online-hours',
  'offline-hours',
  'theme',
  'institution-score',
  'school-rating',
  'proof-hours',
  'proof-assessment',
] as const;
export type RequirementCode = (typeof REQUIREMENT_CODES)[number];

/** One thing that a teacher must reach, and how far they have come (features S8). */
export interface Requirement {
  readonly code: RequirementCode;
  /** Theme number or proof code where the requirement is about one; else null. */
  readonly subject: string | null;
  /** Unit of `reached` and `needed`: a step is 0 or 1, hours are half-hours, scores whole hundredths. */
  readonly unit: 'step' | 'half-hours' | 'hundredths';
  readonly reached: number;
  readonly needed: number;
  readonly met: boolean;
  /** Last day on time; null where the policy sets none. */
  readonly deadline: PlainDate | null;
  /** Whose turn it is to do something for it. */
  readonly by: 'teacher' | 'reviewer' | 'school' | 'county' | 'institution';
}

type Standing = Pick<
  LearnerStanding,
  'obligation' | 'preTest' | 'plan' | 'hours' | 'submissions' | 'totalHundredths' | 'schoolRating' | 'proofs'
>;

/**
 * Everything that the policy asks of a teacher, met or not, in the order of the life cycle. The same code runs
 * in the page and on the server. Those who are not assessed are asked for steps and hours alone.
 *
 * @example
 * requirements(pack, cohort, standing).filter(({ met }) => !met)
 * // [{ code: 'online-hours', reached: 31, needed: 50, deadline: '2030-06-30', … }]
 */
export function requirements(pack: PolicyPack, cohort: PolicyCohort, standing: Standing): Requirement[] {
  const { receivesGrade } = obligationEffects(pack, standing.obligation);
  return [
    ...preparation(pack, cohort, standing),
    ...hours(cohort, standing),
    ...themes(pack, cohort, standing),
    ...(receivesGrade ? assessments(pack, cohort, standing) : []),
  ];
}

/** The requirements that are not met. */
export function whatIsMissing(pack: PolicyPack, cohort: PolicyCohort, standing: Standing): Requirement[] {
  return requirements(pack, cohort, standing).filter(({ met }) => !met);
}

/** Last day on which courses may be chosen and changed. */
export function selectionDeadline(cohort: PolicyCohort): PlainDate {
  return addDays(cohort.firstTrainingDay, cohort.selectionWindowDays);
}

/** Last day on time of a theme; null for themes of the region, which no teacher owes. */
export function themeDeadline(cohort: PolicyCohort, theme: PolicyTheme): PlainDate | null {
  return theme.dueDay === null || theme.owner === 'region'
    ? null
    : addDays(cohort.firstTrainingDay, theme.dueDay);
}

function preparation(pack: PolicyPack, cohort: PolicyCohort, { preTest, plan }: Standing): Requirement[] {
  const deadline = selectionDeadline(cohort);
  const { confirmedBy } = pack.selection;
  const confirming = plan === 'submitted' && confirmedBy !== 'automatic' ? confirmedBy : 'teacher';
  return [
    step('pre-test', null, preTest === 'submitted', deadline, 'teacher'),
    step('plan', null, plan === 'confirmed', deadline, confirming),
  ];
}

function hours({ lastTrainingDay }: PolicyCohort, standing: Standing): Requirement[] {
  const kinds = [
    ['online-hours', standing.hours.online],
    ['offline-hours', standing.hours.offline],
  ] as const;
  return kinds
    .filter(([, { needed }]) => needed > 0)
    .map(([code, { reached, needed }]) => ({
      ...measured(code, null, reached, needed, lastTrainingDay),
      unit: 'half-hours' as const,
      by: 'teacher' as const,
    }));
}

function themes(pack: PolicyPack, cohort: PolicyCohort, { submissions }: Standing): Requirement[] {
  return pack.practice.themes.flatMap((theme) => {
    const deadline = themeDeadline(cohort, theme);
    if (deadline === null) return [];
    const state = submissions.find((submission) => submission.theme === theme.theme)?.state;
    const by = state === 'submitted' ? 'reviewer' : 'teacher';
    return [step('theme', String(theme.theme), state === 'accepted', deadline, by)];
  });
}

function assessments(pack: PolicyPack, cohort: PolicyCohort, standing: Standing): Requirement[] {
  const deadline = cohort.lastTrainingDay;
  if (pack.evaluation.kind === 'matrix') {
    const needed = lowestScoreFor(pack.scoring.bands, 'pass') ?? 0;
    const score = measured('institution-score', null, standing.totalHundredths ?? 0, needed, deadline);
    const rated = standing.schoolRating !== null && standing.schoolRating !== 'fail';
    return [
      { ...score, unit: 'hundredths', by: 'teacher' },
      step('school-rating', null, rated, null, 'school'),
    ];
  }
  return standing.proofs.flatMap(({ code, hours: proofHours, assessment }): Requirement[] => {
    const time = measured('proof-hours', code, proofHours.reached, proofHours.needed, deadline);
    const score = measured(
      'proof-assessment',
      code,
      assessment.hundredths ?? 0,
      assessment.neededHundredths,
      deadline,
    );
    return [
      { ...time, unit: 'half-hours', by: 'teacher' },
      // What nobody has assessed yet is not met, even where the minimum is 0.
      { ...score, met: score.met && assessment.hundredths !== null, unit: 'hundredths', by: 'teacher' },
    ];
  });
}

function step(
  code: RequirementCode,
  subject: string | null,
  met: boolean,
  deadline: PlainDate | null,
  by: Requirement['by'],
): Requirement {
  return { ...measured(code, subject, met ? 1 : 0, 1, deadline), unit: 'step', by };
}

function measured(
  code: RequirementCode,
  subject: string | null,
  reached: number,
  needed: number,
  deadline: PlainDate | null,
): Omit<Requirement, 'unit' | 'by'> {
  return { code, subject, reached, needed, met: reached >= needed, deadline };
}
