import type { OfficeLevel } from '../../policy/policy-pack.js';

/** Why somebody must not judge something. */
export const CONFLICTS = ['own-work', 'own-school', 'own-workshop', 'declared'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** What ties a judge to people, known from the roster or declared by the judge. */
export interface JudgeTies {
  /** Teachers of the roster who the judge is. */
  readonly teacherIds: readonly string[];
  /** Schools where the judge teaches or holds a post. */
  readonly schoolIds: readonly string[];
  /** Workshops that the judge leads. */
  readonly ledWorkshopIds: readonly string[];
  /** Workshops to which the judge belongs. */
  readonly ownWorkshopIds: readonly string[];
  /** Named by the judge: a relative, or a whole school. */
  readonly declared: readonly { readonly schoolId: string; readonly teacherId: string | null }[];
}

/** The people behind a nominee: a work's authors, a workshop's leaders, or one leader. */
export interface NomineeTies {
  readonly people: readonly {
    readonly teacherId: string;
    readonly schoolId: string;
    /** Workshops to which the person belongs. */
    readonly workshopIds: readonly string[];
  }[];
  /** The workshop itself, where one is nominated. */
  readonly workshopId: string | null;
}

/**
 * What keeps a judge from judging something: it is the judge's own, comes from the judge's school or from somebody of a
 * workshop that the judge leads, is the judge's workshop, or the judge has declared it. In a school's own round everything comes from that school, so
 * that this alone excludes nobody there.
 *
 * @example
 * conflictsOf({ teacherIds: [], schoolIds: ['s1'], … }, { people: [{ schoolId: 's1', … }], … }, 'county') // ['own-school']
 */
export function conflictsOf(judge: JudgeTies, nominee: NomineeTies, level: OfficeLevel): Conflict[] {
  const any = (test: (person: NomineeTies['people'][number]) => boolean): boolean =>
    nominee.people.some(test);
  const found: Readonly<Record<Conflict, boolean>> = {
    'own-work': any(({ teacherId }) => judge.teacherIds.includes(teacherId)),
    'own-school': level !== 'school' && any(({ schoolId }) => judge.schoolIds.includes(schoolId)),
    'own-workshop':
      any(({ workshopIds }) => workshopIds.some((id) => judge.ledWorkshopIds.includes(id))) ||
      (nominee.workshopId !== null &&
        [...judge.ledWorkshopIds, ...judge.ownWorkshopIds].includes(nominee.workshopId)),
    declared: any(({ schoolId, teacherId }) =>
      judge.declared.some((one) =>
        one.teacherId === null ? one.schoolId === schoolId : one.teacherId === teacherId,
      ),
    ),
  };
  return CONFLICTS.filter((conflict) => found[conflict]);
}
