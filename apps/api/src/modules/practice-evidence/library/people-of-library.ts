import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';

const OWN = 'account_id IN (SELECT account_id FROM identity.role_grant WHERE teacher_id = $1)';

/** The library when a person asks what is held, and when they are erased. */
@Injectable()
export class PeopleOfLibrary implements OnModuleInit, PersonalDataHolder {
  readonly stage = 'practice-evidence';

  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async report(db: Queryable, { teacherId, enrollments }: Person): Promise<ReportedSection[]> {
    const works = await db.rows(
      `SELECT w.title, y.state, y.shown_at AS "shownAt", y.reason FROM practice_evidence.library_entry y
         JOIN practice_evidence.submission s ON s.id = y.submission_id
         JOIN practice_evidence.work_profile w ON w.submission_id = s.id
        WHERE s.enrollment_id = ANY($1) ORDER BY y.shown_at`,
      [enrollments.map(({ id }) => id)],
    );
    const reports = await db.rows(
      `SELECT text AS body, made_at AS "madeAt", answer FROM practice_evidence.library_report WHERE ${OWN} ORDER BY made_at`,
      [teacherId],
    );
    const fetched = await db.rows(
      `SELECT w.title, d.fetched_on AS "fetchedOn" FROM practice_evidence.library_download d
         JOIN practice_evidence.library_entry y ON y.id = d.entry_id
         JOIN practice_evidence.work_profile w ON w.submission_id = y.submission_id
        WHERE d.${OWN} ORDER BY d.fetched_on`,
      [teacherId],
    );
    return [
      { section: 'library-works', rows: works },
      { section: 'library-reports', rows: reports },
      { section: 'library-downloads', rows: fetched },
    ];
  }

  /** The person's works leave the library with every word that could find them; what they reported loses its words. */
  async erase(tx: Transaction, { teacherId, enrollments }: Person): Promise<Record<string, number>> {
    const libraryWorks = await tx.run(
      `UPDATE practice_evidence.library_entry SET state = 'withdrawn', search = ''::tsvector, reason = NULL
        WHERE submission_id IN (SELECT id FROM practice_evidence.submission WHERE enrollment_id = ANY($1))`,
      [enrollments.map(({ id }) => id)],
    );
    const libraryReports = await tx.run(
      `UPDATE practice_evidence.library_report SET text = '', answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
        WHERE ${OWN}`,
      [teacherId],
    );
    await tx.run(`DELETE FROM practice_evidence.library_useful WHERE ${OWN}`, [teacherId]);
    return { libraryWorks, libraryReports };
  }
}
