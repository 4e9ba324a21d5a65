import type { ProblemTexts } from '../problem-texts.js';

/** A document that cannot be printed. */
export const documentProblems = {
  'character-unprintable': {
    zh: (d) =>
      `证书 ${String(d.number)} 中的“${String(d.characters)}”是生僻字，系统字体里没有。请管理员加装含有该字的字体后再打印。`,
    en: (d) =>
      `No font has the character “${String(d.characters)}” of certificate ${String(d.number)}. Ask the administrator to add one that has it, then print again.`,
  },
} satisfies ProblemTexts;
