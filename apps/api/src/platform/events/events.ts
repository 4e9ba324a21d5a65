import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database, type Queryable } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';

/** Something that happened; the payload holds ids and plain values, never personal data. */
export interface DomainEvent<Type extends string = string, Payload = unknown> {
  readonly type: Type;
  readonly payload: Payload;
}

type Handler = (payload: never) => Promise<void>;

/**
 * News between stages. An event is written in the transaction that it tells of, and handled by a job afterwards, so that
 * nothing is announced that did not happen and nothing that happened stays unsaid. This is how earlier stages hear of
 * later ones.
 */
@Injectable()
export class Events implements OnModuleInit {
  private readonly handlers = new Map<string, Handler[]>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('handle-event', async (payload) => this.handleStored((payload as { id: string }).id));
  }

  /** Registers a handler at start. It may run twice and must bear it. */
  on<Type extends string, Payload>(type: Type, handler: (payload: Payload) => Promise<void>): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler as Handler]);
  }

  async publish(tx: Queryable, event: DomainEvent): Promise<void> {
    const row = await tx.one<{ id: string }>(
      'INSERT INTO platform.outbox (type, payload, occurred_at) VALUES ($1, $2, $3) RETURNING id',
      [event.type, JSON.stringify(event.payload), this.clock.now()],
    );
    await this.jobs.enqueue(tx, 'handle-event', { id: row?.id });
  }

  private async handleStored(id: string): Promise<void> {
    const event = await this.database.one<{ type: string; payload: never }>(
      'SELECT type, payload FROM platform.outbox WHERE id = $1 AND handled_at IS NULL',
      [id],
    );
    if (!event) return;
    for (const handler of this.handlers.get(event.type) ?? []) await handler(event.payload);
    await this.database.run('UPDATE platform.outbox SET handled_at = $2 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
  }
}
