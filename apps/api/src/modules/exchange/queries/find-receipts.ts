import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { RECEIPT, type ReceiptRecord, type RejectionRecord } from './receipt.js';

type Row = ReceiptRecord & Record<string, unknown>;

/** Receipts of one institution and what they rejected. Another institution's receipt does not exist. */
@Injectable()
export class FindReceipts {
  constructor(private readonly database: Database) {}

  async byId(institutionId: string, id: string): Promise<ReceiptRecord | undefined> {
    if (!UUID.test(id)) return undefined;
    return this.database.one<Row>(
      `SELECT ${RECEIPT} FROM exchange.push p WHERE p.id = $1 AND p.institution_id = $2`,
      [id, institutionId],
    );
  }

  async byKey(
    institutionId: string,
    key: string,
    db: Queryable = this.database,
  ): Promise<ReceiptRecord | undefined> {
    return db.one<Row>(
      `SELECT ${RECEIPT} FROM exchange.push p WHERE p.institution_id = $1 AND p.idempotency_key = $2`,
      [institutionId, key],
    );
  }

  /** Receipts of a cohort, the newest first. */
  async page(
    institutionId: string,
    cohortId: string,
    first: number,
    after?: string | null,
  ): Promise<Connection<ReceiptRecord>> {
    const size = pageSize(first);
    const from = decodeCursor(after, 1);
    if (!UUID.test(cohortId)) return pageOf<ReceiptRecord>([], size, 0, () => []);
    const rows = await this.database.rows<Row & { total: number }>(
      `SELECT ${RECEIPT}, (SELECT count(*) FROM exchange.push t WHERE t.institution_id = $1 AND t.cohort_id = $2) AS total
         FROM exchange.push p
        WHERE p.institution_id = $1 AND p.cohort_id = $2 AND ($3::uuid IS NULL OR p.id < $3)
        ORDER BY p.id DESC LIMIT $4`,
      [institutionId, cohortId, from && UUID.test(String(from[0])) ? from[0] : null, size + 1],
    );
    return pageOf<ReceiptRecord>(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** Rejections of a push in the order of its records. The caller has found the receipt first. */
  async rejections(
    receipt: ReceiptRecord,
    first: number,
    after?: string | null,
  ): Promise<Connection<RejectionRecord>> {
    const size = pageSize(first);
    const from = Number(decodeCursor(after, 1)?.[0] ?? -1);
    const rows = await this.rejectionRows(receipt.id, Number.isInteger(from) ? from : -1, size + 1);
    return pageOf<RejectionRecord>(rows, size, receipt.rejected, ({ index }) => [index]);
  }

  /** All rejections of a push, a few thousand at a time. */
  async *allRejections(receipt: ReceiptRecord): AsyncGenerator<readonly RejectionRecord[]> {
    for (let after = -1; ;) {
      const rows = await this.rejectionRows(receipt.id, after, 5000);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.index;
    }
  }

  private async rejectionRows(pushId: string, after: number, limit: number): Promise<RejectionRecord[]> {
    return this.database.rows<RejectionRecord & Record<string, unknown>>(
      `SELECT index, record_id AS "recordId", code, field FROM exchange.push_rejection
        WHERE push_id = $1 AND index > $2 ORDER BY index LIMIT $3`,
      [pushId, after, limit],
    );
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
