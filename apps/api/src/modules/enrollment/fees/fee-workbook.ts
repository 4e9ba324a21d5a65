import { amountInCapitals } from '@tisheng/messages/amount-in-capitals.js';
import { yuanText } from '@tisheng/domain-rules/fees/fee.js';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import type { SheetToWrite, SheetValue } from '../../../platform/spreadsheet/write-workbook.js';
import type { FeeBySchool, FeeLineRow } from './queries/find-fee-lines.js';
import type { FeeStatementRow } from './queries/find-fee-statements.js';

/** A statement as a workbook: its facts with the sums by school, and every learner. */
export function feeWorkbook(
  statement: FeeStatementRow,
  bySchool: readonly FeeBySchool[],
  lines: AsyncIterable<FeeLineRow>,
): SheetToWrite[] {
  return [
    {
      name: feeTexts['sheet-summary'],
      columns: [
        { header: feeTexts.item, type: 'text', width: 30 },
        { header: feeTexts.content, type: 'text', width: 40 },
        { header: feeTexts.learners, type: 'integer' },
        { header: feeTexts.amount, type: 'yuan' },
      ],
      rows: summaryRows(statement, bySchool),
    },
    {
      name: feeTexts['sheet-learners'],
      columns: [
        { header: feeTexts.learner, type: 'text', width: 16 },
        { header: feeTexts.name, type: 'text', width: 12 },
        { header: feeTexts.school, type: 'text', width: 30 },
        { header: feeTexts.reason, type: 'text', width: 18 },
        { header: feeTexts.amount, type: 'yuan' },
      ],
      rows: learnerRows(lines),
    },
  ];
}

const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

function summaryRows(statement: FeeStatementRow, bySchool: readonly FeeBySchool[]): SheetValue[][] {
  const facts: [Bilingual, string][] = [
    [feeTexts.number, statement.number],
    [feeTexts.kind, both(feeTexts[`kind-${statement.kind}`])],
    [feeTexts.payer, statement.payerName],
    [feeTexts.institution, statement.institutionName],
    [feeTexts['price-per-hour'], yuanText(statement.fenPerHour)],
    [feeTexts['hours-each'], String(statement.halfHours / 2)],
    [feeTexts['amount-in-capitals'], amountInCapitals(statement.totalFen)],
  ];
  return [
    ...facts.map(([label, value]) => [both(label), value]),
    ...bySchool.map(({ schoolName, learners, fen }) => [schoolName, null, learners, fen]),
    [both(feeTexts.total), null, statement.learners, statement.totalFen],
  ];
}

async function* learnerRows(lines: AsyncIterable<FeeLineRow>): AsyncGenerator<SheetValue[]> {
  for await (const { learnerNo, name, schoolName, reason, fen } of lines)
    yield [learnerNo, name ?? feeTexts.erased.zh, schoolName, both(feeTexts[`reason-${reason}`]), fen];
}
