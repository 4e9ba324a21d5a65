import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { LinkButton } from '../../../../components/link-button.js';
import { Loaded } from '../../../../components/loaded.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { MyHonoursQuery } from '../../../../gql/graphql.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useShowWorkInLibrary } from '../../library/api/show-work-in-library.js';
import { useWithdrawWorkFromLibrary } from '../../library/api/withdraw-work-from-library.js';
import { myHonoursQuery } from '../api/my-honours.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

type Honour = MyHonoursQuery['myHonours']['nodes'][number];

/** One's own honours: the certificate to print, and whether the work stands in the library. */
export function MyHonours() {
  const t = useTexts(awardTexts);
  return (
    <Loaded query={useQuery(myHonoursQuery())}>
      {({ myHonours: { nodes } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('no-honours')} hint={t('no-honours-hint')} />
        ) : (
          <ul className={styles.list}>
            {nodes.map((honour, at) => (
              <li key={honour.id}>
                <HonourCard
                  honour={honour}
                  showsLibrary={nodes.findIndex(({ workId }) => workId === honour.workId) === at}
                />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** @param showsLibrary one of several honours of a work speaks of the library, the latest */
function HonourCard({ honour, showsLibrary }: { honour: Honour; showsLibrary: boolean }) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const words = useAwardWords();
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{honour.title}</h3>
        <span className={styles.honour}>{pick(honour.honour)}</span>
      </div>
      <div className={styles.soft}>
        {words.category(honour.category)} · {honour.roundName}
      </div>
      <div className={styles.soft}>
        {t('given-by', { unit: honour.unitName, date: formatDate(honour.publishedAt, language) })}
      </div>
      {honour.people.length > 1 ? <div className={styles.soft}>{words.names(honour.people)}</div> : null}
      <div className={styles.actions}>
        <a href={`${honour.filePath}?lang=${language}`} target="_blank" rel="noreferrer">
          <LinkButton primary>{t('print-certificate')}</LinkButton>
        </a>
        {honour.workId && showsLibrary ? <InLibrary honour={honour} workId={honour.workId} /> : null}
      </div>
    </article>
  );
}

/** Whether the work is shown to the region, and what the author can do about it. */
function InLibrary({ honour, workId }: { honour: Honour; workId: string }) {
  const t = useTexts(awardTexts);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const show = useShowWorkInLibrary(honour.cohortId, workId);
  const withdraw = useWithdrawWorkFromLibrary(honour.cohortId, workId, () => setWithdrawing(false));
  if (honour.libraryState === 'TAKEN_DOWN')
    return <ToneTag tone="wrong">{t('library-taken-down', { reason: honour.libraryReason ?? '' })}</ToneTag>;
  if (honour.libraryState === 'SHOWN')
    return (
      <>
        <ToneTag tone="ok">{t('library-shown')}</ToneTag>
        <Button type="text" onClick={() => setWithdrawing(true)}>
          {t('library-withdraw')}
        </Button>
        {isWithdrawing ? (
          <DecisionDrawer
            title={t('library-withdraw-title')}
            open
            onClose={() => setWithdrawing(false)}
            submitLabel={t('library-withdraw')}
            action={withdraw}
            onSubmit={() => withdraw.run(undefined)}
          >
            <p>{t('library-withdraw-effect')}</p>
          </DecisionDrawer>
        ) : null}
      </>
    );
  return (
    <>
      <ToneTag tone="neutral">
        {t(honour.libraryState === 'WITHDRAWN' ? 'library-withdrawn' : 'library-none')}
      </ToneTag>
      <Button loading={show.isRunning} onClick={() => show.run(undefined)}>
        {t('library-show')}
      </Button>
      <ActionFeedback action={show} />
    </>
  );
}
