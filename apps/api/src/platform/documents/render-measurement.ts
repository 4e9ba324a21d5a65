import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FOLDERS } from './fonts.js';
import { MEASUREMENT_TEMPLATE } from './measurement-template.js';

/** A form as it is printed, in its language. */
export interface PrintedMeasurement {
  readonly lang: 'zh' | 'en';
  readonly title: string;
  readonly subtitle: string;
  /** Pairs of a label and its value; an even number fills the table. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly items: readonly { readonly name: string; readonly asks: string; readonly value: string }[];
  readonly filesLabel: string;
  /** Names of the attached files. */
  readonly files: readonly string[];
  readonly signatures: readonly {
    readonly label: string;
    readonly name: string;
    readonly words: string;
    readonly at: string;
  }[];
  /** Says to what the signatures are bound. */
  readonly footer: string;
}

/** Renders a form as PDF. */
export async function renderMeasurement(form: PrintedMeasurement): Promise<Buffer> {
  // Other requests get their turn first: rendering holds the process.
  await nextTurn();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] });
  const compiled = compiler.compile({
    mainFileContent: MEASUREMENT_TEMPLATE,
    inputs: { data: JSON.stringify(form, withoutControlCharacters) },
  });
  if (!compiled.result) {
    const error = compiled.takeError();
    const details = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'unknown';
    throw new Error(`The form could not be rendered: ${details}`);
  }
  const pdf = compiler.pdf(compiled.result, {});
  compiler.evictCache(0);
  return pdf;
}

/** Line breaks of a text stay; other signs that print nothing go. */
const withoutControlCharacters = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[^\P{Cc}\n]+/gu, ' ') : value;
