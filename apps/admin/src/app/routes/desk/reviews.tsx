import { useQuery } from '@tanstack/react-query';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { PageHeader } from '../../../components/page-header.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { steeredWorkshopsQuery } from '../../../features/practice-evidence/topics/api/steered-workshops.js';
import { ReviewDesk } from '../../../features/practice-evidence/components/review-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

const STATES = ['SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;

/** The desk of whoever reviews works; others read them. */
export function ReviewsPage() {
  const t = useTexts(practiceDeskTexts);
  const pick = useBilingual();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const { data } = useQuery(policyPackQuery(cohortId));
  const hasWorkshops = useMay()('steeredWorkshops');
  const workshops = useQuery({ ...steeredWorkshopsQuery(cohortId, unitId), enabled: hasWorkshops }).data
    ?.steeredWorkshops.nodes;
  const workshopId = filter('workshop') || null;
  const search = filter('search');
  const state = oneOf(STATES, filter('state')) ?? 'SUBMITTED';
  const theme = Number(filter('theme')) || null;
  const labels = {
    SUBMITTED: t('waiting-works'),
    RETURNED: t('returned-works'),
    ACCEPTED: t('accepted-works'),
  };
  return (
    <>
      <PageHeader
        title={t('reviews-title')}
        description={t('reviews-lead')}
        actions={
          <Filters>
            <ChoiceFilter
              label={t('waiting-works')}
              value={state}
              required
              choices={STATES.map((word) => [word, labels[word]])}
              onChange={setFilter('state')}
            />
            <ChoiceFilter
              label={t('all-themes')}
              value={theme === null ? null : String(theme)}
              choices={(data?.policyPack.themes ?? []).map((entry) => [
                String(entry.theme),
                `${entry.theme} ${pick(entry.title)}`,
              ])}
              onChange={setFilter('theme')}
            />
            {workshops && workshops.length > 1 ? (
              <ChoiceFilter
                label={t('all-workshops')}
                value={workshopId}
                choices={workshops.map(({ id, name }) => [id, name])}
                onChange={setFilter('workshop')}
              />
            ) : null}
            <SearchFilter label={t('find-work')} value={search} onChange={setFilter('search')} />
          </Filters>
        }
      />
      <ReviewDesk
        key={`${unitId} ${state} ${theme ?? ''} ${workshopId ?? ''} ${search}`}
        filter={{ cohortId, unitId, state, theme, workshopId, search }}
        chosenId={filter('work')}
        onChoose={setFilter('work')}
      />
    </>
  );
}
