import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

/** A school or workshop that can be a member, or an office that can decide. */
export interface ShowcaseChoice {
  readonly id: string;
  readonly name: string;
}

export interface ShowcaseChoices {
  readonly offices: readonly ShowcaseChoice[];
  readonly schools: readonly ShowcaseChoice[];
  readonly workshops: readonly ShowcaseChoice[];
}

/** What an applicant chooses from. */
@Injectable()
export class FindShowcaseChoices {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  /** The offices above the unit and itself where it is one, the nearest first; schools and workshops of its county or below it. */
  async execute(cohortId: string, unitId: string): Promise<ShowcaseChoices> {
    const chain = await this.organization.ancestors(unitId);
    const unit = chain.at(-1);
    if (!unit) return { offices: [], schools: [], workshops: [] };
    const isSchool = unit.kind === 'school';
    const around = (isSchool ? chain.at(-2) : unit) ?? unit;
    const schools = await this.organization.schoolsBelow(around.id);
    const workshops = await this.database.rows<ShowcaseChoice & Record<string, unknown>>(
      `SELECT w.id, w.name FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
        WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND starts_with(c.path, $2) ORDER BY w.name, w.id LIMIT 500`,
      [cohortId, around.path],
    );
    const offices = chain.filter(
      ({ id, kind }) => kind !== 'school' && (isSchool || id !== unit.id || chain.length === 1),
    );
    return {
      offices: offices.toReversed().map(({ id, name }) => ({ id, name })),
      schools: schools.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ id, name })),
      workshops,
    };
  }
}
