import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Facts } from '../../../components/facts.js';
import { Field } from '../../../components/field.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatDate, today } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useAttendTrackSession } from '../api/attend-track-session.js';
import type { MyTrackSession } from '../api/my-track-sessions.js';
import styles from './tracks.module.css';
import { useTrackWords } from './use-track-words.js';

/** One's own place in a session, and the field for the code while the session lasts. */
export function MySession({ session }: { session: MyTrackSession }) {
  const t = useTexts(trackTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const words = useTrackWords();
  const [code, setCode] = useState('');
  const attend = useAttendTrackSession(() => setCode(''));
  const state = ruleWord(session.state);
  const now = today();
  const isOn = session.state === 'CONFIRMED' && session.fromDate <= now && now <= session.toDate;
  return (
    <Panel
      title={session.name}
      extra={
        <ToneTag tone={state === 'confirmed' ? 'ok' : state === 'nominated' ? 'waiting' : 'neutral'}>
          {t(`state-${state}`)}
        </ToneTag>
      }
    >
      <Facts
        entries={[
          [t('session'), pick(session.trackName)],
          [
            t('dates'),
            t('from-to', {
              from: formatDate(session.fromDate, language),
              to: formatDate(session.toDate, language),
            }),
          ],
          [t('place'), session.place],
          [t('reason'), session.reason],
          [
            t('attendance'),
            session.state === 'CONFIRMED'
              ? t('my-attended', { count: session.attended.length, all: session.halfDays.length })
              : null,
          ],
        ]}
      />
      {session.attended.length > 0 ? (
        <p className={styles.days}>
          {session.halfDays
            .filter(({ day, half }) => session.attended.some((one) => one.day === day && one.half === half))
            .map((one) => (
              <ToneTag key={`${one.day} ${one.half}`} tone="ok">
                {words.halfDay(one)}
              </ToneTag>
            ))}
        </p>
      ) : null}
      {isOn ? (
        <form
          className={styles.checkIn}
          onSubmit={(event) => {
            event.preventDefault();
            attend.run({ sessionId: session.sessionId, code });
          }}
        >
          <Field label={t('my-code')}>
            {(attributes) => (
              <Input
                {...attributes}
                inputMode="numeric"
                autoComplete="one-time-code"
                size="large"
                maxLength={7}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" size="large" htmlType="submit" loading={attend.isRunning}>
            {t('my-check-in')}
          </Button>
        </form>
      ) : null}
      <div style={{ marginTop: 8 }}>
        <ActionFeedback action={attend} />
        {attend.value ? (
          <Notice tone="ok" live>
            {t('my-checked-in', {
              day: formatDate(attend.value.day, language),
              half: t(ruleWord(attend.value.half)),
            })}
          </Notice>
        ) : null}
      </div>
    </Panel>
  );
}
