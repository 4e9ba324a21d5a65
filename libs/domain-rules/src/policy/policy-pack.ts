import { DUTIES } from '@tisheng/reference-data/duties.js';
import { z } from 'zod';
import { Diagnosis, Selection } from './diagnosis-and-selection.js';
import { Distortion } from './distortion.js';
import {
  BilingualText,
  OBLIGATIONS,
  type OFFICE_LEVELS,
  code,
  days,
  halfHours,
  plainDate,
  ratio,
  score,
  yearMonth,
} from './policy-values.js';
import { Practice } from './practice.js';

export { BilingualText, OBLIGATIONS, OFFICE_LEVELS } from './policy-values.js';
export type { PolicyTheme } from './practice.js';

/**
 * The shape of a policy pack (政策包): the one document that holds every number and rule of a regional
 * programme. Two regions differ only in the values written here.
 *
 * Units: hours are whole half-hours, money is whole fen, scores run from 0 to 100, weights and
 * self-assessment levels from 0 to 1, dates are plain `YYYY-MM-DD` in the region's own calendar.
 */

export const GRADES = ['excellent', 'pass', 'fail'] as const;
export const STAGES_OF_SCHOOLING = [
  'kindergarten',
  'primary',
  'junior-secondary',
  'senior-secondary',
  'special-education',
] as const;

/**
 * What an indicator counts. Every value is a plain number taken from pushed learning records or from
 * practice evidence; `quality` measures are 0–100 and scale the indicator (decision 9).
 */
export const MEASURES = [
  'completed-course-half-hours',
  'study-minutes',
  'discussion-minutes',
  'post-count',
  'comment-count',
  'homework-count',
  'offline-half-hours',
  'themes-submitted',
  'practice-score',
  'work-technical-score',
  'work-teaching-score',
] as const;
export const QUALITY_MEASURES = ['post-score', 'homework-score', 'practice-score'] as const;

/** Who may move a life cycle from one state to the next in this region. */
export const TransitionRule = z.strictObject({
  lifecycle: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()).min(1),
});

/** What follows from a teacher's obligation (decision 4). */
export const ObligationEffects = z.strictObject({
  countsInQuota: z.boolean(),
  countsInCompletionRate: z.boolean(),
  receivesGrade: z.boolean(),
  receivesCertificate: z.boolean(),
});

export const Cohort = z.strictObject({
  code,
  name: BilingualText,
  year: z.int(),
  enrollment: z.strictObject({ from: plainDate, to: plainDate }),
  firstTrainingDay: plainDate,
  lastTrainingDay: plainDate,
  /** Courses may be changed until this many days after the first training day. */
  selectionWindowDays: days,
  /** Names of the units that belong to the cohort; empty means the whole region. */
  units: z.array(z.string()),
  quotas: z.array(
    z.strictObject({ stages: z.array(z.enum(STAGES_OF_SCHOOLING)).min(1), teachers: z.int().min(0) }),
  ),
  /**
   * Where the document names a share of all teachers on the roster instead of numbers: that share. A cohort
   * carries either quotas or a share, never both; with neither it is unlimited.
   */
  quotaShare: ratio.optional(),
});

/** Training of managers, principals, researchers and backbone teachers beside the full-staff cohorts. */
export const Track = z.strictObject({
  code,
  name: BilingualText,
  duties: z.array(z.enum(DUTIES)).min(1),
  /** Places over all sessions. */
  participants: z.int().positive(),
  /** Sessions that the document fixes; empty where it leaves them to the office. */
  sessions: z.array(
    z.strictObject({
      code,
      name: BilingualText,
      month: yearMonth,
      stages: z.array(z.enum(STAGES_OF_SCHOOLING)).min(1),
    }),
  ),
});

/** One row of the programme's work calendar, in the document's own order (decision 20). */
export const CalendarEntry = z.strictObject({
  from: yearMonth,
  to: yearMonth,
  title: BilingualText,
  audience: BilingualText,
});

export const Indicator = z.strictObject({
  code,
  name: BilingualText,
  measure: z.enum(MEASURES),
  /** Value at which the indicator is full. */
  target: z.number().positive(),
  /** Values above this are not counted at all; null where no cap is set. */
  cap: z.number().positive().nullable(),
  /** Share of the component, the component's indicators together 1. */
  weight: ratio,
  /** Measured quality that scales the indicator; null where none is measured (quality 1). */
  quality: z.enum(QUALITY_MEASURES).nullable(),
});

export const Component = z.strictObject({
  code,
  name: BilingualText,
  /** Share of the institution's score, all components together 1. */
  weight: ratio,
  indicators: z.array(Indicator).min(1),
});

