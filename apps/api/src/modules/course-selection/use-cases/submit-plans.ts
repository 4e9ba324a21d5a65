import { Injectable } from '@nestjs/common';
import { checkPlan } from '@tisheng/domain-rules/course-selection/check-plan.js';
import { checkRevision, mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { refreshConsistencyRollUp } from '../consistency/persistence/refresh-consistency-roll-up.js';
import { writePlans, type PlanToWrite } from '../persistence/write-plans.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import type { PlansConfirmed } from '../public/events.js';
import { PlanFactsReader, type Choice, type PlanRules } from '../queries/plan-facts.js';
import { planToWrite } from './plan-to-write.js';

/** The courses chosen for one enrollment, in the teacher’s order. */
export interface PlanRow {
  readonly enrollmentId: string;
  readonly courseIds: readonly string[];
  /** Week in which each begins, in the same order; null or left out for the proposal. */
  readonly startWeeks?: readonly (number | null)[];
}

export interface RefusedPlan {
  readonly enrollmentId: string;
  readonly problems: readonly Problem[];
}

export interface SubmittedPlans {
  readonly submitted: number;
  /** Of these, how many the policy confirms at once. */
  readonly confirmed: number;
  /** Those that were not stored, each with everything that is wrong. */
  readonly refused: readonly RefusedPlan[];
}

const CHUNK = 2000;

/** Hands in plans whose courses keep every rule: one teacher's, or those of a whole cohort at once. */
@Injectable()
export class SubmitPlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlanFactsReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /**
   * Submits the plans of many teachers in one transaction. A plan that may not be submitted never spoils the others.
   *
   * @param rows read as they are needed, no enrollment twice
   */
  async executeMany(
    actor: Actor | NamedActor,
    cohortId: string,
    rows: Iterable<PlanRow>,
  ): Promise<SubmittedPlans> {
    return this.database.transaction((tx) => this.submit(tx, actor, cohortId, rows));
  }

  /** The same in a transaction of the caller. */
  async submit(
    tx: Transaction,
    actor: Actor | NamedActor,
    cohortId: string,
    rows: Iterable<PlanRow>,
  ): Promise<SubmittedPlans> {
    const rules = await this.facts.rulesOf(cohortId, tx);
    const automatic = rules.pack.selection.confirmedBy === 'automatic';
    const refused: RefusedPlan[] = [];
    const institutions = new Set<string>();
    const known = new Map<string, CourseRecord>();
    const touched: string[] = [];
    let submitted = 0;
    // One moment for all of them, by which others find what was confirmed here.
    const now = this.clock.now();
    for (const chunk of chunksOf(rows, CHUNK)) {
      const choices = await this.load(tx, cohortId, rules, chunk, known);
      const accepted: PlanToWrite[] = [];
      for (const [index, { enrollmentId }] of chunk.entries()) {
        const decided = this.decide(
          rules,
          choices[index]!,
          enrollmentId,
          automatic ? 'confirmed' : 'submitted',
        );
        if ('problems' in decided) refused.push(decided);
        else accepted.push(decided);
      }
      const written = await writePlans(tx, cohortId, now, accepted);
      submitted += written.size;
      touched.push(...written);
      for (const { holder } of choices) {
        if (holder?.institutionId && written.has(holder.enrollmentId)) institutions.add(holder.institutionId);
      }
      const overtaken = accepted.filter(({ enrollmentId }) => !written.has(enrollmentId));
      refused.push(...(await this.changedMeanwhile(tx, cohortId, overtaken)));
    }
    const confirmed = automatic ? submitted : 0;
    await analyzeAfter(
      tx,
      submitted,
      'course_selection.plan, course_selection.plan_course, course_selection.plan_version',
    );
    await refreshConsistencyRollUp(tx, cohortId, rules.pack.selection, touched);
    if (submitted > 0) {
      await this.announce(tx, actor, cohortId, { submitted, confirmed }, institutions, now);
    }
    return { submitted, confirmed, refused };
  }

  private async load(
    tx: Transaction,
    cohortId: string,
    rules: PlanRules,
    rows: readonly PlanRow[],
    known: Map<string, CourseRecord>,
  ): Promise<Choice[]> {
    const ids = rows.map(({ enrollmentId }) => enrollmentId);
    const holders = await this.facts.ofEnrollments(tx, cohortId, ids);
    const chosen = rows.map(({ enrollmentId, courseIds, startWeeks }) => ({
      holder: holders.get(enrollmentId) ?? null,
      courseIds,
      startWeeks,
    }));
    return this.facts.choicesOf(tx, cohortId, rules, chosen, known);
  }

  private decide(
    rules: PlanRules,
    choice: Choice,
    enrollmentId: string,
    state: 'submitted' | 'confirmed',
  ): PlanToWrite | RefusedPlan {
    const { holder, facts } = choice;
    const change = {
      enrollment: holder?.enrollment ?? null,
      plan: holder?.plan ?? null,
      courses: facts.chosen.length,
    };
    const problems: Problem[] = [...mayChangePlan(change, 'submit'), ...checkPlan(facts, rules.policy)];
    return problems.length > 0 || holder === null
      ? { enrollmentId, problems }
      : planToWrite(rules, choice, holder, state);
  }

  /** Plans that were saved or handed in from another device since they were read here. */
  private async changedMeanwhile(
    tx: Transaction,
    cohortId: string,
    overtaken: readonly PlanToWrite[],
  ): Promise<RefusedPlan[]> {
    if (overtaken.length === 0) return [];
    const ids = overtaken.map(({ enrollmentId }) => enrollmentId);
    const holders = await this.facts.ofEnrollments(tx, cohortId, ids);
    return overtaken.map(({ enrollmentId, revision, courseIds }) => {
      const stored = holders.get(enrollmentId);
      const change = {
        enrollment: stored?.enrollment ?? null,
        plan: stored?.plan ?? null,
        courses: courseIds.length,
      };
      const problems = [
        ...mayChangePlan(change, 'submit'),
        ...checkRevision(stored?.revision ?? 0, revision),
      ];
      return { enrollmentId, problems };
    });
  }

  private async announce(
    tx: Transaction,
    actor: Actor | NamedActor,
    cohortId: string,
    counts: { readonly submitted: number; readonly confirmed: number },
    institutions: ReadonlySet<string>,
    at: Date,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'submit-plans',
      targetKind: 'cohort',
      targetId: cohortId,
      after: counts,
    });
    if (counts.confirmed === 0) return;
    const payload = {
      cohortId,
      count: counts.confirmed,
      institutionIds: [...institutions],
      at: at.toISOString(),
    };
    await this.events.publish(tx, { type: 'plans-confirmed', payload } satisfies PlansConfirmed);
  }
}

function* chunksOf<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
