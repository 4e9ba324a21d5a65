/** What an institution's program did in the sandbox, as far as the conformance run looks at it. */
export type ExchangeCall = ExchangeDeed & {
  /** Orders the calls of a run. */
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
};

export type ExchangeDeed =
  | { readonly operation: 'token'; readonly scope: string }
  | { readonly operation: 'institution' | 'cohorts' | 'pushCycles' }
  | { readonly operation: 'reconciliation'; readonly cycle: number }
  | TraineesAsked
  | { readonly operation: 'stumble'; readonly idempotencyKey: string }
  | RecordsPushed
  | { readonly operation: 'receipt'; readonly receiptId: string; readonly found: boolean }
  | { readonly operation: 'receipts' }
  | { readonly operation: 'rejections'; readonly receiptId: string }
  | {
      readonly operation: 'publishCourses';
      readonly courses: number;
      /** Why the courses were refused; none when they are published. */
      readonly codes: readonly string[];
    }
  | ResultsPushed
  | {
      readonly operation: 'pushDiagnosticResults';
      readonly received: number;
      readonly accepted: number;
      readonly codes: readonly string[];
    };

/** One page of trainees. */
export interface TraineesAsked {
  readonly operation: 'trainees';
  readonly after: string | null;
  readonly changedSince: string | null;
  readonly trainees: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A push of learning records and what became of it. */
export interface RecordsPushed {
  readonly operation: 'push';
  readonly channel: 'graphql' | 'stream';
  readonly gzip: boolean;
  readonly idempotencyKey: string;
  /** Repeated: the same key and content came before, and the same receipt was answered. */
  readonly outcome: 'stored' | 'repeated' | 'refused';
  readonly receiptId: string | null;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** Accepted records that correct another. */
  readonly corrected: number;
  /** Codes of the rejections, or of the refusal; each once. */
  readonly codes: readonly string[];
}

/** A push of results and what became of it. */
export interface ResultsPushed {
  readonly operation: 'pushResults';
  readonly received: number;
  readonly accepted: number;
  /** Accepted results whose grade is not that of the score's band. */
  readonly offBand: number;
  readonly codes: readonly string[];
}