export const ScoreBand = z.strictObject({
  grade: z.enum(GRADES),
  from: score,
  to: score,
  /** Half-open `[from, to)` unless true, then `[from, to]`. */
  includesTo: z.boolean(),
});

const GradeTable = z.strictObject({ excellent: z.enum(GRADES), pass: z.enum(GRADES), fail: z.enum(GRADES) });

/** How the comprehensive result (综合评定) is made. */
export const Evaluation = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Institution's grade (row) against the school's rating (column). */
    kind: z.literal('matrix'),
    matrix: z.strictObject({ excellent: GradeTable, pass: GradeTable, fail: GradeTable }),
  }),
  z.strictObject({
    /** Every proof of the pack earned; the grade is that of the lower of the assessments. */
    kind: z.literal('proofs'),
  }),
]);

export const Proof = z.strictObject({
  code,
  name: BilingualText,
  hours: z.enum(['online', 'offline']),
  halfHours,
  assessment: z.enum(['online-assessment', 'practice-score']),
  minimumScore: score,
  issuedBy: z.array(z.enum(['institution', 'training-college', 'project-office'])).min(1),
});

/** What the certificate prints; verification shows exactly these (decision 10). */
export const PRINTED_FIELDS = [
  'number',
  'name',
  'idLastFour',
  'school',
  'programme',
  'cohort',
  'hours',
  'grade',
  'issuer',
  'issuedOn',
] as const;

