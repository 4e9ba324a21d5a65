import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { MeasurementContent } from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { measurementText } from '@tisheng/domain-rules/practice-evidence/observation/measurement-text.js';
import type {
  MeasuringKind,
  Signer,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';

export interface StoredSignature {
  readonly signer: Signer;
  readonly decision: 'signed' | 'objected';
  readonly accountId: string;
  readonly name: string;
  readonly hash: string;
  readonly words: string;
  /** As JSON writes it. */
  readonly at: string;
}

export interface StoredFileOfForm {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A form as it is stored, with its signatures and files, and where its teacher stands. */
export interface MeasurementRow extends Omit<MeasurementContent, 'fileIds'>, Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly kind: MeasuringKind;
  readonly theme: number;
  readonly state: StateOf<'measurement'>;
  readonly version: number;
  readonly correctsId: string | null;
  readonly revision: number;
  readonly observerAccountId: string | null;
  readonly observerTeacherId: string | null;
  readonly observerName: string;
  readonly savedAt: Date;
  readonly signedAt: Date | null;
  readonly signatures: readonly StoredSignature[];
  readonly files: readonly StoredFileOfForm[];
  readonly teacherId: string;
  readonly teacherName: string;
  readonly schoolId: string;
  readonly schoolName: string;
}

/** Everything of forms `m` with their enrollment `e`, teacher `t` and school `u`. */
export const MEASUREMENT = `m.id, m.cohort_id AS "cohortId", m.enrollment_id AS "enrollmentId", m.kind, m.theme, m.state, m.version,
  m.corrects_id AS "correctsId", m.revision, m.observer_account_id AS "observerAccountId",
  m.observer_teacher_id AS "observerTeacherId", m.observer_name AS "observerName", m.held_on AS "heldOn",
  m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.class_name AS "className", m.subject, m.topic, m.answers AS "values",
  m.saved_at AS "savedAt", m.signed_at AS "signedAt", e.teacher_id AS "teacherId", t.name AS "teacherName",
  e.school_id AS "schoolId", u.name AS "schoolName",
  (SELECT COALESCE(json_agg(json_build_object('signer', s.signer, 'decision', s.decision, 'accountId', s.account_id,
            'name', s.name, 'hash', s.content_hash, 'words', s.words, 'at', s.at) ORDER BY s.at, s.id), '[]')
     FROM practice_evidence.measurement_signature s WHERE s.measurement_id = m.id) AS signatures,
  (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type, 'bytes', p.size_bytes)
            ORDER BY f.position), '[]')
     FROM practice_evidence.measurement_file f JOIN platform.stored_file p ON p.id = f.file_id
    WHERE f.measurement_id = m.id) AS files`;

export const MEASUREMENT_FROM = `practice_evidence.measurement m
  JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
  JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id`;

export const contentOf = (row: MeasurementRow): MeasurementContent => ({
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  className: row.className,
  subject: row.subject,
  topic: row.topic,
  values: row.values,
  fileIds: row.files.map(({ id }) => id),
});

/** SHA-256 of what signatures bind, in hexadecimal. */
export const hashOf = (row: MeasurementRow, content: MeasurementContent = contentOf(row)): string =>
  createHash('sha256')
    .update(measurementText({ ...row, ...content }))
    .digest('hex');

/** What is new about a form. */
export interface MeasurementWrite extends MeasurementContent {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly kind: MeasuringKind;
  readonly theme: number;
  readonly state: StateOf<'measurement'>;
  readonly version: number;
  readonly correctsId: string | null;
  readonly revision: number;
  readonly observerAccountId: string | null;
  readonly observerTeacherId: string | null;
  readonly observerName: string;
}

/** Reads and writes forms. */
@Injectable()
export class MeasurementRows {
  /** The form, held until the transaction ends. */
  async locked(tx: Transaction, id: string): Promise<MeasurementRow | undefined> {
    await tx.one('SELECT FROM practice_evidence.measurement WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  byId(db: Queryable, id: string): Promise<MeasurementRow | undefined> {
    return db.one<MeasurementRow>(`SELECT ${MEASUREMENT} FROM ${MEASUREMENT_FROM} WHERE m.id = $1`, [id]);
  }

  async write(tx: Transaction, row: MeasurementWrite, now: Date): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.measurement (id, cohort_id, enrollment_id, kind, theme, state, version, corrects_id, revision,
              observer_account_id, observer_teacher_id, observer_name, held_on, starts_at, ends_at, class_name, subject, topic,
              answers, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       ON CONFLICT (id) DO UPDATE
         SET theme = excluded.theme, state = excluded.state, revision = excluded.revision,
             observer_account_id = excluded.observer_account_id, observer_teacher_id = excluded.observer_teacher_id,
             observer_name = excluded.observer_name, held_on = excluded.held_on, starts_at = excluded.starts_at,
             ends_at = excluded.ends_at, class_name = excluded.class_name, subject = excluded.subject, topic = excluded.topic,
             answers = excluded.answers, saved_at = excluded.saved_at`,
      [
        row.id,
        row.cohortId,
        row.enrollmentId,
        row.kind,
        row.theme,
        row.state,
        row.version,
        row.correctsId,
        row.revision,
        row.observerAccountId,
        row.observerTeacherId,
        row.observerName,
        row.heldOn,
        row.startsAt,
        row.endsAt,
        row.className.trim(),
        row.subject.trim(),
        row.topic.trim(),
        JSON.stringify(row.values),
        now,
      ],
    );
    await this.keepFiles(tx, row.id, row.fileIds);
  }

  private async keepFiles(tx: Transaction, id: string, fileIds: readonly string[]): Promise<void> {
    await tx.run(
      `DELETE FROM practice_evidence.measurement_file WHERE measurement_id = $1 AND file_id <> ALL($2::uuid[])`,
      [id, fileIds],
    );
    await tx.run(
      `INSERT INTO practice_evidence.measurement_file (measurement_id, file_id, position)
       SELECT $1, file_id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS f(file_id, place)
       ON CONFLICT (measurement_id, file_id) DO UPDATE SET position = excluded.position`,
      [id, fileIds],
    );
  }

  async addSignature(
    tx: Transaction,
    id: string,
    signature: Omit<StoredSignature, 'at'>,
    now: Date,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.measurement_signature (measurement_id, signer, decision, account_id, name, content_hash, words, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        signature.signer,
        signature.decision,
        signature.accountId,
        signature.name,
        signature.hash,
        signature.words,
        now,
      ],
    );
  }

  /** Moves the form on; the hash is kept with the first signature and never changes after it. */
  async move(
    tx: Transaction,
    id: string,
    state: StateOf<'measurement'>,
    signed: { readonly hash: string; readonly at: Date } | null = null,
  ): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.measurement SET state = $2, content_hash = COALESCE(content_hash, $3),
              signed_at = CASE WHEN $2 = 'signed' THEN $4::timestamptz ELSE signed_at END WHERE id = $1`,
      [id, state, signed?.hash ?? null, signed?.at ?? null],
    );
  }

  async hasOpenCorrection(tx: Transaction, id: string): Promise<boolean> {
    const found = await tx.one(
      `SELECT FROM practice_evidence.measurement WHERE corrects_id = $1 AND state NOT IN ('cancelled', 'replaced')`,
      [id],
    );
    return found !== undefined;
  }
}
