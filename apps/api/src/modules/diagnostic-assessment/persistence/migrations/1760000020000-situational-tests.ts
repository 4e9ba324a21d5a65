import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tests that adapt: a form of their own for each teacher, answers of several options, saves from several devices.
 *
 * What was stored before keeps its meaning: every question of an instrument becomes a single choice asked everywhere, an
 * answer a list of one option, and a test that is being taken asks the whole instrument in one block.
 */
export class SituationalTests1760000020000 implements MigrationInterface {
  readonly name = 'SituationalTests1760000020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE diagnostic_assessment.instrument
         SET document = jsonb_set(document, '{questions}', (
               SELECT jsonb_agg('{"kind": "single", "stages": [], "environments": []}'::jsonb || q ORDER BY at)
                 FROM jsonb_array_elements(document -> 'questions') WITH ORDINALITY AS asked(q, at)))
       WHERE jsonb_array_length(document -> 'questions') > 0;

      ALTER TABLE diagnostic_assessment.assessment
        -- where the teacher teaches and the stage of schooling, for which the questions were chosen
        ADD COLUMN environment text
          CHECK (environment IN ('simple-multimedia', 'interactive-multimedia', 'networked', 'mobile')),
        ADD COLUMN stage text,
        -- codes of the questions asked, block by block; null: the whole instrument
        ADD COLUMN form jsonb,
        -- number of the last save, and of the save that each answer came with
        ADD COLUMN revision int NOT NULL DEFAULT 0,
        ADD COLUMN answer_revisions jsonb NOT NULL DEFAULT '{}',
        -- who measured, where it was not done here
        ADD COLUMN institution_id uuid REFERENCES organization.training_institution;
      COMMENT ON COLUMN diagnostic_assessment.assessment.answers IS 'question code → option codes';

      UPDATE diagnostic_assessment.assessment
         SET answers = (SELECT jsonb_object_agg(key, jsonb_build_array(value)) FROM jsonb_each(answers)),
             result = CASE WHEN result IS NULL THEN NULL
                           ELSE result || jsonb_build_object('questions', (SELECT count(*) FROM jsonb_object_keys(answers)))
                      END
       WHERE answers <> '{}';

      UPDATE diagnostic_assessment.assessment a
         SET form = (SELECT jsonb_build_array(jsonb_agg(q -> 'code' ORDER BY at))
                       FROM diagnostic_assessment.instrument i,
                            jsonb_array_elements(i.document -> 'questions') WITH ORDINALITY AS asked(q, at)
                      WHERE i.code = a.instrument_code AND i.version = a.instrument_version)
       WHERE a.state = 'in-progress';

      UPDATE diagnostic_assessment.assessment a SET institution_id = e.institution_id
        FROM enrollment.enrollment e
       WHERE a.source = 'institution' AND e.cohort_id = a.cohort_id AND e.id = a.enrollment_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE diagnostic_assessment.assessment
         SET answers = (SELECT jsonb_object_agg(key, value -> 0) FROM jsonb_each(answers))
       WHERE answers <> '{}';
      ALTER TABLE diagnostic_assessment.assessment
        DROP COLUMN environment, DROP COLUMN stage, DROP COLUMN form, DROP COLUMN revision,
        DROP COLUMN answer_revisions, DROP COLUMN institution_id;
    `);
  }
}
