import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined';
import HolderOutlined from '@ant-design/icons/es/icons/HolderOutlined';
import Button from 'antd/es/button';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { movedBefore } from './moved.js';
import styles from './question.module.css';
import type { AnswerProps } from './single-choice.js';
import { useDrag } from './use-drag.js';

/** By which of its buttons a row was moved: there the focus stays. */
type By = 'handle' | 'up' | 'down';

/**
 * Steps are put in order by buttons, by the arrow keys on the handle, or by dragging the handle. What moved is said
 * aloud; the focus goes with it.
 */
export function Ordering({ question, chosen, onChoose }: AnswerProps) {
  const t = useTexts(testTexts);
  const pick = useBilingual();
  const given = chosen ?? question.options.map(({ code }) => code);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ code: string; by: By } | null>(null);
  const { drag, begin } = useDrag(list, given, (code, order) => {
    onChoose(order);
    setMoved({ code, by: 'handle' });
  });
  const order = drag?.order ?? given;
  const total = order.length;
  const textOf = (code: string): string => {
    const option = question.options.find((one) => one.code === code);
    return option ? pick(option.text) : code;
  };

  // The browser forgets the focus of what is put elsewhere.
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-code="${moved.code}"]`);
    row?.querySelector<HTMLElement>(`[data-by="${moved.by}"]`)?.focus({ preventScroll: true });
  }, [moved]);

  const move = (code: string, to: number, by: By): void => {
    if (to < 0 || to >= total) return;
    onChoose(movedBefore(order, code, to));
    setMoved({ code, by });
  };
  const onKey = (event: KeyboardEvent, code: string): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(code, order.indexOf(code) + (event.key === 'ArrowUp' ? -1 : 1), 'handle');
  };

  return (
    <div>
      <ol className={styles.order} ref={list}>
        {order.map((code, index) => (
          <li
            key={code}
            data-code={code}
            className={`${styles.orderRow} ${drag?.code === code ? styles.isDragged : ''}`}
          >
            <button
              type="button"
              className={styles.handle}
              data-by="handle"
              aria-label={t('move-handle', { text: textOf(code), place: index + 1, total })}
              onKeyDown={(event) => onKey(event, code)}
              onPointerDown={() => begin(code)}
            >
              <HolderOutlined aria-hidden />
            </button>
            <span className={styles.place} aria-hidden>
              {index + 1}
            </span>
            <span>{textOf(code)}</span>
            <span className={styles.moves}>
              <button
                type="button"
                data-by="up"
                aria-label={t('move-up', { text: textOf(code) })}
                aria-disabled={index === 0}
                onClick={() => move(code, index - 1, 'up')}
              >
                <ArrowUpOutlined aria-hidden />
              </button>
              <button
                type="button"
                data-by="down"
                aria-label={t('move-down', { text: textOf(code) })}
                aria-disabled={index === total - 1}
                onClick={() => move(code, index + 1, 'down')}
              >
                <ArrowDownOutlined aria-hidden />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <output className="visually-hidden">
        {moved
          ? t('moved-to', { text: textOf(moved.code), place: order.indexOf(moved.code) + 1, total })
          : ''}
      </output>
      {chosen === undefined ? (
        <div className={styles.asIs}>
          <Button onClick={() => onChoose(order)}>{t('order-as-is')}</Button>
        </div>
      ) : null}
    </div>
  );
}
