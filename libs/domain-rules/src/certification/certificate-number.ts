import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type CertificateNumberProblemCode =
  | 'certificate-pattern-invalid'
  | 'certificate-number-malformed'
  | 'certificate-serial-exhausted';

/** The parts of a certificate number. */
export interface CertificateNumberParts {
  /** Four digits. */
  readonly year: number;
  /** From 1. */
  readonly serial: number;
}

/** A numbering pattern of a policy, prepared for writing and reading numbers. */
export interface CertificateNumbering {
  /** Highest serial that the pattern can write. */
  readonly lastSerial: number;
  /** Writes a number; null when year or serial do not fit, see {@link serialProblems}. */
  write(parts: CertificateNumberParts): string | null;
  /** Reads a number that {@link write} could have written; null for anything else. */
  read(number: string): CertificateNumberParts | null;
}

const PLACEHOLDER = /\{year\}|\{serial:([1-9]|1[0-2])\}/g;
const FIXED_TEXT = /^[\p{L}\p{Nd}\-/〔〕（）()第号字 ]*$/u;

/**
 * Prepares a pattern: fixed text with `{year}` and `{serial:N}`, each exactly once, N from 1 to 12 digits.
 *
 * @returns null for a pattern that cannot number certificates; see {@link patternProblems}
 * @example
 * certificateNumbering('MU{year}-{serial:6}')?.write({ year: 2030, serial: 42 }) // 'MU2030-000042'
 */
export function certificateNumbering(pattern: string): CertificateNumbering | null {
  if (patternProblems(pattern).length > 0) return null;
  const digits = Number(/\{serial:(\d+)\}/.exec(pattern)?.[1]);
  const lastSerial = 10 ** digits - 1;
  const parts = pattern.split(/(\{year\}|\{serial:\d+\})/);
  const form = parts.map((part) => {
    if (part === '{year}') return String.raw`(?<year>[1-9]\d{3})`;
    return part.startsWith('{serial:') ? String.raw`(?<serial>\d{${digits}})` : escape(part);
  });
  const whole = new RegExp(`^${form.join('')}$`, 'u');
  return {
    lastSerial,
    write({ year, serial }) {
      if (!isWholeIn(year, 1000, 9999) || !isWholeIn(serial, 1, lastSerial)) return null;
      const written = String(serial).padStart(digits, '0');
      return pattern.replace('{year}', String(year)).replace(/\{serial:\d+\}/, written);
    },
    read(number) {
      const found = whole.exec(number)?.groups;
      const serial = Number(found?.['serial']);
      return found === undefined || serial === 0 ? null : { year: Number(found['year']), serial };
    },
  };
}

/** What is wrong with a pattern: a placeholder missing, repeated or unknown, or signs that confuse readers. */
export function patternProblems(pattern: string): Problem<CertificateNumberProblemCode>[] {
  const placeholders = pattern.match(PLACEHOLDER) ?? [];
  const years = placeholders.filter((placeholder) => placeholder === '{year}').length;
  const fixed = pattern.replace(PLACEHOLDER, '');
  const good = placeholders.length === 2 && years === 1 && FIXED_TEXT.test(fixed);
  return good ? [] : [problem('certificate-pattern-invalid', { field: 'numbering', data: { pattern } })];
}

/** Whether a number could have been issued under the pattern at all; spaces around it do not matter. */
export function certificateNumberProblems(
  pattern: string,
  number: string,
): Problem<CertificateNumberProblemCode>[] {
  const numbering = certificateNumbering(pattern);
  if (numbering === null) return patternProblems(pattern);
  if (numbering.read(number.trim()) !== null) return [];
  const example = numbering.write({ year: 2000, serial: 1 });
  return [problem('certificate-number-malformed', { field: 'number', data: { example } })];
}

/** Whether so many more numbers can be written after the last serial of the year. */
export function serialProblems(
  pattern: string,
  lastUsed: number,
  wanted: number,
): Problem<CertificateNumberProblemCode>[] {
  const numbering = certificateNumbering(pattern);
  if (numbering === null) return patternProblems(pattern);
  const left = numbering.lastSerial - lastUsed;
  return wanted <= left ? [] : [problem('certificate-serial-exhausted', { data: { wanted, left } })];
}

function isWholeIn(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