export const PolicyPackSchema = z.strictObject({
  id: code,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: BilingualText,
  document: z.strictObject({ number: z.string().min(1), issued: plainDate, issuer: BilingualText }),
  region: z.strictObject({
    rootCode: z.string().regex(/^\d{6}$/),
    rootName: BilingualText,
    rootLevel: z.enum(['province', 'city']),
    /** Cities and prefectures below a province, by GB/T 2260 code; empty for a municipal programme. */
    cities: z.array(z.strictObject({ code: z.string(), name: z.string().min(1) })),
    /** Counties known to the region, by GB/T 2260 code. */
    counties: z.array(
      z.strictObject({ code: z.string(), name: z.string().min(1), cityCode: z.string().nullable() }),
    ),
    /** Units that stand outside the ordinary tree: report straight to the root, or have no code. */
    specialUnits: z.array(
      z.strictObject({
        code: z.string().min(1),
        name: z.string().min(1),
        kind: z.enum(['county', 'committee', 'direct-schools']),
        formerCodes: z.array(z.string()),
      }),
    ),
  }),
  programme: z.strictObject({
    /** Prefix of the programme-wide learner number. */
    learnerPrefix: z.string().regex(/^[A-Z]{2,4}$/),
    from: plainDate,
    to: plainDate,
    timeZone: z.string().min(1),
  }),
  eligibility: z.strictObject({
    rule: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('age'),
        /** Completed years on the reference date from which the obligation changes. */
        male: z.int().positive(),
        female: z.int().positive(),
        becomes: z.enum(OBLIGATIONS),
      }),
      z.strictObject({
        kind: z.literal('years-to-retirement'),
        /** Fewer than this many years before the retirement date changes the obligation. */
        years: z.int().positive(),
        becomes: z.enum(OBLIGATIONS),
      }),
    ]),
    referenceDate: z.enum(['first-training-day', 'enrollment-start']),
    effects: z.strictObject({
      required: ObligationEffects,
      voluntary: ObligationEffects,
      exempt: ObligationEffects,
    }),
  }),
  retirement: z.strictObject({
    schedule: z.enum(['pre-2025', 'gradual-2025']),
    /** Category taken for a woman of whom nothing else is known. */
    defaultFemaleCategory: z.enum(['female-cadre', 'female-worker']),
  }),
  cohorts: z.array(Cohort).min(1),
  tracks: z.array(Track).optional(),
  calendar: z.array(CalendarEntry).optional(),
  /** Earlier programmes whose hours may be recognised, so that nobody is trained twice. */
  recognizedProgrammes: z.array(z.strictObject({ code, name: BilingualText })).optional(),
  /** How earlier training is recognised, where the region recognises any. */
  recognition: z
    .strictObject({
      /** Most hours of one teacher that may be recognised. */
      capHalfHours: halfHours,
      /** Whether recognised hours count once toward the hours of course study. */
      countsTowardsCourses: z.boolean(),
    })
    .optional(),
  /** Sizes of workshops and of their study groups, in people. */
  workshops: z
    .strictObject({
      workshop: z.strictObject({ minimum: z.int().min(1), maximum: z.int().min(1) }),
      group: z.strictObject({ minimum: z.int().min(1), maximum: z.int().min(1) }),
    })
    .optional(),
  institutions: z.strictObject({
    chosenBy: z.enum(['county']),
    lockedBy: z.enum(['first-record']),
    approved: z.array(z.strictObject({ code, name: BilingualText, members: z.array(z.string()) })).min(1),
  }),
  hours: z.strictObject({
    totalHalfHours: halfHours,
    /** Hours of completed courses, pushed by the institution. */
    onlineHalfHours: halfHours,
    /** Hours of practice themes, attested by the school. */
    offlineHalfHours: halfHours,
    /** Whether the themes also carry the online hours, so that their sum must equal them. */
    themesCarryOnlineHours: z.boolean(),
  }),
  diagnosis: Diagnosis,
  selection: Selection,
  practice: Practice,
  scoring: z.strictObject({
    components: z.array(Component).min(1),
    bands: z.array(ScoreBand).min(1),
    /** Share of its component that comment counts may carry at most (decision 9). */
    commentWeightLimit: ratio,
    /** Component that is the online assessment of a proof. */
    onlineAssessmentComponent: code,
    gradeOffBandNeedsReason: z.boolean(),
  }),
  schoolRating: z.strictObject({ required: z.boolean(), grades: z.array(z.enum(GRADES)).min(1) }),
  evaluation: Evaluation,
  proofs: z.array(Proof),
  appeals: z.strictObject({
    of: z.array(z.enum(['institution-result', 'school-rating', 'practice-review'])).min(1),
    /** Days after being told in which an appeal may be made. */
    withinDays: days,
    /** Days that each level has to decide. */
    decideWithinDays: days,
    /** `giver` is the body that gave the grade: school or institution. */
    levels: z.array(z.enum(['giver', 'county', 'city', 'province'])).min(1),
  }),
  /**
   * Offices that look through their learners before certificates are issued (结业审核), the lower one first; where there are
   * none, the authority issues from the results alone.
   */
  completionReview: z.array(z.enum(['county', 'city'])).optional(),
  certificate: z.strictObject({
    name: BilingualText,
    /** Body that issues, as printed. */
    issuer: BilingualText,
    /** Sentence with `{name}`, `{school}`, `{programme}`, `{cohort}`, `{hours}`, `{grade}` in braces. */
    wording: BilingualText,
    /** Pattern with `{year}` and `{serial:N}` (N digits). */
    numbering: z.string().min(1),
    printedFields: z.array(z.enum(PRINTED_FIELDS)).min(1),
    issuedBy: z.enum(['province', 'city']),
    revocationGrounds: z
      .array(
        z.strictObject({
          code,
          name: BilingualText,
          /** The paper alone was wrong: result, proofs and hours stay as they are. */
          keepsResult: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
  push: z.strictObject({ cycleDays: days, graceHours: z.int().min(0) }),
  distortion: Distortion,
  fee: z.strictObject({
    fenPerHour: z.int().min(0),
    halfHours,
    payer: z.enum(['province', 'city', 'county', 'affiliation']),
  }),
  /** Guards the roster against a wrong or truncated file: too large a change waits for the office above. */
  rosterImport: z.strictObject({
    /** Per cent of a county's teachers that one import may change or take off the roster. */
    stopAboveCountyPercent: z.int().min(1).max(100),
    /** The same of one school, for a file sent in the school's own name. */
    stopAboveSchoolPercent: z.int().min(1).max(100),
    /** Fewer teachers than this never stop an import: in a small school one is already a large share. */
    stopFromTeachers: z.int().min(1),
  }),
  continuingEducation: z.strictObject({ minimumHalfHours: halfHours, everyYears: z.int().positive() }),
  transitions: z.array(TransitionRule),
  /**
   * Source of every value: JSON pointer → clause of the document, decision or standard. A value is covered
   * by its own pointer or by the nearest one above it; the whole document (`""`) is no source.
   */
  clauses: z.record(z.string().regex(/^(\/[^/]+)+$/), z.string().min(1)),
});

/** One region's whole policy. */
export type PolicyPack = z.infer<typeof PolicyPackSchema>;

export type OfficeLevel = (typeof OFFICE_LEVELS)[number];
export type Obligation = (typeof OBLIGATIONS)[number];
export type Grade = (typeof GRADES)[number];
export type StageOfSchooling = (typeof STAGES_OF_SCHOOLING)[number];
export type Measure = (typeof MEASURES)[number];
export type QualityMeasure = (typeof QUALITY_MEASURES)[number];
export type PrintedField = (typeof PRINTED_FIELDS)[number];
export type PolicyCohort = z.infer<typeof Cohort>;
export type PolicyIndicator = z.infer<typeof Indicator>;
export type PolicyComponent = z.infer<typeof Component>;
export type PolicyProof = z.infer<typeof Proof>;
export type PolicyTrack = z.infer<typeof Track>;
export type PolicyCalendarEntry = z.infer<typeof CalendarEntry>;
