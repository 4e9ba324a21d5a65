import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../platform/database/database.js';

export interface TrainingCollegeRow extends Record<string, unknown> {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly since: PlainDate;
}

/** More than any region has; a list that is not paged must end somewhere. */
const MOST = 500;

/** The training bodies of a unit and of every unit below it, in the order of the tree. */
@Injectable()
export class FindTrainingColleges {
  constructor(private readonly database: Database) {}

  async execute(unitId: string): Promise<TrainingCollegeRow[]> {
    return this.database.rows<TrainingCollegeRow>(
      `SELECT c.id, u.id AS "unitId", u.name AS "unitName", c.name, c.since
         FROM organization.training_college c
         JOIN organization.unit u ON u.id = c.unit_id
         JOIN organization.unit top ON top.id = $1 AND u.path LIKE top.path || '%'
        WHERE c.ended_at IS NULL ORDER BY length(u.path), u.code, c.name LIMIT ${MOST}`,
      [unitId],
    );
  }
}
