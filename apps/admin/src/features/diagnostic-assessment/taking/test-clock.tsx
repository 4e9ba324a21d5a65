import { useEffect, useState } from 'react';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { keepOwn, readOwn } from '../../../lib/own-store.js';
import { useTexts } from '../../../lib/texts.js';
import { keptAs, type TestPlace } from './test-question.js';
import styles from './taking.module.css';

/** Seconds between two looks. What passes while the page is out of sight does not count. */
const LOOK = 5;
const HIDDEN = 'test-clock-hidden';

/** How long it has taken so far, in quiet letters; the teacher may hide it. Nothing depends on it. */
export function TestClock({ place }: { place: TestPlace }) {
  const t = useTexts(testTexts);
  const [seconds, setSeconds] = useState(
    () => readOwn<number>(place.accountId, keptAs(place, 'seconds')) ?? 0,
  );
  const [isHidden, setHidden] = useState(() => readOwn<boolean>(place.accountId, HIDDEN) === true);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setSeconds((now) => now + LOOK);
    }, LOOK * 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    keepOwn(place.accountId, keptAs(place, 'seconds'), seconds);
  }, [place, seconds]);
  const minutes = Math.floor(seconds / 60);
  const toggle = (): void => {
    keepOwn(place.accountId, HIDDEN, !isHidden);
    setHidden(!isHidden);
  };
  return (
    <span className={styles.clock}>
      {isHidden ? null : (
        <span>{minutes === 0 ? t('elapsed-begun') : t('elapsed-minutes', { minutes })}</span>
      )}
      <button type="button" onClick={toggle}>
        {t(isHidden ? 'show-time' : 'hide-time')}
      </button>
    </span>
  );
}
