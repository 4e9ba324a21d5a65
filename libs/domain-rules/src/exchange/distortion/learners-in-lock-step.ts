import { RECORD_KINDS } from '../record-codes.js';
import type { DistortionFinding, StudiedLearner } from './distortion-finding.js';
import { type HeldRecord, HeldRecords, Numbered } from './held-records.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';

const { HOMEWORK, POST } = RECORD_KINDS;
/** Scores of the same text may differ by this much, in hundredths. */
const SAME_SCORE = 100;

/**
 * Cloned homework, as far as records show it: they have no text, but whoever hands in for two hands in twice, one after the
 * other, and gets the same mark. Learners whose homework and posts keep together like this, most of them and on several
 * occasions, are one finding. A deadline or a live event brings many together once, which says nothing.
 */
export class LearnersInLockStep {
  private readonly groups = new Numbered();
  private readonly learners = new Numbered();
  /** Homework and posts of each learner. */
  private readonly counts: number[] = [];
  private readonly held = new HeldRecords();

  constructor(private readonly context: DistortionContext) {}

  add({ enrollmentId, records }: StudiedLearner): void {
    for (const record of records) {
      if (record.superseded || record.scoreHundredths === null) continue;
      if (record.kind !== HOMEWORK && record.kind !== POST) continue;
      const learner = this.learners.of(enrollmentId);
      this.counts[learner] = (this.counts[learner] ?? 0) + 1;
      const group = this.groups.of(`${record.kind} ${record.courseId ?? ''}`);
      this.held.add(group, learner, record, record.scoreHundredths);
    }
  }

  finish(): DistortionFinding[] {
    const together = this.coincidences();
    const limits = this.context.thresholds.learnersInLockStep;
    const links = [...together.entries()].filter(([pair, shared]) => {
      const [one, two] = pair.split(' ').map(Number) as [number, number];
      const smaller = Math.min(this.counts[one]!, this.counts[two]!);
      return shared.size >= limits.records && shared.size >= limits.share * smaller;
    });
    return clusters(links.map(([pair]) => pair.split(' ').map(Number) as [number, number])).map((members) => {
      const own = links.filter(([pair]) => members.has(Number(pair.split(' ')[0])));
      const records = own.flatMap(([, shared]) => [...shared.entries()].flat());
      const most = Math.max(...own.map(([, shared]) => shared.size));
      const who = [...members].map((member) => this.learners.text(member));
      return makeFinding(
        'learners-in-lock-step',
        who.toSorted()[0]!,
        who,
        records,
        beyond(most, limits.records),
        {
          'learners-together': members.size,
          'records-together': most,
        },
      );
    });
  }

  /** By pair of learners: the one's record and the other's that go with each other; each record once. */
  private coincidences(): Map<string, Map<HeldRecord, HeldRecord>> {
    const { seconds, crowd } = this.context.thresholds.learnersInLockStep;
    const pairs = new Map<string, Map<HeldRecord, HeldRecord>>();
    for (const records of this.held.inGroups()) {
      for (const [index, record] of records.entries()) {
        const near = nearBy(records, index, seconds * 1000);
        if (near.length > crowd) continue;
        for (const other of near) {
          if (other.occurredAt < record.occurredAt || other === record) continue;
          if (other.learner === record.learner || Math.abs(other.amount - record.amount) > SAME_SCORE)
            continue;
          const [one, two] = record.learner < other.learner ? [record, other] : [other, record];
          const key = `${one.learner} ${two.learner}`;
          const known = pairs.get(key) ?? new Map<HeldRecord, HeldRecord>();
          if (known.size === 0) pairs.set(key, known);
          if (!known.has(one) && ![...known.values()].includes(two)) known.set(one, two);
        }
      }
    }
    return pairs;
  }
}

/** Records within some time of one of them on both sides, itself included. */
function nearBy(records: readonly HeldRecord[], index: number, within: number): HeldRecord[] {
  const moment = records[index]!.occurredAt;
  let from = index;
  while (from > 0 && moment - records[from - 1]!.occurredAt <= within) from -= 1;
  let to = index + 1;
  while (to < records.length && records[to]!.occurredAt - moment <= within) to += 1;
  return records.slice(from, to);
}

/** Learners who hang together by any pair. */
function clusters(pairs: readonly (readonly [number, number])[]): Set<number>[] {
  const clusterOf = new Map<number, Set<number>>();
  for (const [one, two] of pairs) {
    const merged = new Set([one, two, ...(clusterOf.get(one) ?? []), ...(clusterOf.get(two) ?? [])]);
    for (const member of merged) clusterOf.set(member, merged);
  }
  return [...new Set(clusterOf.values())];
}
