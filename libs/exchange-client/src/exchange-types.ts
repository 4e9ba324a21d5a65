/** What a learner did. */
export type LearningRecordKind = 'COURSE_STUDY' | 'DISCUSSION' | 'POST' | 'COMMENT' | 'HOMEWORK';

/** One fact about a learner. Which fields a kind needs stands in the integration guide. */
export interface LearningRecord {
  /** Unique within the institution, 1–64 characters. */
  readonly recordId: string;
  readonly learnerNo: string;
  readonly kind: LearningRecordKind;
  /** RFC 3339 with offset. */
  readonly occurredAt: string;
  readonly courseCode?: string;
  readonly minutes?: number;
  readonly count?: number;
  /** 0–100, two decimals at most. */
  readonly score?: number;
  readonly completed?: boolean;
  /** recordId that this record corrects. */
  readonly supersedes?: string;
  readonly deviceHash?: string;
}

/** A text in both languages. */
export interface InBothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What the sandbox has seen of a program, by behaviour of the contract. */
export interface ConformanceReport {
  readonly startedAt: string;
  readonly cohortId: string;
  /** Every required behaviour is shown. */
  readonly passed: boolean;
  readonly required: number;
  readonly shown: number;
  readonly wrong: number;
  readonly checks: readonly {
    readonly check: string;
    readonly required: boolean;
    readonly state: 'shown' | 'not-yet' | 'wrong';
    readonly title: InBothLanguages;
    /** What to do; absent once it is shown. */
    readonly todo?: InBothLanguages;
    readonly call: Readonly<Record<string, unknown>> | null;
  }[];
}

/** Proof that a push is stored; `received` is the sum of the other three. */
export interface PushReceipt {
  readonly id: string;
  readonly cohortId: string;
  readonly cycle: number;
  readonly idempotencyKey: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly contentSha256: string;
  /** Learner numbers of the push that were given up; their records reached the learner who stays. */
  readonly renumbered: readonly RenumberedLearner[];
}

/** A learner number that was given up, because two entries of the roster were one person. */
export interface RenumberedLearner {
  readonly given: string;
  /** To be used from now on. */
  readonly used: string;
  readonly records: number;
}

/** A record that was not stored. */
export interface Rejection {
  /** Place of the record in the push, from 0. */
  readonly index: number;
  readonly recordId: string | null;
  readonly code: string;
  readonly field: string | null;
  /** English. */
  readonly message: string;
  readonly messageZh: string;
}

export interface Institution {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly members: readonly string[];
}

export interface Cohort {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly state: 'PLANNED' | 'ENROLLING' | 'TRAINING' | 'EVALUATING' | 'CLOSED';
  /** YYYY-MM-DD. */
  readonly firstTrainingDay: string;
  readonly lastTrainingDay: string;
  readonly counties: readonly string[];
  readonly trainees: number;
}

export interface PushCycle {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly dueAt: string;
  readonly state: 'OPEN' | 'DUE' | 'ON_TIME' | 'LATE' | 'MISSING';
  readonly pushes: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface ChosenCourse {
  readonly code: string;
  readonly title: string;
  readonly topic: string;
  readonly required: boolean;
  readonly halfHours: number;
}

export interface Diagnosis {
  readonly takenAt: string;
  /** From 0 to 1. */
  readonly overallLevel: number;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly column: 'I' | 'II';
    readonly level: number;
  }[];
  readonly weakPoints: readonly {
    readonly item: number;
    readonly dimension: string;
    readonly columns: readonly ('I' | 'II')[];
    readonly level: number;
    readonly gap: number;
  }[];
}

export interface Trainee {
  readonly learnerNo: string;
  readonly name: string;
  readonly school: string;
  readonly county: string;
  readonly stage: string;
  readonly subject: string | null;
  readonly obligation: 'REQUIRED' | 'VOLUNTARY' | 'EXEMPT';
  readonly state: string;
  readonly diagnosis: Diagnosis | null;
  readonly chosenCourses: readonly ChosenCourse[];
  readonly changedAt: string;
  /** When the learner went to another institution; null for who is still taught here. */
  readonly leftAt: string | null;
}

export interface Course {
  readonly code: string;
  readonly title: string;
  readonly summary?: string | null;
  /** T1–T27. */
  readonly topic: string;
  /** Stages of schooling as the schema names them, `PRIMARY`; empty for all. */
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
  readonly withdrawn?: boolean;
}

export interface CoursesPublished {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface DiagnosticResult {
  readonly learnerNo: string;
  readonly takenAt: string;
  readonly levels: readonly { readonly item: number; readonly column: 'I' | 'II'; readonly level: number }[];
}

export interface InstitutionResult {
  readonly learnerNo: string;
  readonly score: number;
  readonly grade?: 'EXCELLENT' | 'PASS' | 'FAIL';
  /** Required when the grade is not that of the score's band. */
  readonly reason?: string;
}

export interface ResultsReceived {
  readonly received: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
}

export interface Reconciliation {
  readonly cohortId: string;
  readonly cycle: PushCycle;
  readonly pushes: number;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly recordsHeld: number;
  readonly recordsSuperseded: number;
  readonly trainees: number;
  readonly learnersWithRecords: number;
  readonly learnersWithoutRecords: number;
  readonly withoutRecords: readonly string[];
  /** Rejected records of the pushes that report on the cycle, by code. */
  readonly rejections: readonly { readonly code: string; readonly records: number }[];
}
