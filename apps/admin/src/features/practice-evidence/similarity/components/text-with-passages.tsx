import { useEffect, useRef } from 'react';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from './similar-works.module.css';

/** A stretch of a text that the other one has too, by its number. */
export interface Stretch {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

interface TextWithPassagesProps {
  readonly text: string;
  /** They do not overlap. */
  readonly stretches: readonly Stretch[];
  /** The one that is looked at; 0 for none. */
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** A work's text as it was written, with what the other work has too marked and numbered. */
export function TextWithPassages({ text, stretches, chosen, onChoose }: TextWithPassagesProps) {
  const t = useTexts(similarWorksTexts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>(`[data-passage="${chosen}"]`);
    if (!mark || !box.current) return;
    box.current.scrollTo({ top: mark.offsetTop - box.current.clientHeight / 3 });
  }, [chosen]);
  if (text.trim() === '') return <p className={styles.none}>{t('no-text')}</p>;
  const ordered = stretches.toSorted((a, b) => a.from - b.from);
  return (
    // Reached by key, since it scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.text} ref={box} tabIndex={0}>
      {ordered.map(({ number, from, to }, at) => (
        <span key={number}>
          {text.slice(ordered[at - 1]?.to ?? 0, from)}
          {/* A button element would be one box in the line; a passage runs on with the text around it. */}
          <span
            role="button"
            tabIndex={0}
            data-passage={number}
            className={`${styles.passage} ${number === chosen ? styles.chosen : ''}`}
            aria-pressed={number === chosen}
            title={t('passage', { number })}
            onClick={() => onChoose(number)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(number);
            }}
          >
            <sup aria-hidden>{number}</sup>
            {text.slice(from, to)}
          </span>
        </span>
      ))}
      {text.slice(ordered.at(-1)?.to ?? 0)}
    </div>
  );
}
