import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import { SearchCourses, type CatalogueFilter } from './search-courses.js';

/** An institution of the region with what it offers. */
export interface CatalogueInstitution {
  readonly id: string;
  readonly name: string;
  readonly offered: number;
  readonly withdrawn: number;
}

export interface RegionCatalogueFilter extends CatalogueFilter {
  /** Id of an institution. */
  readonly institution?: string | null | undefined;
}

export interface RegionCatalogueView extends Connection<CourseRecord> {
  readonly institutions: readonly CatalogueInstitution[];
}

/** What the institutions of a cohort's region offer, withdrawn courses too: for offices and schools, which choose nothing. */
@Injectable()
export class FindCatalogueOfRegion {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly courses: SearchCourses,
  ) {}

  async execute(
    cohortId: string,
    filter: RegionCatalogueFilter,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<RegionCatalogueView> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const institutions = await this.database.rows<CatalogueInstitution & Record<string, unknown>>(
      `SELECT i.id, i.name, count(c.id) FILTER (WHERE c.withdrawn_at IS NULL)::int AS offered,
              count(c.withdrawn_at)::int AS withdrawn
         FROM enrollment.cohort o
         JOIN enrollment.programme g ON g.id = o.programme_id
         JOIN organization.training_institution i ON i.root_id = g.root_unit_id
         LEFT JOIN course_selection.course c ON c.institution_id = i.id
        WHERE o.id = $1 GROUP BY i.id ORDER BY i.code`,
      [cohortId],
    );
    const meant = institutions.filter(({ id }) => !filter.institution || id === filter.institution);
    const part = {
      institutionIds: meant.map(({ id }) => id),
      withdrawnToo: true,
      requiredTopics: pack.selection.requiredTopics,
    };
    return { ...(await this.courses.execute(part, filter, page)), institutions };
  }
}
