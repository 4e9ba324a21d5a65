/**
 * The text of a work: paragraphs, headings, lists and pictures, written in a few marks of Markdown and nothing else.
 * There is no HTML in it and no way to put any in: what is no mark is shown as it was written (ADR 0027).
 *
 * - `# ` at the beginning of a line: a heading; `## ` a smaller one
 * - `- ` a point of a list, `1. ` of a numbered one
 * - `![caption](file:ID)` alone on a line: a picture, one of the files attached to the work
 * - `**words**` strong; `[words](https://…)` a link
 * - an empty line ends a paragraph
 */
export type WorkBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'picture'; readonly fileId: string; readonly caption: string };

const PICTURE = /^!\[([^\]\n]*)\]\(file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/i;
const HEADING = /^(#{1,2}) +(\S.*)$/;
const POINT = /^[-*] +(\S.*)$/;
const NUMBER = /^\d{1,3}[.、] *(\S.*)$/;

/** The blocks of a text, in order. Every text has some reading; none is refused. */
export function parseWorkText(text: string): WorkBlock[] {
  const blocks: WorkBlock[] = [];
  let lines: string[] = [];
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', text: lines.join('\n') });
    lines = [];
  };
  for (const raw of text.replaceAll('\r\n', '\n').split('\n')) {
    const line = raw.trim();
    const block = lineAlone(line);
    if (line === '' || block !== null) endParagraph();
    if (block === null) {
      if (line !== '') lines.push(line);
      continue;
    }
    const last = blocks.at(-1);
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else blocks.push(block);
  }
  endParagraph();
  return blocks;
}

/** A line that is a block by itself, or a point of a list; null for words of a paragraph. */
function lineAlone(line: string): WorkBlock | null {
  const picture = PICTURE.exec(line);
  if (picture) return { type: 'picture', caption: picture[1]!.trim(), fileId: picture[2]!.toLowerCase() };
  const heading = HEADING.exec(line);
  if (heading) return { type: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2]!.trim() };
  const point = POINT.exec(line);
  if (point) return { type: 'list', ordered: false, items: [point[1]!.trim()] };
  const number = NUMBER.exec(line);
  if (number) return { type: 'list', ordered: true, items: [number[1]!.trim()] };
  return null;
}

/** Writes blocks as a text again: what {@link parseWorkText} reads back. */
export function writeWorkText(blocks: readonly WorkBlock[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: WorkBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.level === 1 ? '#' : '##'} ${block.text}`;
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`).join('\n');
    case 'picture':
      return `![${block.caption.replaceAll(/[\]\n]/g, ' ')}](file:${block.fileId})`;
  }
}

/** Ids of the files that the text shows as pictures, each once, in order. */
export function picturesOf(text: string): string[] {
  const ids = parseWorkText(text).flatMap((block) => (block.type === 'picture' ? [block.fileId] : []));
  return [...new Set(ids)];
}

/** The words alone, without marks and pictures: what is counted, compared and searched. */
export function wordsOf(text: string): string {
  return parseWorkText(text)
    .flatMap((block) => {
      switch (block.type) {
        case 'picture':
          return block.caption === '' ? [] : [block.caption];
        case 'list':
          return block.items.map(bare);
        case 'paragraph':
        case 'heading':
          return [bare(block.text)];
      }
    })
    .join('\n');
}

/** How long a text is, counted as people count: characters of its words, blanks left out. */
export function lengthOfWorkText(text: string): number {
  return [...wordsOf(text).replaceAll(/\s/gu, '')].length;
}

const bare = (text: string): string =>
  parseInline(text)
    .map((part) => part.text)
    .join('');

/** A run of words: plain, strong, or a link to a web address. */
export interface WorkInline {
  readonly text: string;
  readonly strong: boolean;
  /** Address of a link, http or https; null for words. */
  readonly href: string | null;
}

const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g;

/** The runs of a line; an address that is neither http nor https makes no link and stays as it was written. */
export function parseInline(text: string): WorkInline[] {
  const runs: WorkInline[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) runs.push({ text: text.slice(from, to), strong: false, href: null });
  };
  for (const match of text.matchAll(INLINE)) {
    plain(match.index);
    from = match.index + match[0].length;
    const [, strong, words, href] = match;
    runs.push(
      strong === undefined
        ? { text: words!, strong: false, href: href! }
        : { text: strong, strong: true, href: null },
    );
  }
  plain(text.length);
  return runs;
}
