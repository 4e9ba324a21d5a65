import { escapeLike } from '../queries/find-teachers.js';

/** Which enrollments of a cohort a list shows; what is null does not narrow. */
export interface EnrollmentFilter {
  readonly states: readonly string[] | null;
  readonly obligations: readonly string[] | null;
  readonly stages: readonly string[] | null;
  readonly duties: readonly string[] | null;
  /** Part of a name, or a whole learner number. */
  readonly search: string | null;
}

export const NO_FILTER: EnrollmentFilter = {
  states: null,
  obligations: null,
  stages: null,
  duties: null,
  search: null,
};

/**
 * The enrollments meant, as `e`, with their teachers as `t`; the parameters are those of {@link filterValues}. Page,
 * file and work for many use the same words, so that they mean the same teachers.
 */
export const MEANT = `enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE e.cohort_id = $1 AND e.unit_path LIKE $2 AND ($3::text[] IS NULL OR e.state = ANY($3))
          AND ($4::text[] IS NULL OR e.obligation = ANY($4))
          AND ($5::text IS NULL OR t.name LIKE $5 OR e.learner_no LIKE upper(trim(BOTH '%' FROM $5)))
          AND ($6::text[] IS NULL OR e.stage = ANY($6)) AND ($7::text[] IS NULL OR t.duty = ANY($7))`;

/** How many parameters {@link MEANT} takes. */
export const FILTER_VALUES = 7;

/** The values of {@link MEANT}, in order. Paths come as patterns, so that a school's page uses the index of paths. */
export const filterValues = (cohortId: string, unitPath: string, filter: EnrollmentFilter): unknown[] => [
  cohortId,
  `${unitPath}%`,
  listOrNull(filter.states),
  listOrNull(filter.obligations),
  filter.search === null || filter.search.trim() === '' ? null : `%${escapeLike(filter.search)}%`,
  listOrNull(filter.stages),
  listOrNull(filter.duties),
];

const listOrNull = (words: readonly string[] | null): readonly string[] | null =>
  words === null || words.length === 0 ? null : words;
