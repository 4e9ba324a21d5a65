import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to single teachers: corrections, transfers, leaving, duplicates, changed obligations, erasure. */
export class People1760000015000 implements MigrationInterface {
  readonly name = 'People1760000015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The name as it is compared: without dots, spaces and case.
      ALTER TABLE enrollment.teacher
        ADD COLUMN name_key text GENERATED ALWAYS AS
          (lower(regexp_replace(name, '[\\s·.,''’‘()/-]', '', 'g'))) STORED,
        ADD COLUMN erased_at timestamptz;
      CREATE INDEX teacher_namesake ON enrollment.teacher (root_unit_id, birth_date, name_key);
      
      -- Corrected facts with what stood there before; of ID numbers the last four characters.
      CREATE TABLE enrollment.teacher_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        fact text NOT NULL,
        before text,
        after text,
        reason text NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid,
        changed_by_role text
      );
      CREATE INDEX teacher_change_teacher ON enrollment.teacher_change (teacher_id, id);
      
      -- One side proposes, the other confirms; at most one open transfer for a teacher.
      CREATE TABLE enrollment.teacher_transfer (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        from_school_id uuid NOT NULL REFERENCES organization.unit,
        to_school_id uuid NOT NULL REFERENCES organization.unit,
        proposed_by_side text NOT NULL CHECK (proposed_by_side IN ('sending', 'receiving')),
        effective_on date NOT NULL,
        note text NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'withdrawn')),
        proposed_at timestamptz NOT NULL,
        proposed_by uuid,
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text
      );
      CREATE UNIQUE INDEX teacher_transfer_one_open ON enrollment.teacher_transfer (teacher_id) WHERE state = 'proposed';
      CREATE INDEX teacher_transfer_from ON enrollment.teacher_transfer (from_school_id, id);
      CREATE INDEX teacher_transfer_to ON enrollment.teacher_transfer (to_school_id, id);
      
      -- Who left, why and when. withdrawn_enrollments and ended_grants are what the return gives back or names.
      CREATE TABLE enrollment.teacher_leaving (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        reason text NOT NULL,
        note text,
        left_on date NOT NULL,
        noted_at timestamptz NOT NULL,
        noted_by uuid,
        withdrawn_enrollments uuid[] NOT NULL DEFAULT '{}',
        ended_grants uuid[] NOT NULL DEFAULT '{}',
        returned_at timestamptz,
        returned_by uuid,
        return_reason text
      );
      CREATE INDEX teacher_leaving_teacher ON enrollment.teacher_leaving (teacher_id, id);
      
      -- Two entries that may be one person. Kept apart they are not proposed again.
      CREATE TABLE enrollment.duplicate_pair (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        first_id uuid NOT NULL REFERENCES enrollment.teacher ON DELETE CASCADE,
        second_id uuid NOT NULL REFERENCES enrollment.teacher ON DELETE CASCADE,
        evidence text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'apart')),
        found_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        UNIQUE (first_id, second_id),
        CHECK (first_id < second_id)
      );
      CREATE INDEX duplicate_pair_root ON enrollment.duplicate_pair (root_unit_id, state, id);
      CREATE INDEX duplicate_pair_second ON enrollment.duplicate_pair (second_id);
      
      -- A merge for the record. gone_id names no row any more; snapshot is what was given up.
      CREATE TABLE enrollment.teacher_merge (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        into_id uuid NOT NULL REFERENCES enrollment.teacher,
        gone_id uuid NOT NULL,
        evidence text,
        reason text NOT NULL,
        moved jsonb NOT NULL,
        snapshot jsonb NOT NULL,
        merged_at timestamptz NOT NULL,
        merged_by uuid
      );
      CREATE INDEX teacher_merge_into ON enrollment.teacher_merge (into_id);
      CREATE INDEX teacher_merge_gone ON enrollment.teacher_merge (gone_id);
      
      -- Learner numbers that were given up; records pushed for them reach the survivor.
      CREATE TABLE enrollment.learner_alias (
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        learner_no text NOT NULL,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        since timestamptz NOT NULL,
        PRIMARY KEY (programme_id, learner_no)
      );
      CREATE INDEX learner_alias_teacher ON enrollment.learner_alias (teacher_id);
      
      -- ID numbers by which a merged person was known before: a later roster finds the survivor by them.
      CREATE TABLE enrollment.former_id (
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        id_hash bytea NOT NULL,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        PRIMARY KEY (root_unit_id, id_hash)
      );
      CREATE INDEX former_id_teacher ON enrollment.former_id (teacher_id);
      
      -- Every change of an obligation, before and after. 'waiting' ones hold only when the county has confirmed.
      CREATE TABLE enrollment.obligation_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        before text NOT NULL,
        before_reason jsonb NOT NULL,
        after text NOT NULL,
        after_reason jsonb NOT NULL,
        cause text NOT NULL,
        state text NOT NULL CHECK (state IN ('applied', 'waiting', 'confirmed', 'kept')),
        changed_at timestamptz NOT NULL,
        changed_by uuid,
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text,
        seen_at timestamptz,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX obligation_change_teacher ON enrollment.obligation_change (teacher_id, id);
      CREATE INDEX obligation_change_enrollment ON enrollment.obligation_change (enrollment_id);
      CREATE INDEX obligation_change_waiting ON enrollment.obligation_change (cohort_id, id);
      
      -- The wish of a person to be forgotten, and what the office decided.
      CREATE TABLE enrollment.erasure_request (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        requested_at timestamptz NOT NULL,
        requested_by uuid,
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('requested', 'granted', 'refused')),
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text,
        erased jsonb
      );
      CREATE UNIQUE INDEX erasure_request_one_open ON enrollment.erasure_request (teacher_id) WHERE state = 'requested';
      CREATE INDEX erasure_request_root ON enrollment.erasure_request (root_unit_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE enrollment.erasure_request, enrollment.obligation_change, enrollment.former_id, enrollment.learner_alias,
        enrollment.teacher_merge, enrollment.duplicate_pair, enrollment.teacher_leaving, enrollment.teacher_transfer,
        enrollment.teacher_change;
      DROP INDEX enrollment.teacher_namesake;
      ALTER TABLE enrollment.teacher DROP COLUMN name_key, DROP COLUMN erased_at;
    `);
  }
}
