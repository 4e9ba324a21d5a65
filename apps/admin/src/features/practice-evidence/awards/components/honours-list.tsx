import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { OBJECTION } from '@tisheng/domain-rules/practice-evidence/awards/objections.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ErrorState, EmptyState, LoadingState } from '../../../../components/states.js';
import type { AnnouncedAwardsQuery } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { announcedAwardsQuery } from '../api/announced-awards.js';
import { useObjectToAward } from '../api/object-to-award.js';
import { CATEGORIES, useAwardWords } from './award-words.js';
import styles from './awards.module.css';

type Award = AnnouncedAwardsQuery['announcedAwards']['nodes'][number];

interface HonoursListProps {
  readonly cohortId: string;
  readonly roundId: string;
  /** Whether objections are still taken. */
  readonly isOpen: boolean;
}

/** The honours of a round by category, as the region reads them. */
export function HonoursList({ cohortId, roundId, isOpen }: HonoursListProps) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const words = useAwardWords();
  const [objecting, setObjecting] = useState<Award | null>(null);
  const list = useList(
    useInfiniteQuery(announcedAwardsQuery(cohortId, roundId)),
    ({ announcedAwards }) => announcedAwards,
  );
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={t('no-lists')} />;
  return (
    <div>
      {CATEGORIES.map((category) => {
        const rows = list.rows.filter((row) => row.category === category);
        if (rows.length === 0) return null;
        return (
          <section key={category}>
            <h2 className={styles.category}>{words.category(category)}</h2>
            <ul className={styles.people}>
              {rows.map((award) => (
                <li key={award.id}>
                  <span>
                    <span className={styles.title}>{award.title}</span>
                    <div className={styles.soft}>
                      {words.names(award.people.map(({ name }) => name))} ·{' '}
                      {words.names([...new Set(award.people.map(({ schoolName }) => schoolName))])}
                    </div>
                    {award.objectionAnswer ? (
                      <div className={styles.soft}>
                        {t('objection-answered', { answer: award.objectionAnswer })}
                      </div>
                    ) : award.ownObjection ? (
                      <div className={styles.soft}>{t('objected')}</div>
                    ) : null}
                  </span>
                  <span className={styles.actions}>
                    <span className={styles.honour}>{pick(award.honour)}</span>
                    {isOpen && !award.ownObjection ? (
                      <Button size="small" onClick={() => setObjecting(award)}>
                        {t('object')}
                      </Button>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {list.more ? <Button onClick={list.more}>{t('view-list')}</Button> : null}
      {objecting ? (
        <Objection
          key={objecting.id}
          cohortId={cohortId}
          roundId={roundId}
          award={objecting}
          onClose={() => setObjecting(null)}
        />
      ) : null}
    </div>
  );
}

function Objection(props: { cohortId: string; roundId: string; award: Award; onClose: () => void }) {
  const t = useTexts(awardTexts);
  const [text, setText] = useState('');
  const object = useObjectToAward(props.cohortId, props.roundId, props.onClose);
  return (
    <DecisionDrawer
      title={t('object-title', { title: props.award.title })}
      open
      onClose={props.onClose}
      submitLabel={t('object')}
      action={object}
      onSubmit={() => object.run({ nominationId: props.award.id, text })}
    >
      <ReasonField
        label={t('object-text')}
        hint={t('object-hint')}
        value={text}
        maxLength={OBJECTION.most}
        onChange={setText}
      />
    </DecisionDrawer>
  );
}
