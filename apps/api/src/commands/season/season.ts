import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { PolicyCohort, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { addDays, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { startOfDay } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { problemText } from '@tisheng/messages/problem-text.js';
import type { NamedActor } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Progress } from './progress.js';

/** Account of those who act in a season without one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Nobody in person: the role that acts, as the audit trail names it. */
const nameOf = (role: Role | 'program'): string =>
  role === 'program' ? '系统' : `${shellTexts[`role-${role}`].zh}（示例）`;

/** Something that should hold in a season does not. */
export class SeasonFailure extends Error {}

/** One region's programme, played day by day on a running application. */
export class Season {
  constructor(
    readonly app: NestFastifyApplication,
    /** Address under which the application listens; institutions come in here. */
    readonly baseUrl: string,
    readonly clock: ManualClock,
    readonly progress: Progress,
    readonly pack: PolicyPack,
    readonly programmeId: string,
    readonly rootUnitId: string,
    readonly cohortId: string,
    readonly cohort: PolicyCohort,
  ) {}

  /** A provider of the application: a use case or a reader. */
  get<Provider>(token: Type<Provider>): Provider {
    return this.app.get(token, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  /** Puts the clock to an hour of a day of the region. */
  goTo(day: PlainDate, hour = 9): void {
    this.clock.set(new Date(startOfDay(day, this.pack.programme.timeZone) + hour * 3_600_000));
  }

  /** Day number `n` of the training, the first one being 0. */
  trainingDay(n: number): PlainDate {
    return addDays(this.cohort.firstTrainingDay, n);
  }

  /** Who acts where a use case asks for nothing but a role. */
  as(role: Role | 'program'): NamedActor {
    return { displayName: nameOf(role), role };
  }

  /** Somebody of a role at a place, where a use case asks for a person. */
  person(
    role: Role,
    place: Partial<Pick<Actor, 'unitId' | 'unitPath' | 'institutionId' | 'teacherId'>>,
  ): Actor {
    return {
      accountId: NOBODY,
      grantId: NOBODY,
      displayName: nameOf(role),
      mustChangePassword: false,
      role,
      rootUnitId: this.rootUnitId,
      unitId: null,
      unitPath: null,
      institutionId: null,
      teacherId: null,
      ip: null,
      ...place,
    };
  }

  /** The office that decides for the whole region. */
  get office(): NamedActor {
    return this.as(this.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office');
  }

  /** Lets every event reach its handlers. */
  async settle(): Promise<void> {
    await this.get(Jobs).runAll();
  }
}

/**
 * The answer of a use case that must not be refused.
 *
 * @throws SeasonFailure with every problem in both languages
 */
export function done<Answer extends object>(
  what: string,
  answer: Answer | { readonly problems: readonly Problem[] },
): Exclude<Answer, { readonly problems: readonly Problem[] }> {
  const problems = 'problems' in answer ? (answer.problems as readonly Problem[]) : [];
  if (problems.length > 0) {
    const lines = problems.slice(0, 20).map((found) => {
      const { zh, en } = problemText(found);
      const place = [found.row === undefined ? '' : `row ${found.row}`, found.field ?? '']
        .filter(Boolean)
        .join(', ');
      return `  ${found.code}${place ? ` (${place})` : ''}: ${zh} ${en}`;
    });
    throw new SeasonFailure(`${what} was refused:\n${lines.join('\n')}`);
  }
  return answer as never;
}

/** @throws SeasonFailure when `holds` is false */
export function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new SeasonFailure(`This should hold and does not: ${what}`);
}
