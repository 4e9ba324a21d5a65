import Button from 'antd/es/button';
import { useEffect, useEffectEvent } from 'react';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTest } from '../api/my-test.js';
import { useNextTestBlock } from '../api/next-test-block.js';
import { useSubmitTest } from '../api/submit-test.js';
import type { TestPlace } from './test-question.js';
import styles from './taking.module.css';

interface PartEndProps {
  readonly place: TestPlace;
  readonly test: MyTest;
  readonly open: number;
  readonly waiting: number;
  readonly conflicts: number;
  readonly onFirstOpen: () => void;
  readonly onFirstConflict: () => void;
  readonly onAgain: () => void;
  readonly onHandedIn: () => void;
}

/** Moves the focus to the heading when it says something new; whoever has gone on from there by keys is left where they are. */
const readOut = (heading: HTMLHeadingElement | null): void => heading?.focus({ preventScroll: true });

/** Behind the last question of a part: what is open, what is still to be sent, then further questions or handing in. */
export function PartEnd(props: PartEndProps) {
  const { place, test, open, waiting, conflicts } = props;
  const t = useTexts(testTexts);
  const next = useNextTestBlock(place);
  const submit = useSubmitTest(place, props.onHandedIn);
  const isLast = test.isLastBlock;
  const isComplete = open === 0 && conflicts === 0 && waiting === 0;
  // Whether the first part leads to more is announced and asked; after that nobody needs to be told again.
  const askAgain = useEffectEvent(() => next.run());
  const asksByItself = isComplete && !isLast && test.block > 1;
  useEffect(() => {
    if (asksByItself) askAgain();
  }, [asksByItself]);
  const title = open > 0 ? t('end-open-title') : t(isLast ? 'submit-title' : 'end-title');
  return (
    <Panel>
      <div className={styles.end}>
        <h2 key={title} ref={readOut} tabIndex={-1} className={styles.endTitle}>
          {title}
        </h2>
        {open > 0 ? (
          <>
            <p>{t('end-open', { open })}</p>
            <div>
              <Button type="primary" onClick={props.onFirstOpen}>
                {t('first-open')}
              </Button>
            </div>
          </>
        ) : conflicts > 0 ? (
          <>
            <p>{t('conflict-banner', { count: conflicts })}</p>
            <div>
              <Button type="primary" onClick={props.onFirstConflict}>
                {t('conflict-go')}
              </Button>
            </div>
          </>
        ) : waiting > 0 ? (
          <>
            <p>{t('end-waiting', { count: waiting })}</p>
            <div>
              <Button onClick={props.onAgain}>{t('try-now')}</Button>
            </div>
          </>
        ) : isLast ? (
          <>
            <p>{t('submit-ready', { total: test.questions.length })}</p>
            <ActionFeedback action={submit} />
            <div>
              <Button type="primary" loading={submit.isRunning} onClick={() => submit.run()}>
                {t('submit')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{t('end-further')}</p>
            <ActionFeedback action={next} />
            <div>
              <Button type="primary" loading={next.isRunning} onClick={() => next.run()}>
                {t('go-further')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
