import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyCohort, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** A cohort as other stages see it; its dates are plain dates of the programme's region. */
export interface CohortRecord {
  readonly id: string;
  readonly programmeId: string;
  readonly rootUnitId: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly state: StateOf<'cohort'>;
  readonly enrollmentFrom: PlainDate;
  readonly enrollmentTo: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
}

/** A cohort with the policy that was in force when it was opened. */
export interface CohortPolicy {
  readonly pack: PolicyPack;
  readonly cohort: CohortRecord;
  /** The pack's own entry of the cohort, with the dates that hold for it today. */
  readonly policyCohort: PolicyCohort;
}

export interface ProgrammeRecord {
  readonly id: string;
  readonly rootUnitId: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

const COHORT = `c.id, c.programme_id AS "programmeId", p.root_unit_id AS "rootUnitId", c.code, c.name_zh AS "nameZh",
  c.name_en AS "nameEn", c.pack_id AS "packId", c.pack_version AS "packVersion", c.state,
  c.enrollment_from AS "enrollmentFrom", c.enrollment_to AS "enrollmentTo",
  c.first_training_day AS "firstTrainingDay", c.last_training_day AS "lastTrainingDay"
  FROM enrollment.cohort c JOIN enrollment.programme p ON p.id = c.programme_id`;

const PROGRAMME = `p.id, p.root_unit_id AS "rootUnitId", p.pack_id AS "packId", p.pack_version AS "packVersion",
  p.title_zh AS "titleZh", p.title_en AS "titleEn" FROM enrollment.programme p`;

/** Which policy holds for a cohort or a programme. A stored version of a pack never changes, so packs are kept in memory. */
@Injectable()
export class PolicyReader {
  private readonly packs = new Map<string, Promise<PolicyPack>>();

  constructor(private readonly database: Database) {}

  /** @throws Error when there is no such cohort: the guard lets no unknown id through */
  async ofCohort(cohortId: string, db: Queryable = this.database): Promise<CohortPolicy> {
    const cohort = await this.cohort(cohortId, db);
    if (!cohort) throw new Error(`No cohort ${cohortId}`);
    const pack = await this.pack(cohort.packId, cohort.packVersion);
    return { pack, cohort, policyCohort: entryOf(pack, cohort) };
  }

  /** @throws Error when there is no such programme */
  async ofProgramme(
    programmeId: string,
    db: Queryable = this.database,
  ): Promise<{ pack: PolicyPack; programme: ProgrammeRecord; cohorts: CohortRecord[] }> {
    const programme = await db.one<ProgrammeRecord & Record<string, unknown>>(
      `SELECT ${PROGRAMME} WHERE p.id = $1`,
      [programmeId],
    );
    if (!programme) throw new Error(`No programme ${programmeId}`);
    const pack = await this.pack(programme.packId, programme.packVersion);
    return { pack, programme, cohorts: await this.cohortsOfProgramme(programmeId, db) };
  }

  async cohort(cohortId: string, db: Queryable = this.database): Promise<CohortRecord | undefined> {
    return db.one<CohortRecord & Record<string, unknown>>(`SELECT ${COHORT} WHERE c.id = $1`, [cohortId]);
  }

  /** The cohorts of a programme in the order in which they are trained. */
  async cohortsOfProgramme(programmeId: string, db: Queryable = this.database): Promise<CohortRecord[]> {
    return db.rows<CohortRecord & Record<string, unknown>>(
      `SELECT ${COHORT} WHERE c.programme_id = $1 ORDER BY c.first_training_day, c.code`,
      [programmeId],
    );
  }

  /** The cohorts of every programme of a region. */
  async cohortsOfRoot(rootUnitId: string, db: Queryable = this.database): Promise<CohortRecord[]> {
    return db.rows<CohortRecord & Record<string, unknown>>(
      `SELECT ${COHORT} WHERE p.root_unit_id = $1 ORDER BY c.first_training_day, c.code`,
      [rootUnitId],
    );
  }

  /** The programmes of a region, or of every region, by title. */
  async programmes(rootUnitId: string | null, db: Queryable = this.database): Promise<ProgrammeRecord[]> {
    return db.rows<ProgrammeRecord & Record<string, unknown>>(
      `SELECT ${PROGRAMME} WHERE $1::uuid IS NULL OR p.root_unit_id = $1 ORDER BY p.title_zh, p.id`,
      [rootUnitId],
    );
  }

  private pack(id: string, version: string): Promise<PolicyPack> {
    const key = `${id}@${version}`;
    let pack = this.packs.get(key);
    if (!pack) {
      // Read outside the caller's transaction: what that one rolls back must not stay in memory.
      pack = this.readPack(id, version);
      this.packs.set(key, pack);
      pack.catch(() => this.packs.delete(key));
    }
    return pack;
  }

  private async readPack(id: string, version: string): Promise<PolicyPack> {
    const row = await this.database.one<{ document: PolicyPack }>(
      'SELECT document FROM enrollment.policy_pack WHERE id = $1 AND version = $2',
      [id, version],
    );
    if (!row) throw new Error(`No policy pack ${id} ${version}`);
    return row.document;
  }
}

function entryOf(pack: PolicyPack, cohort: CohortRecord): PolicyCohort {
  const entry = pack.cohorts.find(({ code }) => code === cohort.code);
  if (!entry) throw new Error(`Policy pack ${pack.id} ${pack.version} has no cohort ${cohort.code}`);
  return {
    ...entry,
    enrollment: { from: cohort.enrollmentFrom, to: cohort.enrollmentTo },
    firstTrainingDay: cohort.firstTrainingDay,
    lastTrainingDay: cohort.lastTrainingDay,
  };
}
