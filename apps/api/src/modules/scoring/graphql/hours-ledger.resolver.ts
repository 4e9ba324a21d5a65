import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { HoursLedgerOfTeacher } from '../queries/hours-ledger-of-teacher.js';
import { MyHoursLedger } from './hours-ledger.model.js';

/** What a teacher has reached over the years. */
@Resolver()
export class HoursLedgerResolver {
  constructor(private readonly ledger: HoursLedgerOfTeacher) {}

  @Query(() => MyHoursLedger, {
    nullable: true,
    description:
      'One’s own hours of continuing education, cohort by cohort; null for whoever never took part.',
  })
  @Allow('myHoursLedger')
  async myHoursLedger(@CurrentActor() actor: Actor): Promise<MyHoursLedger | null> {
    const found = await this.ledger.execute(actor.teacherId);
    if (!found) return null;
    const { lines, cohortNames, ...ledger } = found;
    return {
      ...ledger,
      lines: lines.map((line) => ({
        ...line,
        cohortName: cohortNames.get(line.cohortId) ?? { zh: '', en: '' },
      })),
    };
  }
}
