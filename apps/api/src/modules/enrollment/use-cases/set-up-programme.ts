import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { validatePolicyPack } from '@tisheng/domain-rules/policy/validate-policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { OrganizationWriter } from '../../organization/public/organization-writer.js';
import { openCohorts } from '../packs/cohort-rows.js';

export interface ProgrammeSetUp {
  readonly programmeId: string;
  readonly rootUnitId: string;
  /** In the order of the policy pack. */
  readonly cohorts: readonly { readonly id: string; readonly code: string }[];
}

/**
 * Opens a programme from a policy pack: stores the pack, and makes the region's root with its cities, counties and
 * special units, the approved institutions, the programme and its cohorts. What exists stays; run again it adds what a
 * newer pack has more. A cohort keeps the version under which it was opened.
 */
@Injectable()
export class SetUpProgramme {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationWriter,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: NamedActor,
    pack: PolicyPack,
  ): Promise<ProgrammeSetUp | { problems: readonly Problem[] }> {
    const { problems } = validatePolicyPack(pack);
    if (problems.length > 0) return { problems };
    return this.database.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO enrollment.policy_pack (id, version, document, document_text, loaded_at)
         VALUES ($1, $2, $3::text::jsonb, $3::text, $4) ON CONFLICT (id, version) DO NOTHING`,
        [pack.id, pack.version, JSON.stringify(pack), this.clock.now()],
      );
      const rootUnitId = await this.root(tx, pack);
      await this.offices(tx, rootUnitId, pack);
      await this.organization.upsertInstitutions(
        tx,
        rootUnitId,
        pack.institutions.approved.map(({ code, name, members }) => ({
          code,
          name: name.zh,
          nameEn: name.en,
          members,
        })),
      );
      const programmeId = await this.programme(tx, rootUnitId, pack);
      const cohorts = await this.cohorts(tx, programmeId, pack);
      await this.audit.record(tx, actor, {
        action: 'set-up-programme',
        targetKind: 'programme',
        targetId: programmeId,
        after: { pack: pack.id, version: pack.version },
      });
      return { programmeId, rootUnitId, cohorts };
    });
  }

  private async root(tx: Transaction, { region }: PolicyPack): Promise<string> {
    const known = await tx.one<{ id: string }>(
      'SELECT id FROM organization.unit WHERE parent_id IS NULL AND code = $1',
      [region.rootCode],
    );
    if (known) return known.id;
    return this.organization.createRoot(tx, {
      kind: region.rootLevel,
      code: region.rootCode,
      name: region.rootName.zh,
    });
  }

  private async offices(tx: Transaction, rootUnitId: string, { region }: PolicyPack): Promise<void> {
    const root = region.rootCode;
    await this.organization.upsertUnits(
      tx,
      rootUnitId,
      region.cities.map(({ code, name }) => ({ kind: 'city', code, name, parentCode: root })),
    );
    await this.organization.upsertUnits(tx, rootUnitId, [
      ...region.counties.map(({ code, name, cityCode }) => ({
        kind: 'county' as const,
        code,
        name,
        parentCode: cityCode ?? root,
      })),
      ...region.specialUnits.map(({ kind, code, name }) => ({ kind, code, name, parentCode: root })),
    ]);
  }

  private async programme(tx: Transaction, rootUnitId: string, pack: PolicyPack): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.programme (root_unit_id, pack_id, pack_version, title_zh, title_en, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (root_unit_id, pack_id) DO UPDATE
         SET pack_version = excluded.pack_version, title_zh = excluded.title_zh, title_en = excluded.title_en
       RETURNING id`,
      [rootUnitId, pack.id, pack.version, pack.title.zh, pack.title.en, this.clock.now()],
    );
    if (!row) throw new Error('The programme was not made');
    return row.id;
  }

  private async cohorts(
    tx: Transaction,
    programmeId: string,
    pack: PolicyPack,
  ): Promise<ProgrammeSetUp['cohorts']> {
    await openCohorts(tx, programmeId, pack, pack.cohorts, this.clock.now());
    const known = await tx.rows<{ id: string; code: string }>(
      'SELECT id, code FROM enrollment.cohort WHERE programme_id = $1',
      [programmeId],
    );
    const place = (code: string) => pack.cohorts.findIndex((cohort) => cohort.code === code);
    return known.sort((a, b) => place(a.code) - place(b.code));
  }
}
