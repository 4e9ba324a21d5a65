import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WebhookEvent } from '@tisheng/domain-rules/exchange/webhooks/webhook-events.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import type { PlansConfirmed } from '../../../course-selection/public/events.js';
import type {
  EnrollmentsConfirmed,
  EnrollmentsWithdrawn,
  InstitutionChosen,
} from '../../../enrollment/public/events.js';
import type { EnrollmentsMoved } from '../../../enrollment/public/people-events.js';
import type { FindingAsked, RecordsRejected } from '../../public/events.js';
import { enqueueNews } from '../enqueue-news.js';

interface Who extends Record<string, unknown> {
  readonly institutionId: string;
  readonly learnerNos: readonly string[];
}

const LEARNERS = `SELECT institution_id AS "institutionId", array_agg(learner_no ORDER BY learner_no) AS "learnerNos"
  FROM enrollment.enrollment WHERE institution_id IS NOT NULL AND cohort_id = $1`;

/**
 * Turns what happens in the programme into news for institutions' endpoints. News names learners by number and nothing more:
 * who they are is pulled with `trainees(changedSince)`. Runs after the commit of what it tells, and may run twice.
 */
@Injectable()
export class TellNews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on('enrollments-confirmed', ({ cohortId, at }: EnrollmentsConfirmed['payload']) =>
      this.learners('trainee.enrolled', cohortId, at, `AND confirmed_at = $2`),
    );
    this.events.on('enrollments-withdrawn', ({ cohortId, at }: EnrollmentsWithdrawn['payload']) =>
      this.learners('trainee.withdrawn', cohortId, at, `AND withdrawn_at = $2 AND confirmed_at IS NOT NULL`),
    );
    this.events.on('enrollments-moved', ({ cohortId, at }: EnrollmentsMoved['payload']) =>
      this.learners(
        'trainee.transferred',
        cohortId,
        at,
        `AND changed_at = $2 AND state IN ('confirmed', 'completed')`,
      ),
    );
    this.events.on('plans-confirmed', ({ cohortId, at }: PlansConfirmed['payload']) =>
      this.learners(
        'selection.confirmed',
        cohortId,
        at,
        `AND id IN (SELECT enrollment_id FROM course_selection.plan
                     WHERE cohort_id = $1 AND decided_at = $2 AND state = 'confirmed')`,
      ),
    );
    this.events.on('institution-chosen', (chosen: InstitutionChosen['payload']) => this.chosen(chosen));
    this.events.on('records-rejected', (rejected: RecordsRejected['payload']) => this.rejected(rejected));
    this.events.on('finding-asked', (asked: FindingAsked['payload']) => this.asked(asked));
  }

  private async learners(event: WebhookEvent, cohortId: string, at: string, where: string): Promise<void> {
    const rows = await this.database.rows<Who>(`${LEARNERS} ${where} GROUP BY 1`, [cohortId, at]);
    for (const { institutionId, learnerNos } of rows) {
      const items = learnerNos.map((learnerNo) => ({ learnerNo }));
      const news = { event, cohortId, source: `${cohortId} ${at}`, items };
      await enqueueNews(this.database, institutionId, news, this.clock.now());
    }
  }

  /** Who is taught elsewhere now is told to both: the one pulls them, the other lets them go. */
  private async chosen({
    cohortId,
    countyId,
    institutionId,
    formerInstitutionId,
  }: InstitutionChosen['payload']) {
    const rows = await this.database.rows<Who>(
      `${LEARNERS} AND county_id = $2 AND institution_id = $3 AND state IN ('confirmed', 'completed') GROUP BY 1`,
      [cohortId, countyId, institutionId],
    );
    const now = this.clock.now();
    const event = formerInstitutionId === null ? 'trainee.enrolled' : 'trainee.transferred';
    for (const { learnerNos } of rows) {
      const source = `${cohortId} ${countyId} ${formerInstitutionId ?? '-'} ${institutionId}`;
      const items = learnerNos.map((learnerNo) => ({ learnerNo }));
      for (const told of [institutionId, formerInstitutionId]) {
        if (told !== null) await enqueueNews(this.database, told, { event, cohortId, source, items }, now);
      }
    }
  }

  private async rejected({ cohortId, institutionId, pushId, rejected }: RecordsRejected['payload']) {
    const items = [{ kind: 'rejections', receiptId: pushId, rejected }];
    const news = { event: 'receipt.findings', cohortId, source: pushId, items } as const;
    await enqueueNews(this.database, institutionId, news, this.clock.now());
  }

  private async asked({ cohortId, institutionId, findingId, kind, answerBy }: FindingAsked['payload']) {
    const items = [{ kind: 'distortion', findingId, distortion: kind, answerBy }];
    const news = { event: 'receipt.findings', cohortId, source: `${findingId} ${answerBy}`, items } as const;
    await enqueueNews(this.database, institutionId, news, this.clock.now());
  }
}
