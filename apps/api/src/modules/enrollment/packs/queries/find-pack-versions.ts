import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { cohortMayTakePolicyPack } from '@tisheng/domain-rules/policy/may-activate-policy-pack.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { compareVersions } from '@tisheng/domain-rules/policy/version-order.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../../platform/database/database.js';

export const PACK_VERSION_STATES = ['draft', 'in-force', 'still-held', 'superseded'] as const;
export type PackVersionState = (typeof PACK_VERSION_STATES)[number];

export interface PackVersionRow {
  readonly version: string;
  readonly state: PackVersionState;
  readonly uploadedByName: string | null;
  readonly fileName: string | null;
  readonly keptAt: Date;
  readonly cohorts: readonly HoldingCohort[];
  readonly activations: readonly ActivationRow[];
}

export interface HoldingCohort {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: StateOf<'cohort'>;
}

export interface ActivationRow {
  readonly cohortCode: string;
  readonly formerVersion: string | null;
  readonly reason: string;
  readonly activatedByName: string;
  readonly activatedAt: string;
}

/** A cohort that a version knows, and whether it may take it. */
export interface ActivationChoice {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: StateOf<'cohort'> | null;
  readonly heldVersion: string | null;
  readonly problems: readonly Problem[];
}

type Row = Omit<PackVersionRow, 'state'> & { isCurrent: boolean; wasUsed: boolean } & Record<string, unknown>;

/** The versions of a programme's policy pack. */
@Injectable()
export class FindPackVersions {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async ofProgramme(programmeId: string): Promise<PackVersionRow[]> {
    const rows = await this.database.rows<Row>(
      `SELECT v.version, v.uploaded_by_name AS "uploadedByName", v.file_name AS "fileName", v.loaded_at AS "keptAt",
              v.version = p.pack_version AS "isCurrent", v.uploaded_by_name IS NULL AS "wasUsed",
              COALESCE((SELECT json_agg(json_build_object('id', c.id, 'code', c.code, 'nameZh', c.name_zh, 'nameEn', c.name_en,
                                                          'state', c.state) ORDER BY c.first_training_day, c.code)
                          FROM enrollment.cohort c WHERE c.programme_id = p.id AND c.pack_version = v.version), '[]') AS cohorts,
              COALESCE((SELECT json_agg(json_build_object('cohortCode', c.code, 'formerVersion', a.former_version,
                                 'reason', a.reason, 'activatedByName', a.activated_by_name, 'activatedAt', a.activated_at)
                                 ORDER BY a.activated_at, c.code)
                          FROM enrollment.policy_pack_activation a JOIN enrollment.cohort c ON c.id = a.cohort_id
                         WHERE a.programme_id = p.id AND a.pack_version = v.version), '[]') AS activations
         FROM enrollment.programme p JOIN enrollment.policy_pack v ON v.id = p.pack_id WHERE p.id = $1`,
      [programmeId],
    );
    return rows
      .map(({ isCurrent, wasUsed, ...row }) => ({ ...row, state: stateOf(row, isCurrent, wasUsed) }))
      .sort((a, b) => compareVersions(b.version, a.version));
  }

  /** The text of a version as it was written; undefined when there is no such version. */
  async document(programmeId: string, version: string): Promise<{ id: string; text: string } | undefined> {
    return this.database.one<{ id: string; text: string }>(
      `SELECT v.id, COALESCE(v.document_text, v.document::text) AS text
         FROM enrollment.programme p JOIN enrollment.policy_pack v ON v.id = p.pack_id AND v.version = $2 WHERE p.id = $1`,
      [programmeId, version],
    );
  }

  /** The cohorts of a version with what keeps each from taking it; empty when there is no such version. */
  async choices(programmeId: string, version: string): Promise<ActivationChoice[]> {
    const row = await this.database.one<{
      document: Pick<PolicyPack, 'cohorts'>;
      existing: { code: string; state: StateOf<'cohort'>; version: string }[];
    }>(
      `SELECT v.document, COALESCE((SELECT json_agg(json_build_object('code', c.code, 'state', c.state, 'version', c.pack_version))
                                      FROM enrollment.cohort c WHERE c.programme_id = p.id), '[]') AS existing
         FROM enrollment.programme p JOIN enrollment.policy_pack v ON v.id = p.pack_id AND v.version = $2 WHERE p.id = $1`,
      [programmeId, version],
    );
    if (!row) return [];
    const facts = {
      version,
      cohortCodes: row.document.cohorts.map(({ code }) => code),
      existing: row.existing,
    };
    return row.document.cohorts.map(({ code, name }) => {
      const held = row.existing.find((cohort) => cohort.code === code);
      return {
        code,
        nameZh: name.zh,
        nameEn: name.en,
        state: held?.state ?? null,
        heldVersion: held?.version ?? null,
        problems: cohortMayTakePolicyPack(code, facts),
      };
    });
  }
}

function stateOf(
  row: { cohorts: readonly unknown[]; activations: readonly unknown[] },
  isCurrent: boolean,
  cameWithProduct: boolean,
): PackVersionState {
  if (isCurrent) return 'in-force';
  if (row.cohorts.length > 0) return 'still-held';
  return cameWithProduct || row.activations.length > 0 ? 'superseded' : 'draft';
}
