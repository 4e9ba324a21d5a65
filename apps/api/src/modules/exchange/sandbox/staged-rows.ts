import type { StagedRecord } from '@tisheng/domain-rules/exchange/conformance/judge-sandbox-push.js';
import type { RecordProblemCode } from '@tisheng/domain-rules/exchange/record-codes.js';

/** A record as the encoder of pushes wrote it for COPY, read back. */
export interface SandboxRow extends StagedRecord {
  readonly field: string | null;
}

/** Reads rows that the encoder made: tabs part the columns, `\N` is null, a backslash is doubled. */
export function* parsedRows(batch: string): Generator<SandboxRow> {
  for (const line of batch.split('\n')) {
    if (line === '') continue;
    const cells = line.split('\t').map((cell) => (cell === '\\N' ? null : cell.replaceAll('\\\\', '\\')));
    const [index, recordId, learnerNo, occurredAt, , , courseCode, , , , supersedes, , code, field] = cells;
    yield {
      index: Number(index),
      recordId: recordId ?? null,
      learnerNo: learnerNo ?? '',
      occurredAt: Number(occurredAt ?? 0),
      courseCode: courseCode ?? null,
      supersedes: supersedes ?? null,
      // Without its place in the push, which is no part of what it says.
      content: cells
        .slice(2, 12)
        .map((cell) => cell ?? '')
        .join('\t'),
      code: (code ?? null) as RecordProblemCode | null,
      field: field ?? null,
    };
  }
}
