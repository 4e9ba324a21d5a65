/** What stands in the place of names in a work that is reviewed blind. */
export interface Masks {
  readonly name: string;
  readonly school: string;
  readonly county: string;
}

/** Names by which an author would be known. */
export interface NamesToMask {
  readonly names: readonly string[];
  readonly schools: readonly string[];
  readonly counties: readonly string[];
}

/** Shorter words than this are part of too many others. */
const SHORTEST = 2;

/**
 * A text without the names of its authors, their schools and counties, the longest first. Other hints (a nickname, a picture
 * of the school gate, what a linked page says) it cannot find: the page says so.
 *
 * @example maskText('我校实验小学的张三老师', { names: ['张三'], schools: ['实验小学'], counties: [] }, masks)
 * // '我校〔学校〕的〔姓名〕老师'
 */
export function maskText(text: string, { names, schools, counties }: NamesToMask, masks: Masks): string {
  const words = [
    ...schools.map((word) => ({ word, mask: masks.school })),
    ...names.map((word) => ({ word, mask: masks.name })),
    ...counties.map((word) => ({ word, mask: masks.county })),
  ]
    .filter(({ word }) => [...word].length >= SHORTEST)
    .sort((a, b) => b.word.length - a.word.length);
  return words.reduce((masked, { word, mask }) => masked.replaceAll(word, mask), text);
}

/**
 * The name under which a file of a work is shown and sent: its place, and the kind of file by the end of its name.
 *
 * @param place from 0
 * @param word what files are called, in the reader's language
 * @example maskedFileName('张三-实验小学-教学设计.docx', 1, '附件') // '附件2.docx'
 */
export function maskedFileName(name: string, place: number, word: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
  return `${word}${place + 1}${ending}`;
}
