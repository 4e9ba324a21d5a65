import { Injectable } from '@nestjs/common';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import { PolicyReader } from '../public/policy-reader.js';

/** The calendar day in a region, which its policy places in a time zone. */
@Injectable()
export class RegionDay {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  /** @throws Error when the region has no programme: then it has no roster either */
  async today(rootUnitId: string, db?: Queryable): Promise<PlainDate> {
    const [programme] = await this.policies.programmes(rootUnitId, db);
    if (!programme) throw new Error(`No programme of ${rootUnitId}`);
    const { pack } = await this.policies.ofProgramme(programme.id, db);
    return plainDateIn(pack.programme.timeZone, this.clock.now());
  }
}
