import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values that policies have since the pre-test became adaptive and plans got a timetable. Versions stored before get what
 * held until then: the whole test, nobody spared, no post-test and no week too full.
 */
export class DiagnosisAndSelectionOfPacks1760000019000 implements MigrationInterface {
  readonly name = 'DiagnosisAndSelectionOfPacks1760000019000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE enrollment.policy_pack
         SET document = jsonb_set(jsonb_set(document,
               '{diagnosis}', '{"gateSpares": [], "form": {"kind": "fixed", "questionsAtMost": 60, "precision": 0.1},
                                "postTest": {"offered": false, "opensDaysBeforeEnd": 14, "closesDaysAfterEnd": 30},
                                "smallestGroup": 5}'::jsonb || (document -> 'diagnosis')),
               '{selection}', '{"maximumHalfHoursPerWeek": 336, "answeringHalfHours": 8, "lowConsistency": 0.5,
                                "schoolPlan": {"required": false, "dueDays": 28, "reviewedBy": []}}'::jsonb
                              || (document -> 'selection'))
       WHERE document ? 'diagnosis' AND document ? 'selection';
    `);
  }

  /** What was added does no harm to the programs before. */
  async down(): Promise<void> {}
}
