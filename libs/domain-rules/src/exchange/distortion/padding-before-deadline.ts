import type { DistortionFinding } from './distortion-finding.js';
import { type HeldRecord, HeldRecords, Numbered } from './held-records.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { DAY, type TimedRecord } from './sessions.js';

/**
 * A school's whole group whose study falls together in the last days of a cycle, hours a day for each of them: figures that
 * were filled up. Many learners come late, so that a good part of all study is honest there; nearly all of it is not, and
 * what a platform reports in lumps is no session and not looked at.
 */
export class PaddingBeforeDeadline {
  private readonly schools = new Numbered();
  private readonly learners = new Numbered();
  private readonly held = new HeldRecords();

  constructor(private readonly context: DistortionContext) {}

  add(enrollmentId: string, schoolId: string, sessions: readonly TimedRecord[]): void {
    const school = this.schools.of(schoolId);
    for (const session of sessions) {
      this.held.add(school, this.learners.of(enrollmentId), session, session.minutes);
    }
  }

  finish(): DistortionFinding[] {
    const findings: DistortionFinding[] = [];
    for (const sessions of this.held.inGroups()) {
      for (const cycle of this.context.cycles) {
        const ofCycle = sessions.filter(
          ({ occurredAt }) => occurredAt >= cycle.from && occurredAt < cycle.to,
        );
        const found = this.ofCycle(ofCycle, cycle);
        if (found) findings.push(found);
      }
    }
    return findings;
  }

  private ofCycle(
    sessions: readonly HeldRecord[],
    { number, to: end }: DistortionContext['cycles'][number],
  ): DistortionFinding | null {
    const limits = this.context.thresholds.paddingBeforeDeadline;
    const late = sessions.filter(({ occurredAt }) => occurredAt >= end - limits.days * DAY);
    const learners = new Set(late.map(({ learner }) => learner)).size;
    if (learners < limits.learners) return null;
    const [minutes, all] = [sum(late), sum(sessions)];
    const perLearnerDay = minutes / learners / limits.days;
    if (minutes < limits.share * all || perLearnerDay < limits.minutesPerLearnerDay) return null;
    const who = late.map(({ learner }) => this.learners.text(learner));
    const weight = beyond(perLearnerDay, limits.minutesPerLearnerDay);
    const key = `${this.schools.text(late[0]!.group)} ${number}`;
    return makeFinding('padding-before-deadline', key, who, late, weight, {
      'share-in-last-days-percent': (minutes / all) * 100,
      'minutes-per-learner-day': perLearnerDay,
      'learners-together': learners,
    });
  }
}

const sum = (sessions: readonly HeldRecord[]): number =>
  sessions.reduce((total, { amount }) => total + amount, 0);
