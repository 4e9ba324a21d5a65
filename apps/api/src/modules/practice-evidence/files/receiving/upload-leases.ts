import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

/** A holder that is not heard of for so long has died. */
const LEASE_SECONDS = 20;
const BEAT_MS = 4000;
const ASK_AGAIN_MS = 200;
const PATIENCE_MS = 15_000;

/** A request of this process that takes the pieces of an upload. */
interface Holder {
  readonly giveUp: RequestRelease;
  readonly over: Promise<void>;
  readonly end: () => void;
}

/**
 * One request at a time takes the pieces of an upload, whichever of the processes it reached: a lease in the upload's row,
 * which a holder renews while it works and gives up when another asks. A phone that changes its network comes back through
 * a new connection while the old one still seems open; the newcomer wins.
 *
 * No session lock of PostgreSQL: an upload of an hour would hold a connection for an hour.
 */
@Injectable()
export class UploadLeases implements Locker {
  /** Requests of the same process wait for each other without asking the database. */
  private readonly holders = new Map<string, Holder>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  newLock(id: string): Lock {
    return new Lease(id, this.holders, this.database, this.clock);
  }
}

class Lease implements Lock {
  private readonly holder = randomUUID();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly id: string,
    private readonly holders: Map<string, Holder>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async lock(signal: AbortSignal, giveUp: RequestRelease): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    await this.waitWithin(until, signal);
    this.holdWithin(giveUp);
    try {
      await this.acquire(until, signal);
    } catch (error) {
      this.endWithin();
      throw error;
    }
    this.timer = setInterval(() => void this.beat(giveUp), BEAT_MS).unref();
  }

  /** Lets go, and notes that the upload is alive. */
  async unlock(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    try {
      await this.database.run(
        `UPDATE practice_evidence.upload SET lease_holder = NULL, lease_until = NULL, lease_wanted = false, touched_at = $3
          WHERE id::text = $1 AND lease_holder = $2`,
        [this.id, this.holder, this.clock.now()],
      );
    } finally {
      this.endWithin();
    }
  }

  private async waitWithin(until: number, signal: AbortSignal): Promise<void> {
    for (let other = this.holders.get(this.id); other; other = this.holders.get(this.id)) {
      if (signal.aborted) throw ERRORS.ABORTED;
      const left = until - performance.now();
      if (left <= 0) throw ERRORS.ERR_LOCK_TIMEOUT;
      await other.giveUp();
      await Promise.race([other.over, wait(Math.min(left, ASK_AGAIN_MS * 5))]);
    }
  }

  private holdWithin(giveUp: RequestRelease): void {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.holders.set(this.id, { giveUp, over, end });
  }

  private endWithin(): void {
    const own = this.holders.get(this.id);
    this.holders.delete(this.id);
    own?.end();
  }

  private async acquire(until: number, signal: AbortSignal): Promise<void> {
    while (performance.now() < until) {
      if (signal.aborted) throw ERRORS.ABORTED;
      const taken = await this.database.run(
        `UPDATE practice_evidence.upload
            SET lease_holder = $2, lease_until = now() + make_interval(secs => $3), lease_wanted = false
          WHERE id::text = $1 AND (lease_until IS NULL OR lease_until < now())`,
        [this.id, this.holder, LEASE_SECONDS],
      );
      if (taken > 0) return;
      const held = await this.database.run(
        'UPDATE practice_evidence.upload SET lease_wanted = true WHERE id::text = $1',
        [this.id],
      );
      if (held === 0) throw ERRORS.FILE_NOT_FOUND;
      await wait(ASK_AGAIN_MS);
    }
    throw ERRORS.ERR_LOCK_TIMEOUT;
  }

  /** Renews the lease; a holder whom another one waits for, or who lost it, stops at its next piece. */
  private async beat(giveUp: RequestRelease): Promise<void> {
    const row = await this.database
      .one<{ wanted: boolean }>(
        `UPDATE practice_evidence.upload SET lease_until = now() + make_interval(secs => $3)
          WHERE id::text = $1 AND lease_holder = $2 RETURNING lease_wanted AS wanted`,
        [this.id, this.holder, LEASE_SECONDS],
      )
      // The next beat comes before the lease ends.
      .catch(() => ({ wanted: false }));
    if (row?.wanted !== false) await giveUp();
  }
}
