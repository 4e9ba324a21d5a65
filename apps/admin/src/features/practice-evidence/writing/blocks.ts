import {
  parseWorkText,
  writeWorkText,
  type WorkBlock,
} from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';

/** A part of a text as it stands in the editor; neighbouring paragraphs are one part, as people write them. */
export type EditedBlock = { readonly key: string } & (
  | { readonly kind: 'text' | 'heading' | 'points' | 'numbers'; readonly text: string }
  | { readonly kind: 'picture'; readonly fileId: string; readonly caption: string }
);
export type BlockKind = EditedBlock['kind'];
export type WrittenKind = Exclude<BlockKind, 'picture'>;

let made = 0;
const newKey = (): string => `block-${(made += 1)}`;

export const newBlock = (kind: WrittenKind, text = ''): EditedBlock => ({ key: newKey(), kind, text });
export const newPicture = (fileId: string): EditedBlock => ({
  key: newKey(),
  kind: 'picture',
  fileId,
  caption: '',
});

/** The parts of a stored text; an empty text is one empty part to begin in. */
export function toEdited(text: string): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  for (const block of parseWorkText(text)) {
    const last = blocks.at(-1);
    if (block.type === 'paragraph' && last?.kind === 'text')
      blocks[blocks.length - 1] = { ...last, text: `${last.text}\n\n${block.text}` };
    else blocks.push(edited(block));
  }
  return blocks.length === 0 ? [newBlock('text')] : blocks;
}

function edited(block: WorkBlock): EditedBlock {
  switch (block.type) {
    case 'paragraph':
      return newBlock('text', block.text);
    case 'heading':
      return newBlock('heading', block.text);
    case 'list':
      return newBlock(block.ordered ? 'numbers' : 'points', block.items.join('\n'));
    case 'picture':
      return { key: newKey(), kind: 'picture', fileId: block.fileId, caption: block.caption };
  }
}

/** The text that the parts make up; what is empty is left out. */
export function toText(blocks: readonly EditedBlock[]): string {
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'picture':
          return [writeWorkText([{ type: 'picture', fileId: block.fileId, caption: block.caption }])];
        case 'text':
          return block.text.trim() === '' ? [] : [block.text];
        case 'heading':
          return block.text.trim() === ''
            ? []
            : [writeWorkText([{ type: 'heading', level: 1, text: block.text.trim() }])];
        case 'points':
        case 'numbers': {
          const items = block.text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
          return items.length === 0
            ? []
            : [writeWorkText([{ type: 'list', ordered: block.kind === 'numbers', items }])];
        }
      }
    })
    .join('\n\n');
}

/**
 * Puts a part in after another, at the cursor: text around the cursor becomes two parts.
 *
 * @param at place of the cursor in the part; null for its end
 */
export function putIn(
  blocks: readonly EditedBlock[],
  added: EditedBlock,
  key: string | null,
  at: number | null,
): EditedBlock[] {
  const index = blocks.findIndex((block) => block.key === key);
  const here = blocks[index];
  if (!here) return [...blocks, added];
  const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
  if (here.kind === 'picture') return [...before, here, added, ...after];
  const cut = at ?? here.text.length;
  const [head, tail] = [here.text.slice(0, cut).trimEnd(), here.text.slice(cut).trimStart()];
  const isWords = here.kind === 'text' && tail !== '';
  return [
    ...before,
    ...(head === '' && !isWords && here.text.trim() === ''
      ? []
      : [{ ...here, text: isWords ? head : here.text }]),
    added,
    ...(isWords ? [newBlock('text', tail)] : []),
    // Something to go on in stands below a picture at the end.
    ...(added.kind === 'picture' && !isWords && after.length === 0 ? [newBlock('text')] : []),
    ...after,
  ];
}

/** Moves a part one place up or down. */
export function moved(blocks: readonly EditedBlock[], key: string, by: -1 | 1): EditedBlock[] {
  const from = blocks.findIndex((block) => block.key === key);
  const [here, there] = [blocks[from], blocks[from + by]];
  if (!here || !there) return [...blocks];
  return blocks.map((block, at) => (at === from ? there : at === from + by ? here : block));
}

/** Takes a part out; one to write in always stays. */
export function without(blocks: readonly EditedBlock[], key: string): EditedBlock[] {
  const left = blocks.filter((block) => block.key !== key);
  return left.length === 0 ? [newBlock('text')] : left;
}
