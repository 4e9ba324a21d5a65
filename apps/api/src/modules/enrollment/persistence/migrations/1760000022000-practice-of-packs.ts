import { PRACTICE_BEFORE_RUBRICS } from '@tisheng/policy-packs/forms/before-rubrics.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values that policies have since work is reviewed by rubrics and shown beyond the workshop. Versions stored before get a
 * rubric of one criterion for all their themes, and neither peer reviews nor awards.
 */
export class PracticeOfPacks1760000022000 implements MigrationInterface {
  readonly name = 'PracticeOfPacks1760000022000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { practice, rubric } = PRACTICE_BEFORE_RUBRICS;
    await queryRunner.query(
      `UPDATE enrollment.policy_pack
          SET document = jsonb_set(document, '{practice}', $1::jsonb
                || jsonb_build_object('rubrics', jsonb_build_array($2::jsonb || jsonb_build_object(
                     'themes', (SELECT COALESCE(jsonb_agg(t.value -> 'theme' ORDER BY t.ordinality), '[]')
                                  FROM jsonb_array_elements(document #> '{practice,themes}') WITH ORDINALITY t
                                 WHERE t.value ->> 'owner' <> 'region'))))
                || (document -> 'practice'))
        WHERE document ? 'practice'`,
      [JSON.stringify(practice), JSON.stringify(rubric)],
    );
  }

  /** What was added does no harm to the programs before. */
  async down(): Promise<void> {}
}
