import { Injectable, NotFoundException } from '@nestjs/common';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PrintedField } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../platform/database/database.js';
import { qrCodeSvg } from '../../../platform/documents/qr-code.js';
import { renderCertificate, UnprintableCertificate } from '../../../platform/documents/render-certificate.js';
import { labelledFields } from '../verification/labelled-fields.js';
import { SignedCodes } from '../verification/signed-codes.js';

/** A certificate as a file. */
export interface PrintedFile {
  readonly pdf: Buffer;
  /** Name to save it under, in the language of the paper. */
  readonly fileName: string;
}

export type PrintAnswer = PrintedFile | { readonly revoked: boolean; readonly problems: readonly Problem[] };

interface StoredCertificate extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly state: StateOf<'certificate'>;
  readonly facts: PrintedCertificate;
  readonly documentHash: string;
  readonly issuedOn: string;
  readonly programme: string;
}

/** These have a place of their own on the paper; the others stand in its table of facts. */
const PLACED: readonly PrintedField[] = ['number', 'name', 'issuer', 'issuedOn'];

/** Prints certificates from the facts of their day, whatever has changed since. */
@Injectable()
export class PrintCertificate {
  constructor(
    private readonly database: Database,
    private readonly codes: SignedCodes,
  ) {}

  async execute(certificateId: string, lang: 'zh' | 'en' = 'zh'): Promise<PrintAnswer> {
    const [answer] = await this.executeMany([certificateId], lang);
    if (!answer) throw new NotFoundException();
    return answer;
  }

  /** One answer for each certificate that exists, in the order asked for. */
  async executeMany(certificateIds: readonly string[], lang: 'zh' | 'en' = 'zh'): Promise<PrintAnswer[]> {
    const rows = await this.database.rows<StoredCertificate>(
      `SELECT c.id, c.number, c.state, c.facts, c.facts_sha256 AS "documentHash", c.issued_on AS "issuedOn",
              k.pack_id AS programme
         FROM certification.certificate c JOIN enrollment.cohort k ON k.id = c.cohort_id WHERE c.id = ANY($1)`,
      [certificateIds],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const answers: PrintAnswer[] = [];
    for (const id of certificateIds) {
      const row = byId.get(id.toLowerCase());
      if (row) answers.push(await this.print(row, lang));
    }
    return answers;
  }

  private async print(row: StoredCertificate, lang: 'zh' | 'en'): Promise<PrintAnswer> {
    const { number, facts } = row;
    if (row.state === 'revoked') {
      return { revoked: true, problems: [problem('certificate-revoked', { data: { number } })] };
    }
    const fields = labelledFields(facts.fields);
    const valueOf = (field: PrintedField) => fields.find((printed) => printed.field === field)?.[lang] ?? '';
    const verifyUrl = this.codes.urlOf(row);
    try {
      const pdf = renderCertificate({
        lang,
        title: facts.title[lang],
        name: valueOf('name'),
        sentence: facts.wording[lang],
        fields: fields
          .filter(({ field }) => !PLACED.includes(field))
          .map((printed) => ({
            label: lang === 'zh' ? printed.labelZh : printed.labelEn,
            value: printed[lang],
          })),
        issuer: valueOf('issuer'),
        issuedOn: valueOf('issuedOn'),
        number,
        qrSvg: await qrCodeSvg(verifyUrl),
        verifyUrl,
      });
      return { pdf, fileName: `${facts.title[lang]}-${valueOf('name')}-${number}.pdf` };
    } catch (error) {
      if (error instanceof UnprintableCertificate) return { revoked: false, problems: [error.problem] };
      throw error;
    }
  }
}
