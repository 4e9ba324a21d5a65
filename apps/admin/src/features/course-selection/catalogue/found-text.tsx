import { markFound } from '@tisheng/domain-rules/course-selection/search-terms.js';
import styles from './found-text.module.css';

/** A text in which what the reader looks for is marked. */
export function FoundText({ text, search }: { text: string; search: string }) {
  if (search === '') return text;
  return markFound(text, search).map((piece, place) =>
    piece.found ? (
      <mark key={`${place} ${piece.text}`} className={styles.found}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
