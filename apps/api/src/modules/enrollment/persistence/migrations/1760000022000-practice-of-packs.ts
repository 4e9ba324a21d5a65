import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values that policies have since work is reviewed by rubrics and shown beyond the workshop. Versions stored before get a
 * rubric of one criterion for all their themes, and neither peer reviews nor awards.
 */
export class PracticeOfPacks1760000022000 implements MigrationInterface {
  readonly name = 'PracticeOfPacks1760000022000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE enrollment.policy_pack
         SET document = jsonb_set(document, '{practice}', jsonb_build_object(
               'rubrics', jsonb_build_array(jsonb_build_object(
                 'code', 'task',
                 'themes', (SELECT COALESCE(jsonb_agg(t.value -> 'theme' ORDER BY t.ordinality), '[]')
                              FROM jsonb_array_elements(document #> '{practice,themes}') WITH ORDINALITY t
                             WHERE t.value ->> 'owner' <> 'region'),
                 'levels', '[{"points": 100, "name": {"zh": "很好", "en": "Very good"}},
                             {"points": 70, "name": {"zh": "基本做到", "en": "Mostly there"}},
                             {"points": 30, "name": {"zh": "还没有做到", "en": "Not there yet"}}]'::jsonb,
                 'criteria', '[{"code": "whole", "name": {"zh": "整体", "en": "As a whole"}, "weight": 1,
                                "asks": {"zh": "是否完成了本主题的任务？", "en": "Does it do what the theme asks?"}}]'::jsonb)),
               'peerReview', '{"themes": [], "reviewsPerWork": 3, "days": 7, "divergence": 20, "smallestPool": 8,
                               "shortestSeconds": 60, "shortestComment": 20}'::jsonb,
               'measuring', '[]'::jsonb,
               'offlineActivities', '{"codeMinutes": 15, "longestHalfHours": 16, "spotCheckShare": 0.05}'::jsonb,
               'works', '[{"kind": "courseware", "name": {"zh": "课件", "en": "Courseware"}, "parts":
                           [{"code": "courseware", "name": {"zh": "课件", "en": "Courseware"}, "required": true,
                             "files": ["document", "archive"]}]}]'::jsonb,
               'awards', '{"levels": [], "honours": []}'::jsonb,
               'similarity', '{"suspiciousFrom": 0.5, "shortestText": 80}'::jsonb,
               'questions', '{"answerWithinDays": 3,
                              "levels": ["group", "school-trainer", "county-trainer", "expert"]}'::jsonb,
               'uploads', '{"videoMegabytes": 2048, "otherMegabytes": 200, "perTeacherMegabytes": 8192}'::jsonb)
             || (document -> 'practice'))
       WHERE document ? 'practice';
    `);
  }

  /** What was added does no harm to the programs before. */
  async down(): Promise<void> {}
}
