import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { refreshSchools, schoolsThatDiffer } from '../../persistence/refresh-roll-up.js';

/** Schools counted in one transaction: others wait meanwhile who write at schools of the same offices. */
const AT_ONCE = 200;

/** Brings the roll-up of a cohort to what its people and their tests are. */
@Injectable()
export class RefreshDiagnosis {
  constructor(private readonly database: Database) {}

  /**
   * Counts the schools anew whose row differs from what their people and tests make it.
   *
   * @returns how many differed
   */
  async execute(cohortId: string): Promise<number> {
    const schools = await this.database.transaction((tx) => schoolsThatDiffer(tx, cohortId));
    await this.refresh(cohortId, schools);
    return schools.length;
  }

  /**
   * Counts every school anew, whatever the roll-up says: after somebody has changed results past the program.
   *
   * @param onProgress told after each part, with the schools done and all of them
   * @returns how many schools there are
   */
  async recomputeAll(
    cohortId: string,
    onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
  ): Promise<number> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT DISTINCT school_id AS id FROM enrollment.enrollment WHERE cohort_id = $1
       UNION SELECT unit_id FROM diagnostic_assessment.roll_up WHERE cohort_id = $1 AND unit_id <> office_id`,
      [cohortId],
    );
    await this.refresh(
      cohortId,
      rows.map(({ id }) => id),
      onProgress,
    );
    return rows.length;
  }

  private async refresh(
    cohortId: string,
    schools: readonly string[],
    onProgress?: (done: number, total: number) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < schools.length; at += AT_ONCE) {
      const part = schools.slice(at, at + AT_ONCE);
      await this.database.transaction((tx) => refreshSchools(tx, cohortId, part));
      await onProgress?.(at + part.length, schools.length);
    }
  }
}
