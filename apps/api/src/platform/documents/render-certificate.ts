import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import { CERTIFICATE_TEMPLATE } from './certificate-template.js';
import { FONT_FOLDERS } from './fonts.js';

/** What one certificate prints, in its language and final form. */
export interface CertificateDocument {
  /** Language of the texts; sets line breaking and letter spacing. Chinese when left out. */
  readonly lang?: 'zh' | 'en';
  readonly title: string;
  /** Name of the holder, printed large. */
  readonly name: string;
  readonly sentence: string;
  /** Printed facts in order; beyond five they take two lines. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly issuer: string;
  /** Day of issue as printed, for example 2014年10月13日. */
  readonly issuedOn: string;
  readonly number: string;
  /** QR code of {@link verifyUrl}, from `qrCodeSvg`. */
  readonly qrSvg: string;
  readonly verifyUrl: string;
  readonly revoked?: boolean;
  readonly footnote?: string;
  /** One to four characters of the seal-like mark; it is an ornament and no official seal. */
  readonly mark?: string;
  /** Small words around the facts. */
  readonly words?: CertificateWords;
}

/** Small words that the paper carries besides its data. */
export interface CertificateWords {
  readonly number: string;
  readonly scan: string;
  readonly revoked: string;
}

const WORDS: Readonly<Record<'zh' | 'en', CertificateWords>> = {
  zh: { number: '证书编号', scan: '扫码或访问以下网址查验', revoked: '已撤销' },
  en: {
    number: 'Certificate number',
    scan: 'Scan the code or open this address to verify',
    revoked: 'REVOKED',
  },
};

/** Documents after which what the compiler remembers of earlier ones is dropped. */
const DOCUMENTS_BETWEEN_CLEARING = 10;

/** The certificate has a character that none of the fonts can draw; printing a box instead would falsify it. */
export class UnprintableCertificate extends Error {
  readonly problem: Problem<'character-unprintable'>;

  constructor(document: CertificateDocument, characters: string, options?: ErrorOptions) {
    super(`The certificate ${document.number} has no glyph for ${characters}`, options);
    this.name = 'UnprintableCertificate';
    this.problem = problem('character-unprintable', { data: { characters, number: document.number } });
  }
}

/**
 * Renders certificates as PDF/A (A4 landscape, fonts embedded). Keep one renderer for many documents: loading
 * the fonts costs more than rendering. The same data give the same bytes, whatever the day.
 */
export class CertificateRenderer {
  private compiler: NodeCompiler | undefined;
  private rendered = 0;

  /** @param furtherFontFolders folders with fonts for rare characters that the Noto fonts lack */
  constructor(private readonly furtherFontFolders: readonly string[] = []) {}

  /** @throws {UnprintableCertificate} */
  render(document: CertificateDocument): Buffer {
    const compiler = (this.compiler ??= NodeCompiler.create({
      fontArgs: [{ fontPaths: [...FONT_FOLDERS, ...this.furtherFontFolders] }],
    }));
    const lang = document.lang ?? 'zh';
    const data = { footnote: '', revoked: false, mark: '提升', words: WORDS[lang], ...document, lang };
    const compiled = compiler.compile({
      mainFileContent: CERTIFICATE_TEMPLATE,
      inputs: { data: JSON.stringify(data, withoutControlCharacters) },
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
      throw characters === undefined ? cause : new UnprintableCertificate(document, characters, { cause });
    } finally {
      this.rendered += 1;
      if (this.rendered % DOCUMENTS_BETWEEN_CLEARING === 0) {
        compiler.evictCache(1);
        collectYoungGarbage();
      }
    }
  }
}

/**
 * Compiled documents take half a megabyte each outside the JavaScript heap, freed when their small handles are
 * collected. The engine sees only the handles and is in no hurry: a thousand documents would hold a gigabyte.
 */
function collectYoungGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  }
  collect({ type: 'minor' });
}

let collect: ((options: { type: 'minor' }) => void) | undefined;

/** The compiler names them in its message, private and invisible ones by their code. */
export function charactersWithoutGlyph(message: string): string | undefined {
  const [, named] = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(message) ?? [];
  return named?.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => `U+${code.toUpperCase()}`);
}

const shared = new CertificateRenderer();

/**
 * Renders many certificates in order. Between two of them other work of the process gets its turn, and what
 * the compiler is done with is freed.
 */
export async function* renderCertificates(
  documents: Iterable<CertificateDocument> | AsyncIterable<CertificateDocument>,
): AsyncGenerator<Buffer> {
  for await (const document of documents) {
    yield shared.render(document);
    await nextTurn();
  }
}

function withoutControlCharacters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : value;
}

/** Renders one certificate with the renderer that this process keeps. */
export function renderCertificate(document: CertificateDocument): Buffer {
  return shared.render(document);
}
