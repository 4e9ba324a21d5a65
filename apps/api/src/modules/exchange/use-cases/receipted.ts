import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { MAX_RECORDS_PER_MUTATION } from '@tisheng/domain-rules/exchange/push-limits.js';

/** An item of a push that was refused. */
export interface RefusedItem {
  readonly index: number;
  readonly problem: Problem;
}

/** What came of a push whose items stand alone: the good ones are stored. */
export interface ItemsReceived {
  readonly received: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly refusedItems: readonly RefusedItem[];
}

/** Keeps count of a push of results while its items are judged one by one. */
export class Receipted {
  private readonly refused: RefusedItem[] = [];
  private readonly seen = new Set<string>();
  private readonly rejectedAt = new Set<number>();

  constructor(private readonly received: number) {}

  refusal(field: string): Problem[] {
    if (this.received <= MAX_RECORDS_PER_MUTATION) return [];
    return [
      problem('too-many-records', {
        field,
        data: { records: this.received, maximum: MAX_RECORDS_PER_MUTATION },
      }),
    ];
  }

  /** Notes why the item is not stored; answers an empty list, so that it can stand in a `flatMap`. */
  reject(index: number, ...problems: readonly Problem[]): [] {
    this.rejectedAt.add(index);
    for (const found of problems) this.refused.push({ index, problem: found });
    return [];
  }

  /** Whether the learner has not been met before in this push. */
  firstOf(learnerNo: string): boolean {
    if (this.seen.has(learnerNo)) return false;
    this.seen.add(learnerNo);
    return true;
  }

  answer(): ItemsReceived {
    const rejected = this.rejectedAt.size;
    return {
      received: this.received,
      accepted: this.received - rejected,
      rejected,
      refusedItems: this.refused,
    };
  }
}
