import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../../files/file-owners.js';
import { FindQuestion } from './find-question.js';

/** Tells the guard where questions stand, and who may read their files: whoever may read the question. */
@Injectable()
export class LocateQuestions implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly files: FileOwners,
    private readonly questions: FindQuestion,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('question', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT q.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
                NULL::uuid AS "institutionId"
           FROM practice_evidence.question q
           JOIN enrollment.enrollment e ON e.cohort_id = q.cohort_id AND e.id = q.enrollment_id
           JOIN enrollment.cohort c ON c.id = q.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id
          WHERE q.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
    this.files.register('questions', { readableBy: (actor, fileIds) => this.readable(actor, fileIds) });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string; questionId: string }>(
      `SELECT f.file_id AS id, f.question_id AS "questionId" FROM practice_evidence.question_file f WHERE f.file_id = ANY($1)`,
      [fileIds],
    );
    const readable = new Set<string>();
    for (const { id, questionId } of rows)
      if (await this.questions.isReadable(actor, questionId)) readable.add(id);
    return readable;
  }
}
