import type { PrintedCertificate } from './printed-fields.js';

/** First line of every canonical text; a new form gets a new version. */
const FORM = 'tisheng-certificate/1';

/**
 * The text whose hash stands for a certificate's content: one line for title, wording and each printed field,
 * in the order printed. Two certificates have the same text only if every printed character is the same;
 * composed and decomposed letters count as equal.
 *
 * @example
 * canonicalCertificate(printed)
 * // 'tisheng-certificate/1\n["title","培训合格证书","Certificate …"]\n["wording",…]\n["number","MU2030-000042",…]\n'
 */
export function canonicalCertificate({ title, wording, fields }: PrintedCertificate): string {
  const rows = [
    ['title', title.zh, title.en],
    ['wording', wording.zh, wording.en],
    ...fields.map(({ field, zh, en }) => [field, zh, en]),
  ];
  // JSON quotes line breaks, so that no value can pretend to be another line.
  return `${[FORM, ...rows.map((row) => JSON.stringify(row.map((text) => text.normalize('NFC'))))].join('\n')}\n`;
}
