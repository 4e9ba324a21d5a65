import { useQuery } from '@tanstack/react-query';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { ProblemList } from '../../../../components/problem-list.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import {
  allocationPreviewQuery,
  useAllocatePeerReviews,
  type AllocationShown,
} from '../api/allocate-peer-reviews.js';

interface AllocationDrawerProps {
  readonly of: { readonly cohortId: string; readonly unitId: string; readonly theme: number };
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (made: AllocationShown) => void;
}

/** What drawing reviewers would give, with what could not be satisfied, before it is done. */
export function AllocationDrawer({ of, open, onClose, onDone }: AllocationDrawerProps) {
  const t = useTexts(peerReviewTexts);
  const preview = useQuery({ ...allocationPreviewQuery(of), enabled: open });
  const allocate = useAllocatePeerReviews(() => {});
  const send = async (): Promise<void> => {
    const outcome = await allocate.runAndWait(of);
    if (outcome?.done) onDone(outcome.value);
  };
  return (
    <DecisionDrawer
      title={t('allocate-title', { theme: of.theme })}
      open={open}
      onClose={onClose}
      submitLabel={t('allocate')}
      action={allocate}
      onSubmit={() => void send()}
    >
      <p>{t('allocate-lead')}</p>
      <Loaded query={preview}>
        {({ peerReviewAllocationPreview: answer }) => {
          switch (answer.__typename) {
            case 'PeerReviewsAllocated':
              return <Told allocation={answer.allocation} />;
            case 'Refused':
              return <ProblemList problems={answer.problems} />;
            default:
              return assertNever(answer);
          }
        }}
      </Loaded>
    </DecisionDrawer>
  );
}

function Told({ allocation }: { allocation: AllocationShown }) {
  const t = useTexts(peerReviewTexts);
  const language = useLanguage();
  const { leastLoad: least, mostLoad: most } = allocation;
  return (
    <>
      {allocation.shortWorks > 0 ? (
        <Notice tone="attention">
          {t('allocation-short', { works: allocation.shortWorks, missing: allocation.missing })}
        </Notice>
      ) : (
        <Notice tone="ok">{t('allocation-complete')}</Notice>
      )}
      <Facts
        entries={[
          [t('allocation-works'), allocation.works],
          [t('allocation-reviews'), allocation.reviews],
          [
            t('allocation-load'),
            least === most
              ? t('allocation-load-same', { count: most })
              : t('allocation-load-value', { least, most }),
          ],
          [t('allocation-workshop'), allocation.inWorkshop],
          [t('allocation-county'), allocation.inCounty],
          [t('allocation-region'), allocation.inRegion],
          [t('allocation-subject'), allocation.sameSubject],
          [t('allocation-due'), formatDate(allocation.dueOn, language)],
        ]}
      />
    </>
  );
}
