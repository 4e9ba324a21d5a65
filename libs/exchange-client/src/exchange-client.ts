import * as documents from './exchange-documents.js';
import { Refused, type ExchangeProblem } from './exchange-errors.js';
import type {
  Cohort,
  ConformanceReport,
  Course,
  CoursesPublished,
  DiagnosticResult,
  Institution,
  InstitutionResult,
  LearningRecord,
  PushCycle,
  PushReceipt,
  Reconciliation,
  Rejection,
  ResultsReceived,
  Trainee,
} from './exchange-types.js';
import { HttpCalls, SentOnce, type HttpOptions } from './http-calls.js';
import { gzippedLines, parsedLines, type RecordSource } from './ndjson.js';

export type ExchangeClientOptions = HttpOptions;

/** Which trainees, and how many at a time. */
export interface TraineesOptions {
  /** RFC 3339: only those who changed after this moment. */
  readonly changedSince?: string;
  readonly pageSize?: number;
}

interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type OrRefused<Answer> = Answer & {
  readonly __typename: string;
  readonly problems?: readonly ExchangeProblem[];
};

/**
 * The exchange as a training institution's program uses it. Tokens are fetched and renewed by themselves. A request is
 * tried again when the connection breaks or the server is busy; a push goes under its key, so that it is stored once
 * however often it was sent.
 *
 * @example
 * const exchange = new ExchangeClient({ baseUrl, clientId, clientSecret });
 * const [cohort] = await exchange.cohorts();
 * const receipt = await exchange.pushStream(cohort.id, 'cycle-1', records());
 * for await (const rejection of exchange.rejections(receipt.id)) console.log(rejection.code, rejection.recordId);
 */
export class ExchangeClient {
  private readonly http: HttpCalls;

  constructor(options: ExchangeClientOptions) {
    this.http = new HttpCalls(options);
  }

  async institution(): Promise<Institution> {
    return (await this.http.graphql<{ institution: Institution }>(documents.INSTITUTION, {})).institution;
  }

  /** Cohorts in which a county has chosen the institution. */
  async cohorts(): Promise<readonly Cohort[]> {
    return (await this.http.graphql<{ cohorts: Cohort[] }>(documents.COHORTS, {})).cohorts;
  }

  async pushCycles(cohortId: string): Promise<readonly PushCycle[]> {
    return (await this.http.graphql<{ pushCycles: PushCycle[] }>(documents.PUSH_CYCLES, { cohortId }))
      .pushCycles;
  }

  /** Every trainee, or those who changed, in the order in which they did; pages are fetched as they are needed. */
  async *trainees(
    cohortId: string,
    { changedSince, pageSize = 500 }: TraineesOptions = {},
  ): AsyncGenerator<Trainee> {
    interface Page {
      readonly trainees: PageOf<Trainee>;
    }
    let after: string | null = null;
    for (;;) {
      const { trainees }: Page = await this.http.graphql<Page>(documents.TRAINEES, {
        cohortId,
        first: pageSize,
        after,
        changedSince: changedSince ?? null,
      });
      yield* trainees.nodes;
      if (!trainees.pageInfo.hasNextPage) return;
      after = trainees.pageInfo.endCursor;
    }
  }

  /** Adds and changes courses; all of them or none. @throws Refused */
  async publishCourses(courses: readonly Course[]): Promise<CoursesPublished> {
    const input = { courses };
    const { publishCourses } = await this.http.graphql<{ publishCourses: OrRefused<CoursesPublished> }>(
      documents.PUBLISH_COURSES,
      { input },
    );
    return unlessRefused(publishCourses);
  }

  /** A batch of 5 000 records at most. @throws Refused */
  async pushLearningRecords(
    cohortId: string,
    idempotencyKey: string,
    records: readonly LearningRecord[],
  ): Promise<PushReceipt> {
    const input = { cohortId, idempotencyKey, records };
    const { pushLearningRecords } = await this.http.graphql<{ pushLearningRecords: OrRefused<PushReceipt> }>(
      documents.PUSH_RECORDS,
      { input },
    );
    return unlessRefused(pushLearningRecords);
  }

