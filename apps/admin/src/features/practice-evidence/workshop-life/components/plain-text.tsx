import { Fragment } from 'react';
import styles from './life.module.css';

const LINKS = /(https?:\/\/[^\s<>"'，。；！？、（）【】《》]+)/g;

/** What people wrote: line breaks as they made them, web addresses as links, and nothing else of it is read as markup. */
export function PlainText({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p className={styles.text}>
      {text.split(LINKS).map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </p>
  );
}
