import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAnswerWorkshopActivity } from '../api/answer-workshop-activity.js';
import { useCancelWorkshopActivity } from '../api/cancel-workshop-activity.js';
import type { ActivityWithPeople } from '../api/workshop-activity.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import { ActivityForm, type ThemeChoices } from './activity-form.js';
import { AttendanceList } from './attendance-list.js';
import styles from './life.module.css';
import { PlainText } from './plain-text.js';
import { useTimeSpan } from './time-span.js';

interface ActivityViewProps {
  readonly workshop: WorkshopLife;
  readonly activity: ActivityWithPeople;
  readonly themes: ThemeChoices;
  /** The activity's own discussion. */
  readonly discussion: ReactNode;
}

/** One activity: what, when and where; the member's answer, the leader's attendance, the discussion. */
export function ActivityView({ workshop, activity, themes, discussion }: ActivityViewProps) {
  const t = useTexts(workshopLifeTexts);
  const span = useTimeSpan();
  const [step, setStep] = useState<'change' | 'cancel' | null>(null);
  const isOff = Boolean(activity.cancelledAt);
  const themeTitle = themes.find(([theme]) => theme === String(activity.theme))?.[1];
  const mayChange = workshop.canRun && !isOff && !activity.isOver;
  return (
    <Stack>
      {isOff ? <CancelledNotice activity={activity} /> : null}
      {activity.isInvited && !isOff ? (
        <OwnAnswer workshopId={workshop.workshopId} activity={activity} />
      ) : null}
      <Panel
        extra={
          mayChange ? (
            <span className={styles.actions}>
              <Button onClick={() => setStep('change')}>{t('change-activity')}</Button>
              <Button danger onClick={() => setStep('cancel')}>
                {t('cancel-activity')}
              </Button>
            </span>
          ) : undefined
        }
      >
        <Stack>
          <Facts
            entries={[
              [t('when'), span(activity.startsAt, activity.endsAt)],
              [t('field-kind'), t(`kind-${ruleWord(activity.kind)}`)],
              ...(activity.place ? [[t('where'), activity.place] as const] : []),
              ...(activity.link
                ? [
                    [
                      t('field-link'),
                      <a key="link" href={activity.link} target="_blank" rel="noopener noreferrer nofollow">
                        {t('enter-meeting')}
                      </a>,
                    ] as const,
                  ]
                : []),
              ...(themeTitle ? [[t('field-theme'), themeTitle] as const] : []),
              [
                t('invited'),
                activity.groups.length === 0
                  ? t('whole-workshop')
                  : activity.groups.map(({ name }) => name).join(' '),
              ],
              [t('planned-by'), activity.byName],
            ]}
          />
          <PlainText text={activity.description} />
        </Stack>
      </Panel>
      {isOff ? null : <People workshop={workshop} activity={activity} />}
      {discussion}
      {step === 'change' ? (
        <ActivityForm workshop={workshop} themes={themes} activity={activity} onClose={() => setStep(null)} />
      ) : null}
      {step === 'cancel' ? (
        <CancelDrawer workshopId={workshop.workshopId} activity={activity} onClose={() => setStep(null)} />
      ) : null}
    </Stack>
  );
}

function CancelledNotice({ activity }: { activity: ActivityWithPeople }) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  return (
    <Notice tone="wrong" title={t('cancelled')}>
      {t('cancelled-line', {
        name: activity.cancelledByName ?? '',
        date: formatDay(activity.cancelledAt ?? '', language),
        reason: activity.cancelReason ?? '',
      })}
    </Notice>
  );
}

/** The member's answer at one tap; later on what was noted. */
function OwnAnswer({ workshopId, activity }: { workshopId: string; activity: ActivityWithPeople }) {
  const t = useTexts(workshopLifeTexts);
  const answer = useAnswerWorkshopActivity();
  const { activityId, ownAnswer, ownAttended, isOver } = activity;
  if (typeof ownAttended === 'boolean') {
    return (
      <Notice tone={ownAttended ? 'ok' : 'attention'}>
        {t(ownAttended ? 'you-attended' : 'you-missed')}
      </Notice>
    );
  }
  if (isOver) return null;
  const say = (coming: boolean) => answer.run({ workshopId, activityId, coming });
  const isOpen = typeof ownAnswer !== 'boolean';
  return (
    <section className={isOpen ? styles.next : styles.card}>
      <h2 className={styles.nextTitle}>
        {t(isOpen ? 'coming-question' : ownAnswer ? 'you-come' : 'you-come-not')}
      </h2>
      <div className={styles.actions}>
        {isOpen ? (
          <>
            <Button size="large" loading={answer.isRunning} onClick={() => say(true)}>
              {t('come')}
            </Button>
            <Button size="large" ghost disabled={answer.isRunning} onClick={() => say(false)}>
              {t('come-not')}
            </Button>
          </>
        ) : (
          <Button loading={answer.isRunning} onClick={() => say(!ownAnswer)}>
            {t(ownAnswer ? 'change-answer' : 'change-answer-back')}
          </Button>
        )}
      </div>
      <ActionFeedback action={answer} />
    </section>
  );
}

function People({ workshop, activity }: { workshop: WorkshopLife; activity: ActivityWithPeople }) {
  const t = useTexts(workshopLifeTexts);
  const { invited, coming, notComing, attended, marked } = activity;
  if (workshop.isMember) {
    const names = activity.people.filter((one) => one.coming === true).map(({ name }) => name);
    return (
      <Panel title={t('who-comes')}>
        <p className={styles.soft}>{t('counts-line', { invited, coming, notComing })}</p>
        {names.length > 0 ? <p className={styles.text}>{names.join(' ')}</p> : null}
      </Panel>
    );
  }
  return (
    <Panel
      title={t('attendance')}
      extra={
        marked > 0 ? (
          <ToneTag tone="ok">{t('attended-line', { attended, invited })}</ToneTag>
        ) : (
          t('counts-line', { invited, coming, notComing })
        )
      }
    >
      <AttendanceList workshop={workshop} activity={activity} />
    </Panel>
  );
}

function CancelDrawer(props: { workshopId: string; activity: ActivityWithPeople; onClose: () => void }) {
  const t = useTexts(workshopLifeTexts);
  const [reason, setReason] = useState('');
  const cancel = useCancelWorkshopActivity(props.onClose);
  const { activityId, title } = props.activity;
  return (
    <DecisionDrawer
      title={t('cancel-title', { title })}
      open
      onClose={props.onClose}
      submitLabel={t('cancel-activity')}
      action={cancel}
      onSubmit={() => cancel.run({ workshopId: props.workshopId, activityId, reason })}
    >
      <ReasonField
        label={t('cancel-reason')}
        hint={t('cancel-reason-hint')}
        value={reason}
        onChange={setReason}
      />
    </DecisionDrawer>
  );
}
