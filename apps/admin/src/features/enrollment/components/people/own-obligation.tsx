import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { myDataTexts } from '@tisheng/messages/pages/my-data.js';
import { OBLIGATION_LABELS } from '@tisheng/messages/states.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ObligationTag } from '../../../../components/state-tag.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { myObligationsQuery } from '../../api/people/my-obligations.js';
import { useNoteObligationSeen } from '../../api/people/note-obligation-seen.js';

/** Tells the teacher that their obligation changed, because of what, until they have read it. */
export function OwnObligationNotice({ cohortId }: { cohortId: string }) {
  const t = useTexts(myDataTexts);
  const pick = useBilingual();
  const seen = useNoteObligationSeen();
  const changes = useQuery(myObligationsQuery).data?.myObligationChanges ?? [];
  const change = changes.find((one) => one.cohortId === cohortId && !one.isSeen && one.state !== 'KEPT');
  if (!change) return null;
  const word = (obligation: string): string =>
    pick(OBLIGATION_LABELS[ruleWord(obligation) as keyof typeof OBLIGATION_LABELS]);
  const words = { before: word(change.before), after: word(change.after) };
  const isWaiting = change.state === 'WAITING';
  return (
    <Notice
      tone="attention"
      title={t(isWaiting ? 'waiting-title' : 'changed-title', words)}
      action={
        isWaiting ? null : (
          <Button size="small" loading={seen.isRunning} onClick={() => seen.run(null)}>
            {t('seen')}
          </Button>
        )
      }
    >
      {t(`because-${change.cause}`)}
      {pick(change.afterReason)}
    </Notice>
  );
}

/** Whether the teacher must take part in the cohort, by which rule and clause. */
export function OwnObligation({ cohortId }: { cohortId: string }) {
  const t = useTexts(myDataTexts);
  const pick = useBilingual();
  const own = useQuery(myObligationsQuery).data?.myObligations.find((one) => one.cohortId === cohortId);
  if (!own) return null;
  return (
    <Panel title={t('obligation')} extra={<ObligationTag obligation={own.obligation} />}>
      <p style={{ margin: 0 }}>{pick(own.reason)}</p>
      {own.clause ? <p style={{ margin: '4px 0 0' }}>{t('clause', { clause: own.clause })}</p> : null}
    </Panel>
  );
}
