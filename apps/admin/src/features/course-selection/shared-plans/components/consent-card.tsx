import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAnswerPlanRecommendation } from '../api/answer-plan-recommendation.js';
import { myPlanRecommendationQuery, type MyPlanRecommendation } from '../api/my-plan-recommendation.js';
import { SharedPlanParts } from './shared-plan-parts.js';
import styles from './shared-plans.module.css';

interface ConsentCardProps {
  readonly cohortId: string;
  /** Makes the link to the plan with its comments. */
  readonly renderPlanLink?: (sharedPlanId: string, words: string) => ReactNode;
}

/** Asks the teacher whether the plan may be shown; afterwards says that it is, and lets the consent be taken back. */
export function ConsentCard({ cohortId, renderPlanLink }: ConsentCardProps) {
  const { data } = useQuery(myPlanRecommendationQuery(cohortId));
  const own = data?.myPlanRecommendation;
  if (!own) return null;
  if (own.state === 'RECOMMENDED') return <Question cohortId={cohortId} own={own} />;
  return <Answered cohortId={cohortId} own={own} renderPlanLink={renderPlanLink} />;
}

/** For the first page: says that somebody is asking, and leads to where the teacher sees what would be shown. */
export function ConsentNotice({ cohortId, link }: { cohortId: string; link: ReactNode }) {
  const t = useTexts(sharedPlanTexts);
  const { data } = useQuery(myPlanRecommendationQuery(cohortId));
  const own = data?.myPlanRecommendation;
  if (own?.state !== 'RECOMMENDED') return null;
  return <Notice tone="attention" title={t('asked-title', { name: own.recommendedByName })} action={link} />;
}

function Question({ cohortId, own }: { cohortId: string; own: MyPlanRecommendation }) {
  const t = useTexts(sharedPlanTexts);
  const [anonymous, setAnonymous] = useState(own.anonymous);
  const answer = useAnswerPlanRecommendation(cohortId);
  return (
    <Panel title={t('asked-title', { name: own.recommendedByName })}>
      <div className={styles.parts}>
        <p className={styles.words}>{t('asked-lead')}</p>
        <NameChoice anonymous={anonymous} onChange={setAnonymous} />
        <Preview own={own} anonymous={anonymous} />
        <ActionFeedback action={answer} />
        <div className={styles.actions}>
          <Button
            type="primary"
            loading={answer.isRunning}
            onClick={() => answer.run({ consents: true, anonymous })}
          >
            {t('consent')}
          </Button>
          <Button disabled={answer.isRunning} onClick={() => answer.run({ consents: false, anonymous })}>
            {t('decline')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Answered({
  cohortId,
  own,
  renderPlanLink,
}: {
  cohortId: string;
  own: MyPlanRecommendation;
  renderPlanLink: ConsentCardProps['renderPlanLink'];
}) {
  const t = useTexts(sharedPlanTexts);
  const [withdrawing, setWithdrawing] = useState(false);
  const [anonymous, setAnonymous] = useState(own.anonymous);
  const answer = useAnswerPlanRecommendation(cohortId, () => setWithdrawing(false));
  const isShown = own.state === 'SHOWN';
  const title = isShown ? 'shown-title' : own.state === 'DECLINED' ? 'declined-title' : 'withdrawn-title';
  return (
    <Panel title={t(title)}>
      <div className={styles.parts}>
        {isShown ? (
          <p className={styles.words}>
            {t('shown-line', { count: own.shown.comments })}{' '}
            {renderPlanLink?.(own.shown.id, t('see-comments'))}
          </p>
        ) : null}
        <NameChoice anonymous={anonymous} onChange={setAnonymous} />
        <ActionFeedback action={answer} />
        <div className={styles.actions}>
          {isShown ? (
            <>
              {anonymous === own.anonymous ? null : (
                <Button
                  type="primary"
                  loading={answer.isRunning}
                  onClick={() => answer.run({ consents: true, anonymous })}
                >
                  {t('change-name')}
                </Button>
              )}
              <Button onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>
            </>
          ) : (
            <Button loading={answer.isRunning} onClick={() => answer.run({ consents: true, anonymous })}>
              {t('consent-again')}
            </Button>
          )}
        </div>
      </div>
      {withdrawing ? (
        <DecisionDrawer
          title={t('withdraw-title')}
          open
          onClose={() => setWithdrawing(false)}
          submitLabel={t('withdraw')}
          action={answer}
          onSubmit={() => answer.run({ consents: false, anonymous })}
        >
          <p>{t('withdraw-effect')}</p>
        </DecisionDrawer>
      ) : null}
    </Panel>
  );
}

function NameChoice({ anonymous, onChange }: { anonymous: boolean; onChange: (anonymous: boolean) => void }) {
  const t = useTexts(sharedPlanTexts);
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.soft}>{t('name-choice')}</legend>
      {[false, true].map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name="shared-plan-name"
            checked={anonymous === value}
            onChange={() => onChange(value)}
          />
          {t(value ? 'without-name' : 'with-name')}
        </label>
      ))}
    </fieldset>
  );
}

/** Exactly what colleagues would see, under the name that is chosen. */
function Preview({ own, anonymous }: { own: MyPlanRecommendation; anonymous: boolean }) {
  const hidden = anonymous ? { name: null, schoolName: null } : {};
  return (
    <Panel>
      <SharedPlanParts plan={{ ...own.shown, ...hidden, isOwn: false }} />
    </Panel>
  );
}
