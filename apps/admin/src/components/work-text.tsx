import {
  parseInline,
  parseWorkText,
  type WorkBlock,
} from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';
import styles from './work-text.module.css';

/** Where a picture is looked at; pictures of works that are read blind are reached another way. */
type PicturePath = (fileId: string) => string;
const usualPath: PicturePath = (fileId) => `/files/${fileId}/preview`;

/**
 * The text of a work as people read it: headings, lists, pictures and links out of a few marks, built of elements and
 * never of HTML (ADR 0027). The reader sees the pictures whose files they may read.
 */
export function WorkText({ text, pathOf = usualPath }: { text: string; pathOf?: PicturePath }) {
  const blocks = parseWorkText(text);
  if (blocks.length === 0) return null;
  return (
    <div className={styles.text}>
      {blocks.map((block, at) => (
        // Blocks have no names of their own; the text is shown anew as a whole.
        <Block key={at} block={block} pathOf={pathOf} />
      ))}
    </div>
  );
}

function Block({ block, pathOf }: { block: WorkBlock; pathOf: PicturePath }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Inline text={block.text} />
        </p>
      );
    case 'heading': {
      // The page's own headings stand above those of a work.
      const Heading = block.level === 1 ? 'h3' : 'h4';
      return (
        <Heading className={block.level === 1 ? styles.heading : styles.subheading}>
          <Inline text={block.text} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Inline text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'picture':
      return (
        <figure className={styles.picture}>
          <img src={pathOf(block.fileId)} alt={block.caption} loading="lazy" />
          {block.caption ? <figcaption>{block.caption}</figcaption> : null}
        </figure>
      );
  }
}

function Inline({ text }: { text: string }) {
  return parseInline(text).map((run, at) => {
    if (run.href !== null) {
      return (
        <a key={at} href={run.href} target="_blank" rel="noreferrer">
          {run.text}
        </a>
      );
    }
    return run.strong ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>;
  });
}
