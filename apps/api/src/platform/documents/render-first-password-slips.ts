import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FIRST_PASSWORD_SLIP_WORDS } from '@tisheng/messages/first-password-slip.js';
import { FIRST_PASSWORD_SLIPS_TEMPLATE } from './first-password-slips-template.js';
import { FONT_FOLDERS } from './fonts.js';

/** One slip as it is printed. */
export interface PrintedSlip {
  readonly place: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Renders slips as one PDF, ten to a page of A4, in the order given. Nothing of them stays in the process. */
export async function renderFirstPasswordSlips(
  slips: readonly PrintedSlip[],
  address: string,
): Promise<Buffer> {
  // Other requests get their turn first: rendering holds the process.
  await nextTurn();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] });
  const compiled = compiler.compile({
    mainFileContent: FIRST_PASSWORD_SLIPS_TEMPLATE,
    inputs: {
      data: JSON.stringify(
        {
          slips: slips.map(({ place, name, login, password }) => ({
            place: fitted(place, LINE, 9.5),
            name: fitted(name, VALUE, 12),
            login: fitted(login, VALUE, 12),
            password,
          })),
          address: fitted(address, VALUE, 9.5),
          words: FIRST_PASSWORD_SLIP_WORDS,
        },
        withoutControlCharacters,
      ),
    },
  });
  if (!compiled.result) throw new Error('The slips could not be rendered');
  const pdf = compiler.pdf(compiled.result, {});
  compiler.evictCache(0);
  return pdf;
}

/** Width of a slip’s lines and of what stands beside a label, in points. */
const LINE = 246;
const VALUE = 196;

/** A text with the largest size at which it keeps to its line. */
function fitted(text: string, width: number, largest: number): { text: string; size: number } {
  // Chinese letters are as wide as they are high, others hardly more than half of it.
  const ems = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.62), 0);
  return { text, size: Math.min(largest, Math.floor((width / Math.max(ems, 1)) * 10) / 10) };
}

const withoutControlCharacters = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : value;
