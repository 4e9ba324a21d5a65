import { useInfiniteQuery } from '@tanstack/react-query';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { numberColumn } from '../../../../components/data-table.js';
import { Filters, SearchFilter } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { EmptyState } from '../../../../components/states.js';
import { formatHours, formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { plansToRecommendQuery, type PlanToRecommend } from '../api/plans-to-recommend.js';
import { RecommendButton } from './recommend-button.js';
import styles from './shared-plans.module.css';

interface CandidatesDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Confirmed plans that could be recommended, those that answer their diagnosis best first. */
export function CandidatesDesk({ cohortId, unitId, search, onSearch }: CandidatesDeskProps) {
  const t = useTexts(sharedPlanTexts);
  const pick = useBilingual();
  const atSchool = useAtSchool();
  const may = useMay();
  const stageAndSubject = useStageAndSubject();
  const list = useList(
    useInfiniteQuery(plansToRecommendQuery(cohortId, unitId, search)),
    ({ plansToRecommend }) => plansToRecommend,
  );
  return (
    <ListTable<PlanToRecommend>
      list={list}
      rowKey={({ enrollmentId }) => enrollmentId}
      empty={<EmptyState title={t('no-candidates')} hint={t('no-candidates-hint')} />}
      tools={
        <Filters>
          <SearchFilter label={t('search')} value={search} onChange={onSearch} />
        </Filters>
      }
      columns={[
        { title: t('teacher'), key: 'name', fixed: 'left', render: (_, { name }) => name },
        { title: t('school'), key: 'school', hidden: atSchool, render: (_, { schoolName }) => schoolName },
        {
          title: t('stage-subject'),
          key: 'kind',
          render: (_, { stage, subject }) => stageAndSubject(stage, subject),
        },
        {
          title: t('consistency'),
          key: 'consistency',
          ...numberColumn,
          render: (_, { consistency }) => (consistency === null ? '—' : formatShare(consistency)),
        },
        {
          title: t('hours'),
          key: 'hours',
          ...numberColumn,
          render: (_, { halfHours }) => formatHours(halfHours),
        },
        {
          title: t('plan-courses'),
          key: 'courses',
          render: (_, { courseTitles }) => (
            <div className={styles.titles}>{courseTitles.join(pick({ zh: '、', en: ', ' }))}</div>
          ),
        },
        {
          key: 'recommend',
          hidden: !may('recommendPlan'),
          render: (_, { enrollmentId, name }) => (
            <RecommendButton cohortId={cohortId} enrollmentId={enrollmentId} name={name} />
          ),
        },
      ]}
    />
  );
}
