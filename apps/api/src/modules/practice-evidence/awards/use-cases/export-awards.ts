import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { workbookStream, type SheetValue } from '../../../../platform/spreadsheet/write-workbook.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { FindAwardNominees, type AwardNomineeRow } from '../queries/find-award-nominees.js';

type Language = 'zh' | 'en';

const PAGE = 500;

/** The list of a round as a workbook, in the order of the list: for the office with scores, for others as far as they see it. */
@Injectable()
export class ExportAwards {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly nominees: FindAwardNominees,
  ) {}

  async execute(
    actor: Actor,
    of: { readonly cohortId: string; readonly unitId: string; readonly roundId: string },
    language: Language,
  ): Promise<Readable> {
    await this.audit.record(this.database, actor, {
      action: 'export-awards',
      targetKind: 'unit',
      targetId: of.unitId,
      after: { roundId: of.roundId },
    });
    const { pack } = await this.policies.ofCohort(of.cohortId);
    const honours = new Map(pack.practice.awards.honours.map(({ code, name }) => [code, name[language]]));
    const text = (header: { zh: string; en: string }, width: number) =>
      ({ header, type: 'text', width }) as const;
    const columns = [
      text(awardTexts.category, 12),
      { header: awardTexts.rank, type: 'integer' as const },
      text(awardTexts.honour, 12),
      text(awardTexts['nominee-title'], 36),
      text(awardTexts.people, 24),
      text(awardTexts.school, 30),
      text(awardTexts['nominated-by'], 24),
      { header: awardTexts.technical, type: 'decimal' as const },
      { header: awardTexts.teaching, type: 'decimal' as const },
      { header: awardTexts.total, type: 'decimal' as const },
      text(awardTexts['certificate-no'], 40),
    ];
    const rows = this.rows(of, honours, language);
    return workbookStream([{ name: awardTexts['sheet-name'], columns, rows }], { language });
  }

  private async *rows(
    of: { readonly cohortId: string; readonly unitId: string; readonly roundId: string },
    honours: ReadonlyMap<string, string>,
    language: Language,
  ): AsyncGenerator<SheetValue[]> {
    let after: string | null = null;
    for (;;) {
      const page: { first: number; after: string | null } = { first: PAGE, after };
      const found = await this.nominees.execute(of.cohortId, of.unitId, of.roundId, null, page);
      for (const nominee of found.nodes)
        if (nominee.withdrawnAt === null) yield rowOf(nominee, honours, language);
      if (!found.pageInfo.hasNextPage) return;
      after = found.pageInfo.endCursor;
    }
  }
}

function rowOf(
  nominee: AwardNomineeRow,
  honours: ReadonlyMap<string, string>,
  language: Language,
): SheetValue[] {
  const separator = language === 'zh' ? '、' : ', ';
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  const { people } = nominee;
  return [
    awardTexts[`category-${nominee.category}`][language],
    nominee.rank,
    nominee.honour === null ? '' : (honours.get(nominee.honour) ?? nominee.honour),
    nominee.title,
    people.map(({ name }) => name).join(separator),
    [...new Set(people.map(({ schoolName }) => schoolName))].join(separator),
    nominee.unitName,
    points(nominee.technicalHundredths),
    points(nominee.teachingHundredths),
    points(nominee.totalHundredths),
    people.flatMap(({ certificateNo }) => certificateNo ?? []).join(separator),
  ];
}
