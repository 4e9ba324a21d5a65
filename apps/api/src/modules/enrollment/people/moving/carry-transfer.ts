import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { enrollmentsFollow } from '../../enrolling/enrollments-follow.js';
import type { EnrollmentsMoved } from '../../public/people-events.js';

/** Makes a confirmed transfer true: posting history, the teacher's school, and the open enrollments, records and hours. */
@Injectable()
export class CarryTransfer {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async execute(
    tx: Transaction,
    { teacherId, toSchoolId, effectiveOn }: { teacherId: string; toSchoolId: string; effectiveOn: PlainDate },
  ): Promise<void> {
    const now = this.clock.now();
    await tx.run(
      'UPDATE enrollment.teacher_posting SET to_date = $2 WHERE teacher_id = $1 AND to_date IS NULL',
      [teacherId, effectiveOn],
    );
    await tx.run(
      'INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) VALUES ($1, $2, $3)',
      [teacherId, toSchoolId, effectiveOn],
    );
    await tx.run('UPDATE enrollment.teacher SET school_id = $2, changed_at = $3 WHERE id = $1', [
      teacherId,
      toSchoolId,
      now,
    ]);
    for (const cohortId of await enrollmentsFollow(tx, [teacherId], now)) {
      const event: EnrollmentsMoved = {
        type: 'enrollments-moved',
        payload: { cohortId, at: now.toISOString() },
      };
      await this.events.publish(tx, event);
    }
  }
}
