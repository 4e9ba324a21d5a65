import { Injectable } from '@nestjs/common';
import type {
  Instrument,
  Question,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { bankOf, formOf, type TestRecord, type TestRules } from './test-facts.js';

/** A test as it was when it was last read; its questions only grow in number. */
export interface KnownTest {
  readonly rules: TestRules;
  readonly record: TestRecord;
  readonly instrument: Instrument;
  readonly asked: readonly Question[];
}

/** Tests kept in memory, about half a kilobyte each. */
const MOST_KNOWN = 20_000;

/**
 * Tests that are being taken, as they were read last: the page reads its test before it saves, and the save need not read
 * it again. Answers are not kept. Who uses one must hold it against the database: it may have changed since.
 */
@Injectable()
export class KnownTests {
  private readonly tests = new Map<string, KnownTest>();

  of(cohortId: string, kind: TestKind, teacherId: string | null): KnownTest | undefined {
    return this.tests.get(keyOf(cohortId, kind, teacherId));
  }

  keep(rules: TestRules, teacherId: string | null, record: TestRecord, instrument: Instrument): KnownTest {
    const asked = bankOf(instrument, record).asked(formOf(instrument, record));
    const test = { rules, instrument, record: { ...record, answers: {} }, asked };
    const key = keyOf(rules.cohort.id, rules.kind, teacherId);
    this.tests.delete(key);
    this.tests.set(key, test);
    const [oldest] = this.tests.keys();
    if (this.tests.size > MOST_KNOWN && oldest !== undefined) this.tests.delete(oldest);
    return test;
  }
}

const keyOf = (cohortId: string, kind: TestKind, teacherId: string | null): string =>
  `${cohortId} ${teacherId} ${kind}`;
