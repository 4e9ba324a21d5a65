import { Injectable } from '@nestjs/common';
import { mayEnroll, type EnrollmentProblemCode } from '@tisheng/domain-rules/enrollment/may-enroll.js';
import {
  obligationOf,
  referenceDateOf,
  type ObligationDecision,
} from '@tisheng/domain-rules/enrollment/obligation.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { TeachersEnrolled } from '../public/events.js';
import type { CohortPolicy } from '../public/policy-reader.js';
import { LearnerNumbers } from '../roster/learner-numbers.js';
import {
  ACTIVE,
  candidatesOf,
  schoolPlaces,
  type Candidate,
  type SchoolPlace,
  type Selection,
} from './candidates.js';
import { EnrollmentRows, type NewEnrollment } from './enrollment-rows.js';
import { PlacesLeft } from './places-left.js';

export interface EnrollRequest {
  readonly policy: CohortPolicy;
  readonly selection: Selection;
  readonly today: PlainDate;
  /** Whether those of the teachers who need not take part have agreed to. */
  readonly volunteers: boolean;
  /** State in which who gets a place begins. */
  readonly state: Extract<StateOf<'enrollment'>, 'put-forward' | 'registered'>;
}

export interface EnrollAnswer {
  /** Teachers who got a place. */
  readonly enrolled: number;
  /** Teachers for whom no place was free; they wait for one. */
  readonly waiting: number;
  /** Teachers who were enrolled in the cohort before. */
  readonly alreadyEnrolled: number;
  /** Teachers who cannot take part or need not. */
  readonly leftOut: number;
  /** Why the first of them were left out; `field` is the learner number. */
  readonly problems: readonly Problem[];
}

/** So many problems are told; the rest is counted. */
const PROBLEMS_TOLD = 200;

type Decision =
  | { readonly kind: 'already-enrolled' }
  | { readonly kind: 'left-out'; readonly problems: readonly Problem<EnrollmentProblemCode>[] }
  | { readonly kind: 'enrolled'; readonly obligation: ObligationDecision; readonly waits: boolean };

/** Decides about teachers one by one, by the rules, and writes what was decided page by page. */
@Injectable()
export class EnrollTeachers {
  constructor(
    private readonly learnerNumbers: LearnerNumbers,
    private readonly rows: EnrollmentRows,
    private readonly events: Events,
  ) {}

  async execute(tx: Transaction, request: EnrollRequest): Promise<EnrollAnswer> {
    const { pack, cohort } = request.policy;
    // Two who put teachers forward at once must not give the same place away.
    await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohort.id]);
    const places = await PlacesLeft.of(tx, cohort.id, pack);
    const schools = await schoolPlaces(tx, request.selection.unitPath);
    const institutions = await this.rows.institutionsByCounty(tx, cohort.id);
    const counts = { enrolled: 0, waiting: 0, alreadyEnrolled: 0, leftOut: 0 };
    const problems: Problem[] = [];
    for await (const page of candidatesOf(tx, cohort, request.selection)) {
      const candidates = await this.learnerNumbers.completed(
        tx,
        cohort.programmeId,
        pack.programme.learnerPrefix,
        page,
      );
      const rows: NewEnrollment[] = [];
      for (const candidate of candidates) {
        const school = schools.get(candidate.schoolId)!;
        const decision = decide(request, candidate, school, places);
        if (decision.kind === 'already-enrolled') counts.alreadyEnrolled += 1;
        else if (decision.kind === 'left-out') {
          counts.leftOut += 1;
          if (problems.length < PROBLEMS_TOLD)
            problems.push(...named(decision.problems, candidate.learnerNo));
        } else {
          counts[decision.waits ? 'waiting' : 'enrolled'] += 1;
          if (!decision.waits) places.take(candidate.stage, decision.obligation.obligation);
          const state = decision.waits ? 'waiting' : request.state;
          const institutionId = institutions.get(school.countyId) ?? null;
          rows.push({ candidate, school, institutionId, obligation: decision.obligation, state });
        }
      }
      await this.rows.write(tx, cohort.id, rows);
    }
    await analyzeAfter(tx, counts.enrolled + counts.waiting, 'enrollment.enrollment');
    const count = counts.enrolled + counts.waiting;
    const event: TeachersEnrolled = { type: 'teachers-enrolled', payload: { cohortId: cohort.id, count } };
    if (count > 0) await this.events.publish(tx, event);
    return { ...counts, problems };
  }
}

function decide(
  request: EnrollRequest,
  candidate: Candidate,
  school: SchoolPlace,
  places: PlacesLeft,
): Decision {
  const { pack, policyCohort } = request.policy;
  const enrolled = candidate.enrollmentState !== null && isLive(candidate.enrollmentState);
  const obligation = obligationOf(candidate, pack, referenceDateOf(policyCohort, pack));
  const problems = mayEnroll(
    {
      today: request.today,
      teacher: { ...candidate, obligation: obligation.obligation, volunteers: request.volunteers },
      unitNames: school.names,
      enrolledInThisCohort: enrolled,
      otherActiveCohort: candidate.otherActiveCohort,
      quotas: places.fulfilment,
    },
    policyCohort,
    pack,
  );
  if (enrolled) return { kind: 'already-enrolled' };
  const waits = problems.length > 0 && problems.every(({ code }) => code === 'cohort-full');
  if (problems.length > 0 && !waits) return { kind: 'left-out', problems };
  return { kind: 'enrolled', obligation, waits };
}

const isLive = (state: StateOf<'enrollment'>): boolean => ACTIVE.includes(state) || state === 'completed';

const named = (problems: readonly Problem[], learnerNo: string | null): Problem[] =>
  problems.map((found) => ({ ...found, field: learnerNo ?? '' }));
