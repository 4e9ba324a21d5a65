import type { StudiedRecord } from './distortion-finding.js';

/** Gives texts small numbers, each the same one. */
export class Numbered {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }

  text(number: number): string {
    return this.texts[number]!;
  }
}

/** One record as it is kept until every learner has been seen. */
export interface HeldRecord {
  readonly group: number;
  readonly learner: number;
  readonly occurredAt: number;
  /** Minutes, or hundredths of a score. */
  readonly amount: number;
  readonly recordId: string;
}

/**
 * What detectors across learners keep of two million records: columns of numbers, not objects. Records are added learner by
 * learner and read group by group, each in the order of moments.
 */
export class HeldRecords {
  private size = 0;
  private groups = new Int32Array(1024);
  private learners = new Int32Array(1024);
  private moments = new Float64Array(1024);
  private amounts = new Int32Array(1024);
  private readonly recordIds: string[] = [];

  add(group: number, learner: number, record: StudiedRecord, amount: number): void {
    if (this.size === this.groups.length) this.grow();
    this.groups[this.size] = group;
    this.learners[this.size] = learner;
    this.moments[this.size] = record.occurredAt;
    this.amounts[this.size] = amount;
    this.recordIds.push(record.recordId);
    this.size += 1;
  }

  /** Every group in the order of its number, its records by moment, then by id. */
  *inGroups(): Generator<HeldRecord[]> {
    const { groups, moments, recordIds } = this;
    const order = Uint32Array.from({ length: this.size }, (_, index) => index).sort(
      (a, b) =>
        groups[a]! - groups[b]! || moments[a]! - moments[b]! || (recordIds[a]! < recordIds[b]! ? -1 : 1),
    );
    let group: HeldRecord[] = [];
    for (const index of order) {
      const record = this.at(index);
      if (group.length > 0 && group[0]!.group !== record.group) {
        yield group;
        group = [];
      }
      group.push(record);
    }
    if (group.length > 0) yield group;
  }

  private at(index: number): HeldRecord {
    return {
      group: this.groups[index]!,
      learner: this.learners[index]!,
      occurredAt: this.moments[index]!,
      amount: this.amounts[index]!,
      recordId: this.recordIds[index]!,
    };
  }

  private grow(): void {
    const twice = this.size * 2;
    const [groups, learners, moments, amounts] = [this.groups, this.learners, this.moments, this.amounts];
    this.groups = new Int32Array(twice);
    this.learners = new Int32Array(twice);
    this.moments = new Float64Array(twice);
    this.amounts = new Int32Array(twice);
    this.groups.set(groups);
    this.learners.set(learners);
    this.moments.set(moments);
    this.amounts.set(amounts);
  }
}
