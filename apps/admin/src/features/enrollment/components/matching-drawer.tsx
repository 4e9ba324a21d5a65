import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchingAction } from '../../../gql/graphql.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useBeginMatching } from '../api/begin-matching.js';
import type { EnrollmentFilter } from '../api/enrollments.js';
import { matchingPreviewQuery } from '../api/matching-enrollments.js';

const TITLES = { CONFIRM: 'all-confirm', RETURN_TO_SCHOOL: 'all-return', WITHDRAW: 'all-withdraw' } as const;

interface MatchingDrawerProps {
  readonly action: MatchingAction;
  readonly filter: EnrollmentFilter;
  readonly onClose: () => void;
  readonly onBegun: (jobId: string) => void;
}

/** What would happen to everybody whom the list shows; then it is begun as a job. */
export function MatchingDrawer({ action, filter, onClose, onBegun }: MatchingDrawerProps) {
  const t = useTexts(placesTexts);
  const pick = useBilingual();
  const preview = useQuery(matchingPreviewQuery(action, filter));
  const [reason, setReason] = useState('');
  const begin = useBeginMatching(filter, (jobId) => {
    onBegun(jobId);
    onClose();
  });
  return (
    <DecisionDrawer
      title={t(TITLES[action])}
      open
      onClose={onClose}
      submitLabel={t('begin-job')}
      action={begin}
      onSubmit={() => begin.run({ action, reason })}
    >
      <Loaded query={preview}>
        {({ previewMatchingEnrollments: shown }) => (
          <Notice tone={shown.refused > 0 ? 'attention' : 'neutral'} live>
            {t(`preview-${action}`, {
              matching: shown.matching,
              able: shown.able,
              waiting: shown.waiting,
              refused: shown.refused,
            })}
            {shown.reasons.length > 0 ? (
              <ul>
                {shown.reasons.map(({ count, problem }) => (
                  <li key={pick(problem)}>{t('reason-count', { count, reason: pick(problem) })}</li>
                ))}
              </ul>
            ) : null}
          </Notice>
        )}
      </Loaded>
      {action === 'CONFIRM' ? null : (
        <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={3} />
      )}
    </DecisionDrawer>
  );
}
