import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isDueToClimb,
  nextLevel,
} from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { QuestionRows, type QuestionRecord } from '../persistence/question-rows.js';

const PROGRAM = { displayName: 'program', role: 'program' };
const DAY_MS = 86_400_000;

/** Takes questions that nobody has answered in time to the next level: once a night. */
@Injectable()
export class ClimbQuestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly questions: QuestionRows,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('climb-questions', async () => void (await this.execute()));
  }

  async execute(): Promise<{ climbed: number }> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const counts = new Map<string, number>();
      // A question of today is due nowhere.
      for (const question of await this.questions.waitingSince(tx, new Date(now.getTime() - DAY_MS))) {
        const { cohortId } = question;
        if (await this.climb(tx, question, now)) counts.set(cohortId, (counts.get(cohortId) ?? 0) + 1);
      }
      for (const [cohortId, count] of counts) {
        const { cohort } = await this.policies.ofCohort(cohortId, tx);
        await this.audit.record(
          tx,
          { ...PROGRAM, rootUnitId: cohort.rootUnitId },
          { action: 'climb-questions', targetKind: 'cohort', targetId: cohortId, after: { count } },
        );
      }
      return { climbed: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    });
  }

  /** Whether it has gone on: it is due, and somebody is there above. */
  private async climb(tx: Transaction, question: QuestionRecord, now: Date): Promise<boolean> {
    const { pack } = await this.policies.ofCohort(question.cohortId, tx);
    const zone = pack.programme.timeZone;
    const since = plainDateIn(zone, question.levelSince);
    const { answerWithinDays } = pack.practice.questions;
    if (!isDueToClimb(since, plainDateIn(zone, now), answerWithinDays)) return false;
    const level = nextLevel(await this.questions.pathOf(tx, question), question.level);
    if (level === null) return false;
    await this.questions.move(tx, PROGRAM, question, { state: 'waiting', level }, { kind: 'climbed' });
    return true;
  }
}
