import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../auth/actor.js';
import { AuthRegistry } from '../auth/auth-registry.js';
import { Database } from '../database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../graphql/connection.js';
import type { PageArgs } from '../graphql/page.args.js';
import { toProblemModel } from '../graphql/problem.model.js';
import { type BackgroundJobState, RETRIABLE_STATES } from './background-job-state.js';
import type { JobResult } from './background-jobs.js';
import type { BackgroundJob, BackgroundJobValue } from './graphql/background-job.model.js';
import { mayChangeJob } from './may-change-job.js';

interface Filter extends PageArgs {
  readonly mine: boolean;
  readonly states?: readonly BackgroundJobState[] | null;
  readonly kind?: string | null;
}

interface JobRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly state: BackgroundJobState;
  readonly done: number;
  readonly total: number;
  readonly result: JobResult | null;
  readonly problems: readonly Problem[] | null;
  readonly begunBy: string;
  readonly accountId: string | null;
  readonly cancelAskedAt: Date | null;
  readonly begunAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly totalCount: number;
}

const COLUMNS = `id, kind, subject, state, done, total, result, problems, actor ->> 'displayName' AS "begunBy",
  account_id AS "accountId", cancel_asked_at AS "cancelAskedAt", created_at AS "begunAt", started_at AS "startedAt",
  finished_at AS "finishedAt"`;

/** Long work as its pages show it. */
@Injectable()
export class FindBackgroundJobs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registry: AuthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('job', async (ids) => {
      const rows = await this.database.rows<{ id: string } & Place>(
        `SELECT id, root_unit_id AS "rootUnitId", unit_path AS "unitPath", teacher_id AS "teacherId",
                institution_id AS "institutionId"
           FROM platform.background_job WHERE id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }

  /** What the actor began, or all that stands within the reach of their grant; the latest first. */
  async list(actor: Actor, filter: Filter): Promise<Connection<BackgroundJob>> {
    const first = pageSize(filter.first);
    const after = decodeCursor(filter.after, 1)?.[0];
    const rows = await this.database.rows<JobRow>(
      `WITH found AS NOT MATERIALIZED (
         SELECT * FROM platform.background_job
          WHERE CASE WHEN $1 THEN account_id = $2
                ELSE account_id = $2 OR unit_path LIKE $3 OR institution_id = $4 OR teacher_id = $5 END
            AND root_unit_id = $6
            AND ($7::text[] IS NULL OR state = ANY($7))
            AND ($8::text IS NULL OR kind = $8))
       SELECT ${COLUMNS}, (SELECT count(*) FROM found)::int AS "totalCount"
         FROM found WHERE $9::uuid IS NULL OR id < $9 ORDER BY id DESC LIMIT $10`,
      [
        filter.mine,
        actor.accountId,
        actor.unitPath === null ? null : `${actor.unitPath}%`,
        actor.institutionId,
        actor.teacherId,
        actor.rootUnitId,
        filter.states ?? null,
        filter.kind ?? null,
        typeof after === 'string' && /^[0-9a-f-]{36}$/i.test(after) ? after : null,
        first + 1,
      ],
    );
    return pageOf(
      rows.map((row) => toJob(actor, row)),
      first,
      rows[0]?.totalCount ?? 0,
      ({ id }) => [id],
    );
  }

  /** @throws Error when there is no such job, which the guard has made sure of */
  async one(actor: Actor, id: string): Promise<BackgroundJob> {
    const row = await this.database.one<JobRow>(
      `SELECT ${COLUMNS} FROM platform.background_job WHERE id = $1`,
      [id],
    );
    if (!row) throw new Error('There is no such job');
    return toJob(actor, row);
  }
}

function toJob(actor: Actor, row: JobRow): BackgroundJob {
  const isUnderWay = row.state === 'waiting' || row.state === 'running';
  const isStopping = isUnderWay && row.cancelAskedAt !== null;
  const mayChange = mayChangeJob(actor, row.accountId);
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    state: row.state,
    done: row.done,
    total: row.total,
    result: valuesOf(row.result),
    problems: (row.problems ?? []).map(toProblemModel),
    begunBy: row.begunBy,
    isMine: row.accountId === actor.accountId,
    isStopping,
    mayCancel: isUnderWay && !isStopping && mayChange,
    mayRetry: RETRIABLE_STATES.includes(row.state) && mayChange,
    begunAt: row.begunAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  };
}

const valuesOf = (result: JobResult | null): BackgroundJobValue[] =>
  Object.entries(result ?? {}).map(([name, value]) => ({
    name,
    number: typeof value === 'number' ? value : null,
    text: typeof value === 'number' || value === null ? null : String(value),
  }));
