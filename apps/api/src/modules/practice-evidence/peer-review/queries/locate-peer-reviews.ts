import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';

/** Tells the guard where reviews stand: as one to make at the reviewer, as one received at the author and those above. */
@Injectable()
export class LocatePeerReviews implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('peerReview', (ids) => this.places(ids, 'r.enrollment_id'));
    this.registry.locateWith('receivedReview', (ids) => this.places(ids, 's.enrollment_id'));
  }

  private async places(
    ids: readonly string[],
    whose: 'r.enrollment_id' | 's.enrollment_id',
  ): Promise<ReadonlyMap<string, Place>> {
    const rows = await this.database.rows<Place & { id: string }>(
      `SELECT r.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
              NULL::uuid AS "institutionId"
         FROM practice_evidence.peer_review r JOIN practice_evidence.submission s ON s.id = r.submission_id
         JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = ${whose}
         JOIN enrollment.cohort c ON c.id = r.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id
        WHERE r.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
  }
}
