import { Injectable } from '@nestjs/common';
import { mayEnroll } from '@tisheng/domain-rules/enrollment/may-enroll.js';
import {
  obligationOf,
  referenceDateOf,
  type ObligationDecision,
} from '@tisheng/domain-rules/enrollment/obligation.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { Places } from '@tisheng/domain-rules/enrollment/places/places.js';
import type { QuotaFulfilment } from '@tisheng/domain-rules/enrollment/quota.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
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
import { placeLimits, placesOf } from './places-of-cohort.js';
import { lockCohort } from './promote-waiting.js';

export interface EnrollRequest {
  readonly policy: CohortPolicy;
  readonly selection: Selection;
  readonly today: PlainDate;
  /** Whether those of the teachers who need not take part have agreed to. */
  readonly volunteers: boolean;
  /** State in which who gets a place begins. */
  readonly state: Extract<StateOf<'enrollment'>, 'put-forward' | 'registered'>;
  /** Role of who enrolls; `program` where nobody does. */
  readonly role: string;
  /** Whether who had withdrawn is meant to come in again; else they are left out. */
  readonly again?: boolean;
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
  | { readonly kind: 'left-out'; readonly problems: readonly Problem[] }
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
    // Of two who enroll the same teacher in two cohorts of the programme the second must see what the first did, and two
    // who put teachers forward at once must not give the same place away.
    await tx.run('SELECT FROM enrollment.programme WHERE id = $1 FOR NO KEY UPDATE', [cohort.programmeId]);
    await lockCohort(tx, cohort.id);
    const limits = await placeLimits(tx, cohort.id);
    const places = await placesOf(tx, cohort.id, pack, limits);
    const lines = limits.filter(({ unitId }) => unitId === null).map(openLine);
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
        const decision = decide(request, candidate, school, places, lines);
        if (decision.kind === 'already-enrolled') counts.alreadyEnrolled += 1;
        else if (decision.kind === 'left-out') {
          counts.leftOut += 1;
          if (problems.length < PROBLEMS_TOLD)
            problems.push(...named(decision.problems, candidate.learnerNo));
        } else {
          counts[decision.waits ? 'waiting' : 'enrolled'] += 1;
          if (!decision.waits) places.take(seekerOf(candidate, school, decision.obligation));
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
  places: Places,
  lines: readonly QuotaFulfilment[],
): Decision {
  const { pack, policyCohort } = request.policy;
  const enrolled = candidate.enrollmentState !== null && isLive(candidate.enrollmentState);
  if (enrolled) return { kind: 'already-enrolled' };
  const obligation = obligationOf(candidate, pack, referenceDateOf(policyCohort, pack));
  const seeker = seekerOf(candidate, school, obligation);
  const waits = places.fullFor(seeker) !== null;
  const problems: Problem[] = mayEnroll(
    {
      today: request.today,
      teacher: { ...candidate, obligation: obligation.obligation, volunteers: request.volunteers },
      unitNames: school.names,
      enrolledInThisCohort: false,
      otherActiveCohort: candidate.otherActiveCohort,
      quotas: lines,
    },
    policyCohort,
    pack,
  );
  problems.push(...returnProblems(request, candidate, waits));
  if (problems.length > 0) return { kind: 'left-out', problems };
  return { kind: 'enrolled', obligation, waits };
}

/** Who had left the cohort comes back by an act of its own, as the life cycle knows it. */
function returnProblems(request: EnrollRequest, candidate: Candidate, waits: boolean): Problem[] {
  const from = candidate.enrollmentState;
  if (from === null) return [];
  if (from === 'withdrawn' && !request.again) return [problem('withdrawn-before')];
  const to = waits ? 'waiting' : request.state;
  return mayMove(request.policy.pack, { lifecycle: 'enrollment', from, to, roles: [request.role] });
}

const seekerOf = (candidate: Candidate, school: SchoolPlace, { obligation }: ObligationDecision) => ({
  countyId: school.countyId,
  stage: candidate.stage,
  obligation,
});

/** Whether a place is free is asked of all levels at once; the lines tell which stages of schooling have any. */
const openLine = ({ stages, teachers }: { stages: QuotaFulfilment['stages']; teachers: number }) => ({
  stages,
  teachers,
  taken: 0,
  free: Infinity,
  beside: 0,
  share: 0,
});

const isLive = (state: StateOf<'enrollment'>): boolean => ACTIVE.includes(state) || state === 'completed';

const named = (problems: readonly Problem[], learnerNo: string | null): Problem[] =>
  problems.map((found) => ({ ...found, field: learnerNo ?? '' }));
