import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../../../platform/database/database.js';
import {
  moveRows,
  TeacherMergeParticipants,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../public/teacher-merge.js';

/** What hangs on the roster and its cohorts beside the history of the entry: events, fees, tracks, roster files. */
@Injectable()
export class RosterParticipant implements OnModuleInit, MergeParticipant {
  readonly stage = 'enrollment';
  readonly tables = [
    'enrollment.enrollment',
    'enrollment.learner',
    'enrollment.learner_alias',
    'enrollment.former_id',
    'enrollment.teacher_posting',
    'enrollment.teacher_change',
    'enrollment.teacher_transfer',
    'enrollment.teacher_leaving',
    'enrollment.obligation_change',
    'enrollment.erasure_request',
    'enrollment.enrollment_event',
    'enrollment.former_institution',
    'enrollment.bulk_refusal',
    'enrollment.fee_line',
    'enrollment.fee_revocation',
    'enrollment.track_nomination',
    'enrollment.roster_import_effect',
    'enrollment.roster_import_leaver',
    'identity.role_grant',
    'platform.background_job',
  ];

  constructor(private readonly participants: TeacherMergeParticipants) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const former = await uniteRows(tx, merge, {
      table: 'enrollment.former_institution',
      within: ['institution_id'],
      best: 'r.left_at DESC',
    });
    const revocations = await uniteRows(tx, merge, {
      table: 'enrollment.fee_revocation',
      best: 'r.revoked_at',
    });
    const moved = {
      ...former.moved,
      ...revocations.moved,
      ...(await moveRows(tx, merge, 'enrollment.enrollment_event')),
      ...(await moveRows(tx, merge, 'enrollment.bulk_refusal')),
      // Two charges for one person under one place: the fees see by it that one is too many.
      ...(await moveRows(tx, merge, 'enrollment.fee_line')),
    };
    const pair = [merge.goneTeacherId, merge.intoTeacherId];
    for (const table of ['enrollment.bulk_refusal', 'platform.background_job'])
      await tx.run(`UPDATE ${table} SET teacher_id = $2 WHERE teacher_id = $1`, pair);
    const dropped = [...former.dropped, ...(await this.uniteFiles(tx, pair))];
    return { moved: { ...moved, 'enrollment.track_nomination': await this.uniteTracks(tx, pair) }, dropped };
  }

  /** One session of a track at a time: where both are nominated, the nomination of the entry that goes ends. */
  private async uniteTracks(tx: Transaction, pair: readonly string[]): Promise<number> {
    await tx.run(
      `UPDATE enrollment.track_nomination g SET state = 'withdrawn'
         FROM enrollment.track_nomination k
        WHERE g.teacher_id = $1 AND k.teacher_id = $2 AND k.programme_id = g.programme_id AND k.track_code = g.track_code
          AND g.state IN ('nominated', 'confirmed') AND k.state IN ('nominated', 'confirmed')`,
      pair,
    );
    return tx.run('UPDATE enrollment.track_nomination SET teacher_id = $2 WHERE teacher_id = $1', pair);
  }

  /** What roster files did to the entry that goes cannot be undone any more; it is kept in the record of the merge. */
  private async uniteFiles(tx: Transaction, pair: readonly string[]): Promise<MergedRows['dropped']> {
    const [goneId] = pair;
    await tx.run('DELETE FROM enrollment.roster_import_leaver WHERE teacher_id = $1', [goneId]);
    const effects = await tx.rows<{ row: unknown }>(
      'DELETE FROM enrollment.roster_import_effect e WHERE teacher_id = $1 RETURNING to_jsonb(e) AS row',
      [goneId],
    );
    return effects.map(({ row }) => ({ table: 'enrollment.roster_import_effect', row }));
  }
}
