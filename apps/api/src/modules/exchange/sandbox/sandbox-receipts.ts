import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import type { ReceiptRecord, RejectionRecord } from '../queries/receipt.js';

/** Columns of a receipt, of `exchange.sandbox_push p`. The sandbox stands in the institution's place. */
export const SANDBOX_RECEIPT = `p.id, (SELECT s.cohort_id FROM exchange.sandbox s WHERE s.id = p.sandbox_id) AS "cohortId",
  p.sandbox_id AS "institutionId", p.idempotency_key AS "idempotencyKey", p.content_sha256 AS "contentSha256", p.channel,
  p.cycle, p.received_at AS "receivedAt", p.received, p.accepted, p.duplicate, p.rejected, '[]'::json AS renumbered`;

type Row = ReceiptRecord & Record<string, unknown>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Receipts of a run and what was rejected. */
@Injectable()
export class SandboxReceipts {
  constructor(private readonly database: Database) {}

  async byId(sandboxId: string, id: string): Promise<ReceiptRecord | undefined> {
    if (!UUID.test(id)) return undefined;
    return this.database.one<Row>(
      `SELECT ${SANDBOX_RECEIPT} FROM exchange.sandbox_push p WHERE p.id = $1 AND p.sandbox_id = $2`,
      [id, sandboxId],
    );
  }

  async byKey(sandboxId: string, key: string, db: Queryable): Promise<ReceiptRecord | undefined> {
    return db.one<Row>(
      `SELECT ${SANDBOX_RECEIPT} FROM exchange.sandbox_push p WHERE p.sandbox_id = $1 AND p.idempotency_key = $2`,
      [sandboxId, key],
    );
  }

  async page(sandboxId: string, first: number, after?: string | null): Promise<Connection<ReceiptRecord>> {
    const size = pageSize(first);
    const from = decodeCursor(after, 1)?.[0];
    const rows = await this.database.rows<Row & { total: number }>(
      `SELECT ${SANDBOX_RECEIPT},
              (SELECT count(*) FROM exchange.sandbox_push t WHERE t.sandbox_id = $1) AS total
         FROM exchange.sandbox_push p WHERE p.sandbox_id = $1 AND ($2::uuid IS NULL OR p.id < $2)
        ORDER BY p.id DESC LIMIT $3`,
      [sandboxId, UUID.test(String(from)) ? from : null, size + 1],
    );
    return pageOf<ReceiptRecord>(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async rejections(
    receipt: ReceiptRecord,
    first: number,
    after?: string | null,
  ): Promise<Connection<RejectionRecord>> {
    const size = pageSize(first);
    const from = Number(decodeCursor(after, 1)?.[0] ?? -1);
    const rows = (await this.allRejections(receipt)).filter(({ index }) => index > from).slice(0, size + 1);
    return pageOf<RejectionRecord>(rows, size, receipt.rejected, ({ index }) => [index]);
  }

  async allRejections({ id }: ReceiptRecord): Promise<RejectionRecord[]> {
    const row = await this.database.one<{ rejections: RejectionRecord[] }>(
      'SELECT rejections FROM exchange.sandbox_push WHERE id = $1',
      [id],
    );
    return row?.rejections ?? [];
  }
}
