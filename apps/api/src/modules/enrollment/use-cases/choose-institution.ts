import { Injectable } from '@nestjs/common';
import { mayChooseInstitution } from '@tisheng/domain-rules/enrollment/institution-choice.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { COUNTY_KINDS, OrganizationReader } from '../../organization/public/organization-reader.js';
import { FollowInstitution } from '../institutions/follow-institution.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface InstitutionChoiceRequest {
  readonly cohortId: string;
  /** County, committee or direct-schools unit. */
  readonly countyId: string;
  readonly institutionId: string;
  /** Why the choice is changed; empty for a first choice. */
  readonly reason: string;
}

/**
 * A county picks its training institution from the region's approved list; its enrollments follow. Learning records lock
 * the choice, and so do confirmed teachers: from then on only an office above the county changes it.
 */
@Injectable()
export class ChooseInstitution {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly follow: FollowInstitution,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    request: InstitutionChoiceRequest,
  ): Promise<{ enrollments: number } | { problems: readonly Problem[] }> {
    const { cohortId, countyId, institutionId, reason } = request;
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const county = await this.organization.unit(countyId, tx);
      if (!county || !COUNTY_KINDS.includes(county.kind)) {
        return { problems: [problem('unit-chooses-no-institution', { field: 'unitId' })] };
      }
      const institution = (await this.organization.institutions(cohort.rootUnitId, tx)).find(
        ({ id }) => id === institutionId,
      );
      const current = await this.follow.standing(tx, cohortId, countyId);
      const problems = mayChooseInstitution(
        {
          institutionCode: institution?.code ?? institutionId,
          current: current
            ? {
                institutionCode: current.institutionCode,
                records: current.lockedAt ? 1 : 0,
                confirmed: current.confirmed,
              }
            : null,
          reason,
          consentOfUpperOffice: isAbove(actor, county.path),
        },
        pack,
      );
      if (problems.length > 0) return { problems };
      const enrollments = await this.follow.change(tx, actor, request, current?.institutionId ?? null);
      await this.audit.record(tx, actor, {
        action: 'choose-institution',
        targetKind: 'unit',
        targetId: countyId,
        before: current ? { cohortId, institutionId: current.institutionId } : null,
        after: { cohortId, institutionId, enrollments, reason: reason.trim() },
      });
      return { enrollments };
    });
  }
}

/** An office above the county, or the program itself, consents by acting. */
function isAbove(actor: Actor | NamedActor, countyPath: string): boolean {
  const path = 'unitPath' in actor ? actor.unitPath : undefined;
  if (path === undefined) return true;
  return path !== null && path !== countyPath && countyPath.startsWith(path);
}
