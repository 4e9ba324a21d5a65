import { z } from 'zod';
import { BilingualText, OFFICE_LEVELS, code, days, halfHours, ratio, score } from './policy-values.js';

/** Practice and its evidence (实践与成果): the themes, how work is judged, shown and honoured. */

export const Theme = z.strictObject({
  theme: z.int().min(1),
  /** Training stage the theme belongs to; null for themes that belong to the region. */
  stage: z.int().min(1).nullable(),
  title: BilingualText,
  onlineHalfHours: halfHours,
  offlineHalfHours: halfHours,
  offlineMode: z.enum(['self', 'school', 'offline', 'region']),
  ledBy: z.enum(['workshop-leader', 'county-experts', 'trainer-team', 'region']),
  /** Whose work counts: the teacher's own, or also one school's work for the teachers named on it. */
  owner: z.enum(['teacher', 'teacher-or-school', 'region']),
  task: BilingualText,
  expectedResult: BilingualText,
  /** Suggested topics; a teacher may also take one of their own. */
  topics: z.array(BilingualText),
  /** Due this many days after the first training day; null for the region's themes. */
  dueDay: days.nullable(),
  /** Whether the leader also scores technical level and teaching value, as for a finished work. */
  isWork: z.boolean(),
});

/** By what a theme's work is judged; the score of a review is the weighted mean of its criteria. */
export const Rubric = z.strictObject({
  code,
  /** Numbers of the themes that it serves; each theme of teachers has exactly one. */
  themes: z.array(z.int().min(1)).min(1),
  /** What may be given for a criterion, the best first. */
  levels: z.array(z.strictObject({ points: score, name: BilingualText })).min(2),
  criteria: z
    .array(
      z.strictObject({
        code,
        name: BilingualText,
        /** The question that a reviewer answers. */
        asks: BilingualText,
        /** Share of the score, the rubric's criteria together 1. */
        weight: ratio,
      }),
    )
    .min(1),
});

/** Colleagues who review each other (同伴互评). */
export const PeerReview = z.strictObject({
  /** Numbers of the themes in which they do; empty for none. */
  themes: z.array(z.int().min(1)),
  reviewsPerWork: z.int().min(1).max(9),
  /** Days in which a review is to be made. */
  days,
  /** Two reviews of one work that differ by more points than this call for another. */
  divergence: score,
  /** With fewer works than this a workshop's reviewers are drawn from a wider circle. */
  smallestPool: z.int().min(2),
  /** A review made in less time than this does not count. */
  shortestSeconds: z.int().min(0),
  /** Characters that the comment of a review must have to count. */
  shortestComment: z.int().min(0),
});

/** A way to measure practice (现场听课、成果证明、分析案例) with its form and who signs it. */
export const MeasuringForm = z.strictObject({
  kind: z.enum(['lesson-observation', 'proof-of-outcomes', 'case-analysis']),
  themes: z.array(z.int().min(1)),
  items: z
    .array(
      z.strictObject({
        code,
        name: BilingualText,
        asks: BilingualText,
        kind: z.enum(['level', 'text', 'number']),
        required: z.boolean(),
      }),
    )
    .min(1),
  signedBy: z.array(z.enum(['observer', 'teacher', 'school'])).min(1),
});

/** A kind of finished work (成果作品) and what belongs to it. */
export const WorkKind = z.strictObject({
  kind: z.enum(['lesson-case', 'courseware', 'micro-lesson', 'teaching-software', 'training-narrative']),
  name: BilingualText,
  parts: z
    .array(
      z.strictObject({
        code,
        name: BilingualText,
        required: z.boolean(),
        /** Files that it may be; empty where it is written as a text. */
        files: z.array(z.enum(['document', 'picture', 'video', 'audio', 'archive'])),
      }),
    )
    .min(1),
});

export const Practice = z.strictObject({
  themes: z.array(Theme).min(1),
  acceptedFrom: score,
  lateAcceptedDays: z.int().min(0),
  hoursAttestedBy: z.enum(['school']),
  rubrics: z.array(Rubric).min(1),
  peerReview: PeerReview,
  measuring: z.array(MeasuringForm),
  offlineActivities: z.strictObject({
    /** Minutes that a code of attendance is shown before the next takes its place. */
    codeMinutes: z.int().min(1),
    /** Longest activity. */
    longestHalfHours: halfHours.min(1),
    /** Share of the attested activities that is drawn for spot checks. */
    spotCheckShare: ratio,
  }),
  works: z.array(WorkKind).min(1),
  awards: z.strictObject({
    /** Rounds from the lowest level up. */
    levels: z.array(
      z.strictObject({
        level: z.enum(OFFICE_LEVELS),
        /** Works that a unit below may nominate for each hundred of its teachers. */
        perHundred: z.number().positive().max(100),
        judgesPerWork: z.int().min(1),
      }),
    ),
    /** Honours, the highest first, with their share of the nominees. */
    honours: z.array(z.strictObject({ code, name: BilingualText, shareOfNominees: ratio })),
  }),
  similarity: z.strictObject({
    /** Share of text in common from which a pair of works is shown to a person, in [0,1]. */
    suspiciousFrom: ratio,
    /** Shorter texts, in characters, are not compared. */
    shortestText: z.int().min(1),
  }),
  questions: z.strictObject({
    /** Days after which an unanswered question goes to the next level. */
    answerWithinDays: days,
    levels: z.array(z.enum(['group', 'school-trainer', 'county-trainer', 'expert'])).min(1),
  }),
  uploads: z.strictObject({
    videoMegabytes: z.int().min(1),
    otherMegabytes: z.int().min(1),
    perTeacherMegabytes: z.int().min(1),
  }),
});

export type PolicyTheme = z.infer<typeof Theme>;
export type PolicyPractice = z.infer<typeof Practice>;
export type PolicyRubric = z.infer<typeof Rubric>;
export type PolicyMeasuringForm = z.infer<typeof MeasuringForm>;
export type PolicyWorkKind = z.infer<typeof WorkKind>;
