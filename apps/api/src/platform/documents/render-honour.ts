import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { FONT_FOLDERS } from './fonts.js';
import { HONOUR_TEMPLATE } from './honour-template.js';
import { charactersWithoutGlyph } from './render-certificate.js';

/** What a certificate of honour prints, in its language and final form. */
export interface HonourDocument {
  readonly lang: 'zh' | 'en';
  readonly title: string;
  /** To whom it speaks: 王芳老师：. */
  readonly addressee: string;
  readonly sentence: string;
  /** The honour, printed large: 一等奖. */
  readonly honour: string;
  readonly closing: string;
  /** Who shares it; empty where nobody does. */
  readonly together: string;
  readonly issuer: string;
  /** Day of issue as printed. */
  readonly issuedOn: string;
  readonly numberLabel: string;
  readonly number: string;
}

/** The certificate has a character that none of the fonts can draw. */
export class UnprintableHonour extends Error {
  readonly problem: Problem<'character-unprintable'>;

  constructor(number: string, characters: string, options?: ErrorOptions) {
    super(`The certificate ${number} has no glyph for ${characters}`, options);
    this.name = 'UnprintableHonour';
    this.problem = problem('character-unprintable', { data: { characters, number } });
  }
}

let kept: NodeCompiler | undefined;

/**
 * Renders a certificate of honour as PDF/A, A4 landscape, fonts embedded. The same data give the same bytes.
 *
 * @throws {UnprintableHonour}
 */
export function renderHonour(document: HonourDocument): Buffer {
  // Loading the fonts costs more than rendering.
  const compiler = (kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] }));
  const compiled = compiler.compile({
    mainFileContent: HONOUR_TEMPLATE,
    inputs: { data: JSON.stringify(document, withoutControlCharacters) },
  });
  if (!compiled.result) {
    const error = compiled.takeError();
    const details = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'unknown';
    throw new Error(`The certificate ${document.number} could not be rendered: ${details}`);
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: 0 });
  } catch (cause) {
    const characters = charactersWithoutGlyph(String(cause));
    throw characters === undefined ? cause : new UnprintableHonour(document.number, characters, { cause });
  } finally {
    compiler.evictCache(0);
  }
}

const withoutControlCharacters = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : value;
