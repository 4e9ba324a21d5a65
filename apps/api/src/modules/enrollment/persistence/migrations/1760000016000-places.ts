import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotas of units, the waiting list, late admissions, moved dates, changes of institution, and the history of enrollments. */
export class Places1760000016000 implements MigrationInterface {
  readonly name = 'Places1760000016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment.cohort_quota
        -- Where the policy names a share of the roster: the day on which it was counted, and who served then.
        ADD COLUMN counted_on date,
        ADD COLUMN counted_teachers int;

      -- What a unit holds of a line of the cohort's quota, given by the office directly above.
      CREATE TABLE enrollment.unit_quota (
        cohort_id uuid NOT NULL,
        position int NOT NULL,
        unit_id uuid NOT NULL REFERENCES organization.unit,
        teachers int NOT NULL CHECK (teachers >= 0),
        given_at timestamptz NOT NULL,
        given_by uuid,
        PRIMARY KEY (cohort_id, position, unit_id),
        FOREIGN KEY (cohort_id, position) REFERENCES enrollment.cohort_quota
      );

      CREATE TABLE enrollment.cohort_date_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        reason text NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by text NOT NULL
      );
      CREATE INDEX cohort_date_change_cohort ON enrollment.cohort_date_change (cohort_id);

      CREATE TABLE enrollment.late_admission (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        unit_id uuid NOT NULL REFERENCES organization.unit,
        until date NOT NULL,
        reason text NOT NULL,
        granted_at timestamptz NOT NULL,
        granted_by text NOT NULL
      );
      CREATE INDEX late_admission_cohort ON enrollment.late_admission (cohort_id);

      CREATE TABLE enrollment.institution_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        county_id uuid NOT NULL REFERENCES organization.unit,
        from_institution_id uuid NOT NULL REFERENCES organization.training_institution,
        to_institution_id uuid NOT NULL REFERENCES organization.training_institution,
        state text NOT NULL,
        reason text NOT NULL,
        requested_at timestamptz NOT NULL,
        requested_by text NOT NULL,
        decision_reason text,
        decided_at timestamptz,
        decided_by text,
        -- Enrollments that followed the consent.
        enrollments int
      );
      CREATE UNIQUE INDEX institution_change_pending ON enrollment.institution_change (cohort_id, county_id)
        WHERE state = 'requested';

      -- Institutions that taught a learner before; they keep what they pushed and learn that the learner has left.
      CREATE TABLE enrollment.former_institution (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        left_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, institution_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment
      );

      -- Whether the county has confirmed one who still waits for a place, and when somebody moved up.
      ALTER TABLE enrollment.enrollment
        ADD COLUMN approved_at timestamptz,
        ADD COLUMN promoted_at timestamptz;
      CREATE INDEX enrollment_waiting ON enrollment.enrollment (cohort_id, county_id, put_forward_at, id) WHERE state = 'waiting';
      CREATE INDEX enrollment_trainees ON enrollment.enrollment (cohort_id, institution_id, id)
        WHERE confirmed_at IS NOT NULL;

      -- Every change of state, of institution or of school; whoever makes it, it is written down.
      CREATE TABLE enrollment.enrollment_event (
        id uuid NOT NULL DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        at timestamptz NOT NULL,
        from_state text,
        to_state text NOT NULL,
        move text,
        from_institution_id uuid,
        to_institution_id uuid,
        from_school_id uuid,
        to_school_id uuid,
        actor text,
        actor_role text,
        reason text,
        PRIMARY KEY (cohort_id, enrollment_id, id)
      );

      -- Who of a selection was left out of work done for many, and why.
      CREATE TABLE enrollment.bulk_refusal (
        job_id uuid NOT NULL,
        position int NOT NULL,
        cohort_id uuid NOT NULL,
        enrollment_id uuid,
        teacher_id uuid,
        code text NOT NULL,
        data jsonb,
        PRIMARY KEY (job_id, position)
      );

      CREATE FUNCTION enrollment.said(what text) RETURNS text LANGUAGE sql STABLE AS $said$
        SELECT NULLIF(current_setting('tisheng.enrollment', true), '')::jsonb ->> what
      $said$;

      CREATE FUNCTION enrollment.note_new() RETURNS trigger LANGUAGE plpgsql AS $note$
      BEGIN
        INSERT INTO enrollment.enrollment_event (cohort_id, enrollment_id, at, to_state, move, to_institution_id,
                                                 to_school_id, actor, actor_role, reason)
        SELECT n.cohort_id, n.id, n.changed_at, n.state, said.move, n.institution_id, n.school_id, said.actor, said.role,
               said.reason
          FROM added n, (SELECT enrollment.said('move') AS move, enrollment.said('actor') AS actor,
                                enrollment.said('role') AS role, enrollment.said('reason') AS reason OFFSET 0) said;
        RETURN NULL;
      END $note$;
      CREATE TRIGGER note_new AFTER INSERT ON enrollment.enrollment
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION enrollment.note_new();

      CREATE FUNCTION enrollment.note_change() RETURNS trigger LANGUAGE plpgsql AS $note$
      BEGIN
        INSERT INTO enrollment.enrollment_event (cohort_id, enrollment_id, at, from_state, to_state, move,
          from_institution_id, to_institution_id, from_school_id, to_school_id, actor, actor_role, reason)
        SELECT n.cohort_id, n.id, n.changed_at, o.state, n.state, said.move, o.institution_id, n.institution_id,
               o.school_id, n.school_id, said.actor, said.role, said.reason
          FROM before_change o JOIN after_change n ON n.id = o.id,
               (SELECT enrollment.said('move') AS move, enrollment.said('actor') AS actor,
                       enrollment.said('role') AS role, enrollment.said('reason') AS reason OFFSET 0) said
         WHERE o.state <> n.state OR o.institution_id IS DISTINCT FROM n.institution_id OR o.school_id <> n.school_id;
        INSERT INTO enrollment.former_institution (cohort_id, enrollment_id, institution_id, left_at)
        SELECT n.cohort_id, n.id, o.institution_id, n.changed_at
          FROM before_change o JOIN after_change n ON n.id = o.id
         WHERE o.confirmed_at IS NOT NULL AND o.institution_id IS NOT NULL
           AND o.institution_id IS DISTINCT FROM n.institution_id
        ON CONFLICT (cohort_id, institution_id, enrollment_id) DO UPDATE SET left_at = excluded.left_at;
        DELETE FROM enrollment.former_institution f USING after_change n, before_change o
         WHERE o.id = n.id AND o.institution_id IS DISTINCT FROM n.institution_id
           AND f.cohort_id = n.cohort_id AND f.enrollment_id = n.id AND f.institution_id = n.institution_id;
        RETURN NULL;
      END $note$;
      CREATE TRIGGER note_change AFTER UPDATE ON enrollment.enrollment
        REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
        FOR EACH STATEMENT EXECUTE FUNCTION enrollment.note_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER note_change ON enrollment.enrollment;
      DROP TRIGGER note_new ON enrollment.enrollment;
      DROP FUNCTION enrollment.note_change;
      DROP FUNCTION enrollment.note_new;
      DROP FUNCTION enrollment.said;
      DROP TABLE enrollment.bulk_refusal, enrollment.enrollment_event, enrollment.former_institution,
        enrollment.institution_change, enrollment.late_admission, enrollment.cohort_date_change, enrollment.unit_quota;
      DROP INDEX enrollment.enrollment_trainees, enrollment.enrollment_waiting;
      ALTER TABLE enrollment.enrollment DROP COLUMN promoted_at, DROP COLUMN approved_at;
      ALTER TABLE enrollment.cohort_quota DROP COLUMN counted_teachers, DROP COLUMN counted_on;
    `);
  }
}