  /**
   * Any number of records as one push, streamed and packed. A function that gives the records can be asked again, so that
   * the push is repeated when the connection breaks; records that can be read once are sent once.
   *
   * @param records records, or lines of NDJSON without their line ends
   * @throws Refused, Unavailable
   */
  async pushStream(
    cohortId: string,
    idempotencyKey: string,
    records: RecordSource | (() => RecordSource),
  ): Promise<PushReceipt> {
    // Records that can be read once must not meet a token that has ended, so it is tried first.
    if (typeof records !== 'function' && !Array.isArray(records)) await this.institution();
    let sent = false;
    const source = (): RecordSource => {
      if (typeof records === 'function') return records();
      if (sent && !Array.isArray(records)) throw new SentOnce();
      sent = true;
      return records;
    };
    const answer = await this.http.send(
      `/exchange/v1/learning-records?cohortId=${encodeURIComponent(cohortId)}`,
      () => ({
        method: 'POST',
        headers: {
          'content-type': 'application/x-ndjson',
          'content-encoding': 'gzip',
          'idempotency-key': idempotencyKey,
        },
        body: gzippedLines(source()),
        // A stream goes out while the answer is awaited; the DOM's types do not know the field.
        duplex: 'half',
      }),
    );
    return this.http.json<PushReceipt>(answer);
  }

  /** A receipt, or null when the institution has none of this id. */
  async receipt(id: string): Promise<PushReceipt | null> {
    return (await this.http.graphql<{ receipt: PushReceipt | null }>(documents.RECEIPT_BY_ID, { id }))
      .receipt;
  }

  /** Receipts of a cohort, the newest first; pages are fetched as they are needed. */
  async *receipts(cohortId: string, pageSize = 50): AsyncGenerator<PushReceipt> {
    interface Page {
      readonly receipts: PageOf<PushReceipt>;
    }
    let after: string | null = null;
    do {
      const { receipts }: Page = await this.http.graphql<Page>(documents.RECEIPTS, {
        cohortId,
        first: pageSize,
        after,
      });
      yield* receipts.nodes;
      after = receipts.pageInfo.hasNextPage ? receipts.pageInfo.endCursor : null;
    } while (after !== null);
  }

  /** Records of a push that were not stored, in the order of the push. */
  async *rejections(receiptId: string): AsyncGenerator<Rejection> {
    const path = `/exchange/v1/receipts/${encodeURIComponent(receiptId)}/rejections`;
    const answer = await this.http.send(path, () => ({ method: 'GET' }));
    if (!answer.ok) await this.http.json(answer);
    if (answer.body) yield* parsedLines<Rejection>(answer.body);
  }

  /** What the sandbox has seen of this program; for clients of the sandbox alone. */
  async conformance(): Promise<ConformanceReport> {
    return this.conformanceBy('GET');
  }

  /** Begins another run: the sandbox is emptied and its cohort gets another id. For clients of the sandbox alone. */
  async startConformanceRun(): Promise<ConformanceReport> {
    return this.conformanceBy('POST');
  }

  private async conformanceBy(method: 'GET' | 'POST'): Promise<ConformanceReport> {
    return this.http.json(await this.http.send('/exchange/v1/conformance', () => ({ method })));
  }

  async reconciliation(cohortId: string, cycle: number): Promise<Reconciliation> {
    const variables = { cohortId, cycle };
    return (await this.http.graphql<{ reconciliation: Reconciliation }>(documents.RECONCILIATION, variables))
      .reconciliation;
  }

  /** Results of pre-tests that the institution ran itself, 5 000 at most. @throws Refused */
  async pushDiagnosticResults(
    cohortId: string,
    results: readonly DiagnosticResult[],
  ): Promise<ResultsReceived> {
    const input = { cohortId, results };
    const { pushDiagnosticResults } = await this.http.graphql<{
      pushDiagnosticResults: OrRefused<ResultsReceived>;
    }>(documents.PUSH_DIAGNOSTICS, { input });
    return unlessRefused(pushDiagnosticResults);
  }

  /** The institution's own scores and grades, 5 000 at most. @throws Refused */
  async pushResults(cohortId: string, results: readonly InstitutionResult[]): Promise<ResultsReceived> {
    const input = { cohortId, results };
    const { pushResults } = await this.http.graphql<{ pushResults: OrRefused<ResultsReceived> }>(
      documents.PUSH_RESULTS,
      {
        input,
      },
    );
    return unlessRefused(pushResults);
  }
}

function unlessRefused<Answer>(answer: OrRefused<Answer>): Answer {
  const { __typename, problems, ...rest } = answer;
  if (__typename === 'PushRefused') throw new Refused(problems ?? []);
  return rest as Answer;
}
