import type { DistortionFinding } from './distortion-finding.js';
import type { HeldRecord } from './held-records.js';
import { HeldRecords, Numbered } from './held-records.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { MINUTE, type TimedRecord } from './sessions.js';

/** Sessions of learners who study at once may touch by this much: clocks disagree. */
const CLOCKS_MINUTES = 1;

/**
 * Proxy study (代学): one device that studies for many. Two signs, each beyond what people share a computer for:
 *
 * - a sitting in which one learner takes over from another within minutes, for many learners without a pause; colleagues in
 *   a staff room come and go, and a computer room has them side by side, not one after the other
 * - learners of different schools at the same moment on one device; one school's network may show as one device
 */
export class OneDeviceManyLearners {
  private readonly devices = new Numbered();
  private readonly learners = new Numbered();
  private readonly schools = new Numbered();
  private readonly schoolOf: number[] = [];
  private readonly held = new HeldRecords();

  constructor(private readonly context: DistortionContext) {}

  add(enrollmentId: string, schoolId: string, sessions: readonly TimedRecord[]): void {
    for (const session of sessions) {
      if (session.deviceHash === null) continue;
      const learner = this.learners.of(enrollmentId);
      this.schoolOf[learner] = this.schools.of(schoolId);
      this.held.add(this.devices.of(session.deviceHash), learner, session, session.minutes);
    }
  }

  finish(): DistortionFinding[] {
    const findings: DistortionFinding[] = [];
    for (const sessions of this.held.inGroups()) {
      if (sessions.every(({ learner }) => learner === sessions[0]!.learner)) continue;
      const found = this.ofDevice(sessions);
      if (found) findings.push(found);
    }
    return findings;
  }

  private ofDevice(sessions: readonly HeldRecord[]): DistortionFinding | null {
    const limits = this.context.thresholds.oneDeviceManyLearners;
    const doubted = new Set<HeldRecord>();
    let [inTurn, atOnce] = [0, 0];
    for (const sitting of sittings(sessions, limits.handoverMinutes)) {
      const learners = distinct(sitting);
      if (learners < limits.learners) continue;
      inTurn = Math.max(inTurn, learners);
      for (const session of sitting) doubted.add(session);
    }
    for (const together of simultaneous(sessions)) {
      const learners = distinct(together);
      if (learners < limits.learnersAtOnce || this.schoolsOf(together) < 2) continue;
      atOnce = Math.max(atOnce, learners);
      for (const session of together) doubted.add(session);
    }
    if (doubted.size === 0) return null;
    const weight = Math.max(beyond(inTurn, limits.learners), beyond(atOnce, limits.learnersAtOnce));
    const who = [...doubted].map(({ learner }) => this.learners.text(learner));
    return makeFinding(
      'one-device-many-learners',
      this.devices.text(sessions[0]!.group),
      who,
      [...doubted],
      weight,
      {
        'learners-in-turn': inTurn,
        'learners-at-once': atOnce,
        schools: this.schoolsOf([...doubted]),
      },
    );
  }

  private schoolsOf(sessions: readonly HeldRecord[]): number {
    return new Set(sessions.map(({ learner }) => this.schoolOf[learner])).size;
  }
}

const distinct = (sessions: readonly HeldRecord[]): number =>
  new Set(sessions.map(({ learner }) => learner)).size;

/** Rows of sessions of which each begins within minutes after the one before, whichever end its moment is. */
function sittings(sessions: readonly HeldRecord[], handover: number): HeldRecord[][] {
  return [
    ...chains(sessions, (earlier) => earlier.amount, handover),
    ...chains(sessions, (_, later) => later.amount, handover),
  ];
}

function chains(
  sessions: readonly HeldRecord[],
  minutesBetween: (earlier: HeldRecord, later: HeldRecord) => number,
  handover: number,
): HeldRecord[][] {
  const rows: HeldRecord[][] = [];
  for (const session of sessions) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const pause = before
      ? (session.occurredAt - before.occurredAt) / MINUTE - minutesBetween(before, session)
      : Number.POSITIVE_INFINITY;
    if (row && pause >= -CLOCKS_MINUTES && pause <= handover) row.push(session);
    else rows.push([session]);
  }
  return rows;
}

/** Sessions that all share a moment with the first of them, for certain. */
function* simultaneous(sessions: readonly HeldRecord[]): Generator<HeldRecord[]> {
  for (const [index, first] of sessions.entries()) {
    const together = [first];
    for (let next = index + 1; next < sessions.length; next += 1) {
      const later = sessions[next]!;
      const apart = (later.occurredAt - first.occurredAt) / MINUTE;
      if (apart >= first.amount) break;
      // As beginnings and as ends.
      if (Math.min(first.amount - apart, later.amount - apart) >= CLOCKS_MINUTES + 1) together.push(later);
    }
    yield together;
  }
}
