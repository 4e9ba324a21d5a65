import { Injectable } from '@nestjs/common';
import { mayActivatePolicyPack } from '@tisheng/domain-rules/policy/may-activate-policy-pack.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { OrganizationWriter } from '../../../organization/public/organization-writer.js';
import { RecomputeObligations } from '../../people/obligations/recompute-obligations.js';
import { moveCohorts, openCohorts } from '../cohort-rows.js';
import { PackVersions, type PinnedCohort, type ProgrammePack } from '../pack-versions.js';
import { rootOfficeAlone } from '../root-office-alone.js';

export interface PolicyPackActivated {
  /** Cohorts that the version opened. */
  readonly opened: number;
  /** Cohorts that had not begun and changed to the version. */
  readonly moved: number;
}

/**
 * Puts a version of the policy pack in force for cohorts that it opens or that have not begun. Every other cohort keeps
 * the version under which it began, and with it every result and certificate.
 */
@Injectable()
export class ActivatePolicyPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: PackVersions,
    private readonly organization: OrganizationWriter,
    private readonly obligations: RecomputeObligations,
    private readonly audit: Audit,
  ) {}

  /** @param cohortCodes codes of the cohorts that the version is to hold for, as it names them */
  async execute(
    actor: Actor | NamedActor,
    input: { programmeId: string; version: string; cohortCodes: readonly string[]; reason: string },
  ): Promise<PolicyPackActivated | { problems: readonly Problem[] }> {
    const { programmeId, version } = input;
    return this.database.transaction(async (tx) => {
      const programme = await this.versions.locked(tx, programmeId);
      const refused = rootOfficeAlone(actor, programme.rootUnitId);
      if (refused.length > 0) return { problems: refused };
      const stored = await tx.one<{ document: PolicyPack }>(
        'SELECT document FROM enrollment.policy_pack WHERE id = $1 AND version = $2 FOR UPDATE',
        [programme.packId, version],
      );
      if (!stored) return { problems: [problem('policy-pack-version-unknown', { data: { version } })] };
      const pack = stored.document;
      const existing = await this.versions.lockedCohorts(tx, programmeId);
      const codes = [...new Set(input.cohortCodes)];
      const problems = mayActivatePolicyPack(codes, {
        version,
        cohortCodes: pack.cohorts.map(({ code }) => code),
        existing,
      });
      if (problems.length > 0) return { problems };
      await this.newUnits(tx, programme.rootUnitId, pack);
      const moved = existing.filter(({ code }) => codes.includes(code));
      await moveCohorts(tx, moved, pack);
      for (const { id } of moved) {
        const meant = { cohortId: id, teacherIds: null };
        await this.obligations.execute(tx, actor.accountId ?? null, meant, 'policy-activated');
      }
      const wanted = pack.cohorts.filter(({ code }) => codes.includes(code));
      const opened = await openCohorts(tx, programmeId, pack, wanted, this.clock.now());
      await tx.run(
        'UPDATE enrollment.programme SET pack_version = $2, title_zh = $3, title_en = $4 WHERE id = $1',
        [programmeId, version, pack.title.zh, pack.title.en],
      );
      await this.note(tx, actor, programme, version, input.reason, moved, opened);
      return { opened: opened.length, moved: moved.length };
    });
  }

  /** Units and institutions that the version names for the first time; what exists keeps the name that it has. */
  private async newUnits(
    tx: Transaction,
    rootUnitId: string,
    { region, institutions }: PolicyPack,
  ): Promise<void> {
    const units = await tx.rows<{ code: string }>('SELECT code FROM organization.unit WHERE root_id = $1', [
      rootUnitId,
    ]);
    const known = new Set(units.map(({ code }) => code));
    const root = region.rootCode;
    const isNew = ({ code }: { code: string }): boolean => !known.has(code);
    await this.organization.upsertUnits(
      tx,
      rootUnitId,
      region.cities.filter(isNew).map(({ code, name }) => ({ kind: 'city', code, name, parentCode: root })),
    );
    await this.organization.upsertUnits(tx, rootUnitId, [
      ...region.counties.filter(isNew).map(({ code, name, cityCode }) => ({
        kind: 'county' as const,
        code,
        name,
        parentCode: cityCode ?? root,
      })),
      ...region.specialUnits
        .filter((unit) => isNew(unit) && !unit.formerCodes.some((code) => known.has(code)))
        .map(({ kind, code, name }) => ({ kind, code, name, parentCode: root })),
    ]);
    const approved = await tx.rows<{ code: string }>(
      'SELECT code FROM organization.training_institution WHERE root_id = $1',
      [rootUnitId],
    );
    const listed = new Set(approved.map(({ code }) => code));
    await this.organization.upsertInstitutions(
      tx,
      rootUnitId,
      institutions.approved
        .filter(({ code }) => !listed.has(code))
        .map(({ code, name, members }) => ({ code, name: name.zh, nameEn: name.en, members })),
    );
  }

  private async note(
    tx: Transaction,
    actor: Actor | NamedActor,
    programme: ProgrammePack,
    version: string,
    reason: string,
    moved: readonly PinnedCohort[],
    opened: readonly { id: string }[],
  ): Promise<void> {
    const lines = [
      ...moved.map(({ id, version: former }) => ({ cohort_id: id, former })),
      ...opened.map(({ id }) => ({ cohort_id: id, former: null })),
    ];
    await tx.run(
      `INSERT INTO enrollment.policy_pack_activation (programme_id, cohort_id, pack_id, pack_version, former_version, reason,
                                                      activated_by, activated_by_name, activated_at)
       SELECT $1, cohort_id, $3, $4, former, $5, $6, $7, $8
         FROM json_to_recordset($2) AS l(cohort_id uuid, former text)`,
      [
        programme.programmeId,
        JSON.stringify(lines),
        programme.packId,
        version,
        reason,
        actor.accountId ?? null,
        actor.displayName,
        this.clock.now(),
      ],
    );
    await this.audit.record(tx, actor, {
      action: 'activate-policy-pack',
      targetKind: 'programme',
      targetId: programme.programmeId,
      before: {
        version: programme.packVersion,
        cohorts: moved.map(({ code, version: former }) => ({ code, former })),
      },
      after: { version, moved: moved.length, opened: opened.length },
    });
  }
}
