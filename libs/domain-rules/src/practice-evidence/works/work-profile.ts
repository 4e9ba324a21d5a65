import type { StageOfSchooling } from '../../policy/policy-pack.js';
import type { PolicyWorkKind } from '../../policy/practice.js';

export type WorkKindCode = PolicyWorkKind['kind'];
export const WORK_KINDS = [
  'lesson-case',
  'courseware',
  'micro-lesson',
  'teaching-software',
  'training-narrative',
] as const satisfies readonly WorkKindCode[];

/**
 * Whether pupils can be recognised in a work. `without-consent` may be judged, but is shown to nobody beyond the judges
 * until their guardians have agreed.
 */
export const PUPILS_SHOWN = ['none', 'with-consent', 'without-consent'] as const;
export type PupilsShown = (typeof PUPILS_SHOWN)[number];

/** What others may do with a work; each allows the region's teachers to use it free of charge. */
export const WORK_LICENCES = ['use-in-region', 'change-in-region', 'open'] as const;
export type WorkLicence = (typeof WORK_LICENCES)[number];

export const MAX_WORK_TITLE = 60;
export const MAX_WORK_SUMMARY = 300;
export const MAX_WORK_TOPICS = 5;
export const MAX_WORK_AUTHORS = 10;
export const MAX_PART_TEXT = 20_000;

/** What is told about a finished work (成果作品) beside its content. */
export interface WorkProfile {
  readonly kind: WorkKindCode;
  readonly title: string;
  readonly summary: string;
  readonly stage: StageOfSchooling;
  /** Code of the subject; null for a work of no subject. */
  readonly subject: string | null;
  /** Codes of the topics of the course standard that it belongs to. */
  readonly topics: readonly string[];
  readonly pupilsShown: PupilsShown;
  /** Null while nothing is chosen: the work can be judged, but not go into the library. */
  readonly licence: WorkLicence | null;
  /** Texts by code of the part. */
  readonly texts: Readonly<Record<string, string>>;
  /** Files by code of the part: ids of files that are attached to the work. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** A school's work, which counts for all who are named and agree. */
  readonly ofSchool: boolean;
  /** Enrollments of the other teachers named. */
  readonly authors: readonly string[];
}
