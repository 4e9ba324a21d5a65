import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { TextField } from '../../../../components/text-field.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useCancelActivity } from '../api/cancel-activity.js';
import { offlineActivityQuery } from '../api/offline-activity.js';
import { whenOf } from './activity-times.js';
import { CodeShown } from './code-shown.js';
import { Participants } from './participants.js';

interface ActivityViewProps {
  readonly activityId: string;
  /** Link to the list. */
  readonly back: ReactNode;
  /** Whether the code fills the page. */
  readonly showsCode: boolean;
  readonly onShowCode: (shows: boolean) => void;
}

/** One activity: its code on site, who came, and what came of it. */
export function ActivityView({ activityId, back, showsCode, onShowCode }: ActivityViewProps) {
  const t = useTexts(activityTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [isCancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancelActivity(() => setCancelling(false));
  return (
    <Loaded query={useQuery(offlineActivityQuery(activityId))}>
      {({ offlineActivity: found }) => {
        if (!found) return <EmptyState title={t('no-such-activity')} action={back} />;
        const { activity, participants } = found;
        const isOpen = activity.mayRun && activity.state === 'PLANNED';
        return (
          <>
            <PageHeader
              title={activity.title}
              description={`${whenOf(activity, language)} · ${activity.place}`}
              back={back}
              actions={
                isOpen ? (
                  <>
                    <Button onClick={() => setCancelling(true)}>{t('cancel')}</Button>
                    <Button
                      type={showsCode ? 'default' : 'primary'}
                      disabled={activity.taking === 'OVER'}
                      onClick={() => onShowCode(!showsCode)}
                    >
                      {showsCode ? t('leave-code') : t('show-code')}
                    </Button>
                  </>
                ) : null
              }
            />
            <Stack>
              {showsCode && isOpen ? <CodeShown activityId={activityId} /> : null}
              {activity.codeLeaked ? <Notice tone="wrong">{t('code-leaked')}</Notice> : null}
              <Panel
                title={t('activity')}
                extra={<StateTag lifecycle="offline-activity" state={activity.state} />}
              >
                <Facts
                  entries={[
                    [t('theme'), `${activity.theme} ${pick(activity.themeTitle)}`],
                    [t('hours'), formatHours(activity.halfHours)],
                    [t('unit'), activity.workshopName ?? activity.unitName],
                    [t('organiser'), activity.organiserName],
                    [t('present'), t('present-of', { present: activity.present, invited: activity.invited })],
                  ]}
                />
              </Panel>
              <Panel flush title={t('participants')}>
                <Participants activity={activity} participants={participants} />
              </Panel>
            </Stack>
            <DecisionDrawer
              title={t('cancel-title', { title: activity.title })}
              open={isCancelling}
              onClose={() => setCancelling(false)}
              submitLabel={t('cancel-submit')}
              action={cancel}
              onSubmit={() => cancel.run({ activityId, reason })}
            >
              <p>{t('cancel-lead')}</p>
              <TextField label={t('reason')} value={reason} onChange={setReason} />
            </DecisionDrawer>
          </>
        );
      }}
    </Loaded>
  );
}
