import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys that have one value for all rows of an import: the import itself, its programme and its region, each read and locked
 * in the same transaction and never deleted. PostgreSQL looks them up anew for every row, which took a third of a
 * province's commit; the constraints stay as what the columns mean.
 */
export class KeysOfOneStep1760000017150 implements MigrationInterface {
  readonly name = 'KeysOfOneStep1760000017150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment.teacher ALTER CONSTRAINT teacher_root_unit_id_fkey NOT ENFORCED;
      ALTER TABLE enrollment.teacher ALTER CONSTRAINT teacher_roster_import_id_fkey NOT ENFORCED;
      ALTER TABLE enrollment.learner ALTER CONSTRAINT learner_programme_id_fkey NOT ENFORCED;
      ALTER TABLE enrollment.roster_import_row ALTER CONSTRAINT roster_import_row_import_id_fkey NOT ENFORCED;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment.teacher ALTER CONSTRAINT teacher_root_unit_id_fkey ENFORCED;
      ALTER TABLE enrollment.teacher ALTER CONSTRAINT teacher_roster_import_id_fkey ENFORCED;
      ALTER TABLE enrollment.learner ALTER CONSTRAINT learner_programme_id_fkey ENFORCED;
      ALTER TABLE enrollment.roster_import_row ALTER CONSTRAINT roster_import_row_import_id_fkey ENFORCED;
    `);
  }
}
