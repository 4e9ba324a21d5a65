import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import type { ShowcaseKind } from '../../../../gql/graphql.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { Showcase } from '../api/showcase-fields.js';
import { showcasesQuery } from '../api/showcases.js';
import styles from './showcases.module.css';

export const SHOWCASE_KIND_NAMES = [
  'DEMONSTRATION_SCHOOL',
  'INNOVATION_ZONE',
  'MODEL_COMMUNITY',
] as const satisfies readonly ShowcaseKind[];

interface ShowcaseListProps {
  readonly cohortId: string;
  readonly kind: ShowcaseKind | null;
  readonly onKind: (kind: string) => void;
  readonly renderLink: (showcase: Showcase, card: ReactNode, className: string) => ReactNode;
}

/** What is named in the region, for everybody. */
export function ShowcaseList({ cohortId, kind, onKind, renderLink }: ShowcaseListProps) {
  const t = useTexts(showcaseTexts);
  const library = useTexts(libraryTexts);
  const list = useList(useInfiniteQuery(showcasesQuery(cohortId, kind)), ({ showcases }) => showcases);
  return (
    <>
      <Filters>
        <ChoiceFilter
          label={t('any-kind')}
          value={kind}
          choices={SHOWCASE_KIND_NAMES.map((one) => [one, t(`kind-${ruleWord(one)}`)] as const)}
          onChange={onKind}
        />
      </Filters>
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <LoadingState />
      ) : list.rows.length === 0 ? (
        <EmptyState title={t('none')} hint={t('none-hint')} />
      ) : (
        <ul className={styles.list}>
          {list.rows.map((showcase) => (
            <li key={showcase.id}>{renderLink(showcase, <Card showcase={showcase} />, styles.card ?? '')}</li>
          ))}
        </ul>
      )}
      {list.more ? <Button onClick={list.more}>{library('more')}</Button> : null}
    </>
  );
}

function Card({ showcase }: { showcase: Showcase }) {
  const t = useTexts(showcaseTexts);
  return (
    <>
      <span className={styles.head}>
        <span className={styles.soft}>{t(`kind-${ruleWord(showcase.kind)}`)}</span>
        <StateTag lifecycle="showcase" state={showcase.state} />
      </span>
      <span className={styles.title}>{showcase.name}</span>
      <span className={styles.goals}>{showcase.goals}</span>
      <span className={styles.soft}>
        {showcase.unitName} · {t('member-count', { count: showcase.members.length + 1 })} ·{' '}
        {t('result-count', { count: showcase.results.length })}
      </span>
    </>
  );
}
