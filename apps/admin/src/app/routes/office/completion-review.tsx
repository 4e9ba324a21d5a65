import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { REVIEW_PLACES } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { REVIEW_PLACE_LABELS } from '@tisheng/messages/review-exceptions.js';
import { OFFICE_LEVEL_LABELS } from '@tisheng/messages/states.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import {
  completionReviewQuery,
  type CountyReview,
  type ReviewProgress,
} from '../../../features/certification/completion-review/api/completion-review.js';
import { CountyProgress } from '../../../features/certification/completion-review/components/county-progress.js';
import { PassButton } from '../../../features/certification/completion-review/components/pass-button.js';
import {
  EXCEPTION_CODES,
  ReviewList,
} from '../../../features/certification/completion-review/components/review-list.js';
import type { ReviewExceptionCode } from '../../../gql/graphql.js';
import { useCohort } from '../../../lib/cohort.js';
import { enumWord } from '../../../lib/enum-word.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

const ADDRESS = '/office/completion-review';
/** Where what is open is decided. */
const WAYS: Partial<
  Record<
    ReviewExceptionCode,
    { to: '/office/appeals' | '/office/similar-works'; label: 'to-appeals' | 'to-similar-works' }
  >
> = {
  APPEAL_OPEN: { to: '/office/appeals', label: 'to-appeals' },
  SIMILAR_WORKS: { to: '/office/similar-works', label: 'to-similar-works' },
};
const PLACES = REVIEW_PLACES.map(enumWord);

/** The completion review: how far each county is, the exceptions first, everybody else in one step. */
export function CompletionReviewPage() {
  const t = useTexts(completionReviewTexts);
  const { id: cohortId } = useCohort();
  const query = useQuery(completionReviewQuery(cohortId, useUnitId()));
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Loaded query={query}>
        {({ completionReview: progress }) =>
          progress.levels.length === 0 ? (
            <EmptyState title={t('not-in-policy')} hint={t('not-in-policy-hint')} />
          ) : (
            <Review progress={progress} />
          )
        }
      </Loaded>
    </>
  );
}

function Review({ progress }: { progress: ReviewProgress }) {
  const t = useTexts(completionReviewTexts);
  const pick = useBilingual();
  const { id: cohortId } = useCohort();
  const ownUnit = useUnitId();
  const mayDecide = useMay()('decideCompletionReview') && progress.levels.includes(progress.level);
  const { filter, setFilter } = useFilters();
  const [passed, setPassed] = useState<number | null>(null);
  const place = oneOf(PLACES, filter('place')) ?? 'EXCEPTION';
  const { counties } = progress;
  const chosen = counties.find(({ unitId }) => unitId === filter('county'));
  const shown = chosen ? [chosen] : counties;
  const toPass = shown.reduce((sum, county) => sum + county.toPass, 0);
  const countOf = (word: (typeof PLACES)[number]): number =>
    shown.reduce((sum, { counts }) => sum + (counts.find((count) => count.place === word)?.learners ?? 0), 0);
  const isLast = progress.levels.at(-1) === progress.level;
  const isFirst = progress.levels[0] === progress.level;
  const passOf = (county: CountyReview | undefined, primary: boolean) => (
    <PassButton
      cohortId={cohortId}
      unitId={county?.unitId ?? ownUnit}
      where={county?.name ?? t('all-counties')}
      count={county?.toPass ?? toPass}
      isLast={isLast}
      primary={primary}
      onPassed={setPassed}
    />
  );
  return (
    <Stack>
      {passed === null ? null : (
        <Notice tone="ok" live>
          {t('passed', { count: passed })}
        </Notice>
      )}
      {counties.length > 1 ? (
        <CountyProgress
          progress={progress}
          renderCounty={({ unitId, name }) => (
            <Link to={ADDRESS} search={{ place, county: unitId } as never}>
              {name}
            </Link>
          )}
          renderAction={(county) => (mayDecide && county.toPass > 0 ? passOf(county, false) : null)}
        />
      ) : null}
      {mayDecide ? (
        <Notice
          tone={toPass > 0 ? 'attention' : 'neutral'}
          action={toPass > 0 ? passOf(chosen, true) : undefined}
        >
          {toPass > 0
            ? t(isFirst ? 'pass-clean-note' : 'pass-confirmed-note', { count: toPass })
            : t('nothing-to-pass')}
        </Notice>
      ) : null}
      <Panel
        flush
        title={chosen?.name ?? (counties.length > 1 ? t('all-counties') : counties[0]?.name)}
        extra={
          chosen && counties.length > 1 ? (
            <Link to={ADDRESS} search={{ place } as never}>
              {t('all-counties')}
            </Link>
          ) : (
            t('order', {
              levels: progress.levels.map((level) => pick(OFFICE_LEVEL_LABELS[ruleWord(level)])).join(' → '),
            })
          )
        }
      >
        <ReviewList
          filter={{
            cohortId,
            unitId: chosen?.unitId ?? ownUnit,
            place,
            exception: oneOf(EXCEPTION_CODES, filter('exception')),
            search: filter('search'),
          }}
          onFilter={setFilter}
          mayDecide={mayDecide}
          renderWay={({ code }) => {
            const way = WAYS[code];
            return way ? <Link to={way.to}>{t(way.label)}</Link> : null;
          }}
          tabs={
            <Tabs
              label={t('tabs')}
              current={place}
              tabs={PLACES.map((word) => ({
                key: word,
                label: `${pick(REVIEW_PLACE_LABELS[ruleWord(word)])} ${countOf(word)}`,
                to: ADDRESS,
                search: { place: word, ...(chosen ? { county: chosen.unitId } : {}) },
              }))}
            />
          }
        />
      </Panel>
    </Stack>
  );
}
