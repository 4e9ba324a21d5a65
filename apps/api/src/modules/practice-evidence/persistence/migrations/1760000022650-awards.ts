import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of awards: what is nominated, who judges it blind, who is honoured, and what is objected. */
export class Awards1760000022650 implements MigrationInterface {
  readonly name = 'Awards1760000022650';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.award_round (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        -- the office or school that gives the honours
        unit_id uuid NOT NULL REFERENCES organization.unit,
        level text NOT NULL,
        name text NOT NULL,
        categories text[] NOT NULL,
        state text NOT NULL,
        nominate_from date NOT NULL,
        nominate_until date NOT NULL,
        judge_until date NOT NULL,
        objection_days int NOT NULL,
        -- by which works are given to judges: the same seed gives the same plan
        seed int NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by uuid,
        announced_at timestamptz,
        object_until date,
        published_at timestamptz,
        -- the unit's how-manieth published round of its year; stands in the numbers of its certificates
        serial int,
        cancelled_at timestamptz,
        cancel_reason text
      );
      CREATE INDEX award_round_cohort ON practice_evidence.award_round (cohort_id, unit_id);

      CREATE TABLE practice_evidence.award_nomination (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        round_id uuid NOT NULL REFERENCES practice_evidence.award_round,
        cohort_id uuid NOT NULL,
        category text NOT NULL,
        -- one of the three; a work given up when two entries become one person leaves its nomination on record
        submission_id uuid,
        workshop_id uuid REFERENCES enrollment.workshop ON DELETE SET NULL,
        teacher_id uuid REFERENCES enrollment.teacher,
        -- who nominates
        unit_id uuid NOT NULL REFERENCES organization.unit,
        -- as it was called then
        title text NOT NULL,
        reason text NOT NULL,
        nominated_at timestamptz NOT NULL,
        nominated_by uuid,
        withdrawn_at timestamptz,
        -- by which judges know it; null before judging
        number int,
        struck_out_at timestamptz,
        struck_out_reason text,
        technical_hundredths int,
        teaching_hundredths int,
        total_hundredths int,
        spread_hundredths int,
        rank int,
        honour text
      );
      CREATE INDEX award_nomination_round ON practice_evidence.award_nomination (round_id, category);
      CREATE INDEX award_nomination_work ON practice_evidence.award_nomination (submission_id)
        WHERE submission_id IS NOT NULL;
      CREATE UNIQUE INDEX award_nomination_work_once ON practice_evidence.award_nomination (round_id, submission_id)
        WHERE withdrawn_at IS NULL AND submission_id IS NOT NULL;
      CREATE UNIQUE INDEX award_nomination_workshop_once ON practice_evidence.award_nomination (round_id, workshop_id)
        WHERE withdrawn_at IS NULL AND workshop_id IS NOT NULL;

      -- The people behind it: a work's authors, a workshop's leaders, or one leader. Each gets a certificate.
      CREATE TABLE practice_evidence.award_recipient (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        nomination_id uuid NOT NULL REFERENCES practice_evidence.award_nomination,
        cohort_id uuid NOT NULL,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        position int NOT NULL,
        -- null before the round is published
        certificate_no text,
        UNIQUE (nomination_id, teacher_id)
      );
      CREATE INDEX award_recipient_teacher ON practice_evidence.award_recipient (teacher_id);

      CREATE TABLE practice_evidence.award_judge (
        round_id uuid NOT NULL REFERENCES practice_evidence.award_round,
        account_id uuid NOT NULL,
        named_at timestamptz NOT NULL,
        named_by uuid,
        PRIMARY KEY (round_id, account_id)
      );
      CREATE INDEX award_judge_account ON practice_evidence.award_judge (account_id);

      -- Relatives and schools from which a judge keeps away.
      CREATE TABLE practice_evidence.award_recusal (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        round_id uuid NOT NULL,
        account_id uuid NOT NULL,
        school_id uuid NOT NULL REFERENCES organization.unit,
        -- null for the whole school
        teacher_id uuid REFERENCES enrollment.teacher,
        reason text NOT NULL,
        declared_at timestamptz NOT NULL,
        FOREIGN KEY (round_id, account_id) REFERENCES practice_evidence.award_judge ON DELETE CASCADE
      );
      CREATE INDEX award_recusal_judge ON practice_evidence.award_recusal (round_id, account_id);

      CREATE TABLE practice_evidence.award_assignment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        round_id uuid NOT NULL REFERENCES practice_evidence.award_round,
        nomination_id uuid NOT NULL REFERENCES practice_evidence.award_nomination,
        account_id uuid NOT NULL,
        -- called because the others lie too far apart
        is_extra boolean NOT NULL DEFAULT false,
        given_at timestamptz NOT NULL,
        -- handed back by the judge, or taken away with the judge
        returned_at timestamptz,
        return_reason text,
        technical int,
        teaching int,
        comment text,
        scored_at timestamptz,
        UNIQUE (nomination_id, account_id)
      );
      CREATE INDEX award_assignment_judge ON practice_evidence.award_assignment (account_id, round_id);

      CREATE TABLE practice_evidence.award_objection (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        round_id uuid NOT NULL REFERENCES practice_evidence.award_round,
        nomination_id uuid NOT NULL REFERENCES practice_evidence.award_nomination,
        account_id uuid NOT NULL,
        text text NOT NULL,
        made_at timestamptz NOT NULL,
        upheld boolean,
        answer text,
        decided_at timestamptz,
        decided_by uuid,
        UNIQUE (nomination_id, account_id)
      );
      CREATE INDEX award_objection_round ON practice_evidence.award_objection (round_id, made_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.award_objection, practice_evidence.award_assignment, practice_evidence.award_recusal,
                 practice_evidence.award_judge, practice_evidence.award_recipient, practice_evidence.award_nomination,
                 practice_evidence.award_round`);
  }
}
