import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { OFFICE_LEVEL_LABELS } from '@tisheng/messages/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { LibraryWork } from '../api/library-work-fields.js';
import { libraryWorksQuery, type LibraryFilter } from '../api/library-works.js';
import styles from './library.module.css';

interface LibraryListProps {
  readonly cohortId: string;
  readonly filter: LibraryFilter;
  readonly renderLink: (work: LibraryWork, card: ReactNode, className: string) => ReactNode;
}

/** Works of the library as cards: what, by whom, with which honour. */
export function LibraryList({ cohortId, filter, renderLink }: LibraryListProps) {
  const t = useTexts(libraryTexts);
  const list = useList(
    useInfiniteQuery(libraryWorksQuery(cohortId, filter)),
    ({ libraryWorks }) => libraryWorks,
  );
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={t('none')} hint={t('none-hint')} />;
  return (
    <>
      <p className={styles.soft}>{t('count', { count: list.totalCount })}</p>
      <ul className={styles.grid}>
        {list.rows.map((work) => (
          <li key={work.id}>{renderLink(work, <Card work={work} />, styles.card ?? '')}</li>
        ))}
      </ul>
      {list.more ? <Button onClick={list.more}>{t('more')}</Button> : null}
    </>
  );
}

function Card({ work }: { work: LibraryWork }) {
  const t = useTexts(libraryTexts);
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  return (
    <>
      <span className={styles.head}>
        <span className={styles.soft}>
          {pick(awardTexts[`category-${ruleWord(work.kind)}`])} ·{' '}
          {stageAndSubject(work.stage, work.subject ?? null)}
        </span>
        <span className={styles.honour}>
          {t('honour-of', {
            level: pick(OFFICE_LEVEL_LABELS[ruleWord(work.level)]),
            honour: pick(work.honour),
          })}
        </span>
      </span>
      <span className={styles.title}>{work.title}</span>
      {work.summary ? <span className={styles.summary}>{work.summary}</span> : null}
      <span className={styles.soft}>
        {work.authors.join(pick({ zh: '、', en: ', ' }))} · {work.schoolName}
      </span>
      <span className={`${styles.soft} ${styles.foot}`}>
        {t('counts', { useful: work.useful, downloads: work.downloads })}{' '}
        {work.isOwn ? <ToneTag tone="neutral">{t('own-work')}</ToneTag> : null}
      </span>
    </>
  );
}
