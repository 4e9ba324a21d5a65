import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { levelOfUnit } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import {
  mayOpenAwardRound,
  type AwardRoundToOpen,
} from '@tisheng/domain-rules/practice-evidence/awards/may-open-award-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { AwardRounds } from '../persistence/award-rounds.js';

/** Opens a round of awards of an office or a school, with its categories and days. */
@Injectable()
export class OpenAwardRound {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly rounds: AwardRounds,
    private readonly audit: Audit,
  ) {}

  /** @param seed by which works will be given to judges; drawn unless a test sets it */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    asked: AwardRoundToOpen,
    seed = randomInt(2 ** 31 - 1),
  ): Promise<{ readonly roundId: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const unit = await this.organization.unit(unitId, tx);
      const level = unit ? levelOfUnit(unit.kind) : null;
      const { levels } = pack.practice.awards;
      const problems = mayOpenAwardRound(asked, level, levels, this.rounds.today(pack));
      if (problems.length > 0 || level === null) return { problems };
      const categories = [...new Set(asked.categories)];
      const roundId = await this.rounds.insert(tx, actor.accountId, {
        ...asked,
        categories,
        cohortId,
        unitId,
        level,
        seed,
      });
      await this.audit.record(tx, actor, {
        action: 'open-award-round',
        targetKind: 'unit',
        targetId: unitId,
        after: { roundId, name: asked.name.trim(), categories, judgeUntil: asked.judgeUntil },
      });
      return { roundId };
    });
  }
}
