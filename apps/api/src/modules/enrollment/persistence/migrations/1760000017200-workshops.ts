import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workshops with their study groups, who is in which, who leads, and how that came about. */
export class Workshops1760000017200 implements MigrationInterface {
  readonly name = 'Workshops1760000017200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enrollment.workshop (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        county_id uuid NOT NULL REFERENCES organization.unit,
        name text NOT NULL,
        -- Null where stages, or subjects, stand together.
        stage text,
        subject text,
        -- Null while it is a draft, which only its offices see.
        published_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX workshop_county ON enrollment.workshop (cohort_id, county_id);

      CREATE TABLE enrollment.study_group (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop ON DELETE CASCADE,
        name text NOT NULL,
        school_id uuid REFERENCES organization.unit,
        stage text,
        subject text,
        position int NOT NULL
      );
      CREATE INDEX study_group_workshop ON enrollment.study_group (workshop_id);

      CREATE TABLE enrollment.workshop_member (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        group_id uuid NOT NULL REFERENCES enrollment.study_group ON DELETE CASCADE,
        since timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX workshop_member_group ON enrollment.workshop_member (group_id);

      -- One leads by the role of workshop leader at the county; the grant stands in identity.
      CREATE TABLE enrollment.workshop_leader (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop ON DELETE CASCADE,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        account_id uuid NOT NULL,
        grant_id uuid NOT NULL,
        since timestamptz NOT NULL,
        until timestamptz
      );
      CREATE UNIQUE INDEX workshop_leader_once ON enrollment.workshop_leader (workshop_id, teacher_id) WHERE until IS NULL;

      CREATE TABLE enrollment.workshop_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop ON DELETE CASCADE,
        kind text NOT NULL,
        -- What it was and is: a name, a group, how many people.
        before text,
        after text,
        -- Who leads or leads no longer.
        teacher_id uuid REFERENCES enrollment.teacher,
        reason text,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX workshop_change_workshop ON enrollment.workshop_change (workshop_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE enrollment.workshop_change;
      DROP TABLE enrollment.workshop_leader;
      DROP TABLE enrollment.workshop_member;
      DROP TABLE enrollment.study_group;
      DROP TABLE enrollment.workshop;
    `);
  }
}
