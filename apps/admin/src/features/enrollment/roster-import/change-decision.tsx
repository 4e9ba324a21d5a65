import Button from 'antd/es/button';
import { useState } from 'react';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Stack } from '../../../components/grid.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useAskRosterRelease } from '../api/ask-roster-release.js';
import { useCommitRosterImport } from '../api/commit-roster-import.js';
import { useDiscardRosterImport } from '../api/discard-roster-import.js';
import { useReleaseRosterImport } from '../api/release-roster-import.js';
import { useReviewRosterImport } from '../api/review-roster-import.js';
import type { RosterSummary } from '../api/roster-change-summary.js';
import type { RosterInWork } from '../api/roster-import.js';
import styles from './roster-import.module.css';
import type { WizardAddress } from './wizard-address.js';

interface DecisionProps {
  readonly roster: RosterInWork;
  readonly summary: RosterSummary;
  readonly address: WizardAddress;
}

/** What can be done with the changes as they stand: commit, look again, ask the office above, release, discard. */
export function ChangeDecision({ roster, summary, address }: DecisionProps) {
  const t = useTexts(rosterImportTexts);
  if (roster.state === 'HELD') return <HeldDecision roster={roster} summary={summary} />;
  if (roster.state !== 'CHECKED') return null;
  return (
    <Stack>
      {roster.releasedAt ? (
        <Notice tone="ok">{t('released-note', { reason: roster.releaseReason ?? '' })}</Notice>
      ) : null}
      {summary.isStale ? <StaleNotice importId={roster.id} /> : null}
      {summary.stops.length > 0 ? <StopNotice importId={roster.id} summary={summary} /> : null}
      <CommitButtons roster={roster} summary={summary} address={address} />
    </Stack>
  );
}

function CommitButtons({ roster, summary, address }: DecisionProps) {
  const t = useTexts(rosterImportTexts);
  const commit = useCommitRosterImport((jobId) => address.write({ job: jobId }));
  const discard = useDiscardRosterImport();
  const sum = (name: 'added' | 'changed' | 'transferred' | 'returning' | 'leaving'): number =>
    summary.units.reduce((total, unit) => total + unit[name], 0);
  const counts = {
    added: sum('added'),
    changed: sum('changed') + sum('transferred') + sum('returning'),
    leaving: sum('leaving'),
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          type="primary"
          loading={commit.isRunning}
          disabled={roster.rowsAccepted === 0 || summary.stops.length > 0 || summary.isStale}
          onClick={() => commit.run({ importId: roster.id })}
        >
          {counts.leaving > 0 ? t('commit-leaving', counts) : t('commit', counts)}
        </Button>
        <Button loading={discard.isRunning} onClick={() => discard.run(roster.id)}>
          {t('discard')}
        </Button>
        {roster.rowsRejected > 0 ? (
          <span className={styles.soft}>{t('wrong-rows-stay-out', { count: roster.rowsRejected })}</span>
        ) : null}
      </div>
      <ActionFeedback action={commit} />
      <ActionFeedback action={discard} />
    </>
  );
}

function StaleNotice({ importId }: { importId: string }) {
  const t = useTexts(rosterImportTexts);
  const review = useReviewRosterImport();
  return (
    <>
      <Notice
        tone="attention"
        title={t('stale-title')}
        action={
          <Button loading={review.isRunning} onClick={() => review.run({ importId })}>
            {t('confirm-review')}
          </Button>
        }
      >
        {t('stale-hint')}
      </Notice>
      <ActionFeedback action={review} />
    </>
  );
}

function Stops({ summary }: { summary: RosterSummary }) {
  const pick = useBilingual();
  return (
    <ul>
      {summary.stops.map((stop) => (
        <li key={stop.zh}>{pick(stop)}</li>
      ))}
    </ul>
  );
}

function StopNotice({ importId, summary }: { importId: string; summary: RosterSummary }) {
  const t = useTexts(rosterImportTexts);
  const ask = useAskRosterRelease();
  return (
    <>
      <Notice
        tone="wrong"
        title={t('stop-title')}
        action={
          <Button loading={ask.isRunning} onClick={() => ask.run({ importId })}>
            {t('ask-release')}
          </Button>
        }
      >
        <Stops summary={summary} />
      </Notice>
      <ActionFeedback action={ask} />
    </>
  );
}

function HeldDecision({ roster, summary }: Omit<DecisionProps, 'address'>) {
  const t = useTexts(rosterImportTexts);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const release = useReleaseRosterImport(() => setOpen(false));
  const discard = useDiscardRosterImport();
  const mayRelease = may('releaseRosterImport') && roster.isFromBelow;
  return (
    <>
      <Notice
        tone="waiting"
        title={t('held-title')}
        action={
          mayRelease ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('release')}
            </Button>
          ) : undefined
        }
      >
        <Stops summary={summary} />
        {mayRelease ? null : <p>{t('held-hint')}</p>}
      </Notice>
      {roster.isFromBelow ? null : (
        <div className={styles.actions}>
          <Button loading={discard.isRunning} onClick={() => discard.run(roster.id)}>
            {t('discard')}
          </Button>
        </div>
      )}
      <ActionFeedback action={discard} />
      <DecisionDrawer
        title={t('release-title')}
        open={isOpen}
        onClose={() => setOpen(false)}
        submitLabel={t('release')}
        action={release}
        onSubmit={() => release.run({ importId: roster.id, reason })}
      >
        <p>{t('release-lead')}</p>
        <Stops summary={summary} />
        <ReasonField
          label={t('release-reason')}
          hint={t('release-hint')}
          value={reason}
          onChange={setReason}
        />
      </DecisionDrawer>
    </>
  );
}
