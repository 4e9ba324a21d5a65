import Button from 'antd/es/button';
import { useState } from 'react';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useSendTopicOffers } from '../api/send-topic-offers.js';
import type { Coverage, CoveragePlace } from '../api/topic-coverage.js';
import styles from './topics.module.css';

/** Who might take what nobody takes: sent by one click, each can be left out first. */
export function ProposalPanel({ place, coverage }: { place: CoveragePlace; coverage: Coverage }) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const send = useSendTopicOffers(place, coverage.theme);
  const { proposals, topics, members } = coverage;
  const open = topics.filter(({ state, offered }) => state === 'GAP' && offered === 0);
  const chosen = proposals.filter(({ enrollmentId }) => !leftOut.has(enrollmentId));
  const sent =
    send.value === null ? null : (
      <Notice tone="ok" live>
        {t('offers-sent', { count: send.value })}
      </Notice>
    );
  if (open.length === 0) {
    const waiting = topics.reduce((sum, { offered }) => sum + offered, 0);
    return (
      sent ?? (
        <Notice tone={waiting > 0 ? 'waiting' : 'ok'}>
          {waiting > 0 ? t('offers-waiting', { count: waiting }) : t('all-covered')}
        </Notice>
      )
    );
  }
  const nobody = open.length - proposals.length;
  return (
    <Panel title={t('proposal-title')}>
      <p className={styles.soft}>{t('proposal-lead')}</p>
      {sent}
      <ul className={styles.proposals}>
        {proposals.map(({ enrollmentId, topic, because }) => {
          const member = members.find((one) => one.enrollmentId === enrollmentId);
          const words = topics.find(({ key }) => key === topic);
          return (
            <li key={enrollmentId}>
              <label className={styles.proposal}>
                <input
                  type="checkbox"
                  aria-label={`${member?.name ?? ''} → ${words ? pick(words) : ''}`}
                  checked={!leftOut.has(enrollmentId)}
                  onChange={(event) => {
                    const next = new Set(leftOut);
                    if (event.target.checked) next.delete(enrollmentId);
                    else next.add(enrollmentId);
                    setLeftOut(next);
                  }}
                />
                <span className={styles.proposalWords}>
                  <span>
                    <strong>{member?.name}</strong> → {words ? pick(words) : ''}
                  </span>
                  <span className={styles.soft}>
                    {member?.groupName} · {t(`because-${ruleWord(because)}`)}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {nobody > 0 ? <p className={styles.soft}>{t('nobody-left', { count: nobody })}</p> : null}
      <ActionFeedback action={send} />
      {proposals.length > 0 && coverage.maySteer ? (
        <Button
          type="primary"
          loading={send.isRunning}
          disabled={chosen.length === 0}
          onClick={() => send.run(chosen.map(({ enrollmentId, topic }) => ({ enrollmentId, topic })))}
        >
          {t('send-offers', { count: chosen.length })}
        </Button>
      ) : null}
    </Panel>
  );
}
