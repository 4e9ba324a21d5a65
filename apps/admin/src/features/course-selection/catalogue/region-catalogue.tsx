import { useInfiniteQuery } from '@tanstack/react-query';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { numberColumn } from '../../../components/data-table.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { courseCatalogueQuery, type RegionCourse } from '../api/course-catalogue.js';
import type { CatalogueFilter } from './catalogue-filter.js';
import { CatalogueFilters } from './catalogue-filters.js';
import { CourseHistoryButton } from './course-history-button.js';
import { FoundText } from './found-text.js';

interface RegionCatalogueProps {
  readonly cohortId: string;
  readonly filter: CatalogueFilter;
  /** Id of an institution; empty for all. */
  readonly institution: string;
  readonly onFilter: (filter: CatalogueFilter, institution: string) => void;
}

/** What the institutions offer, with versions and what was withdrawn: to be looked at, nothing is chosen here. */
export function RegionCatalogue({ cohortId, filter, institution, onFilter }: RegionCatalogueProps) {
  const t = useTexts(coursesTexts);
  const words = useTexts(planTexts);
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  const query = useInfiniteQuery(courseCatalogueQuery(cohortId, filter, institution));
  const list = useList(query, ({ courseCatalogue }) => courseCatalogue);
  const institutions = query.data?.pages[0]?.courseCatalogue.institutions ?? [];
  return (
    <>
      <PageHeader title={t('region-title')} description={t('region-lead')} />
      <Stack>
        <ChoiceFilter
          label={t('all-institutions')}
          name={t('institution')}
          value={institution}
          choices={institutions.map(({ id, name, offered, withdrawn }) => [
            id,
            t('institution-counts', { name, offered, withdrawn }),
          ])}
          onChange={(id) => onFilter(filter, id)}
        />
        <CatalogueFilters
          filter={filter}
          onFilter={(next) => onFilter(next, institution)}
          totalCount={list.totalCount}
          own={null}
        />
        <Panel flush>
          <ListTable<RegionCourse>
            list={list}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('no-courses')} hint={t('no-courses-hint')} />}
            columns={[
              { title: t('code'), key: 'code', render: (_, { code }) => <code>{code}</code> },
              {
                title: t('course'),
                key: 'title',
                render: (_, { title }) => <FoundText text={title} search={filter.search} />,
              },
              {
                title: t('institution'),
                key: 'institution',
                hidden: institution !== '',
                render: (_, { institutionId }) =>
                  institutions.find(({ id }) => id === institutionId)?.name ?? '',
              },
              {
                title: t('topic'),
                key: 'topic',
                render: (_, { topic }) => `${topic.code} ${pick(topic.name)}`,
              },
              {
                title: t('stage'),
                key: 'stage',
                render: (_, { stages }) =>
                  stages.map((stage) => stageAndSubject(stage, null)).join('、') || t('all-stages'),
              },
              {
                title: t('kind-column'),
                key: 'kind',
                render: (_, { required }) => t(required ? 'required' : 'elective'),
              },
              {
                title: t('hours-column'),
                key: 'hours',
                ...numberColumn,
                render: (_, { halfHours }) => formatHours(halfHours),
              },
              {
                title: t('version-column'),
                key: 'version',
                render: (_, course) =>
                  course.version === 1 ? (
                    words('course-version', { version: 1 })
                  ) : (
                    <CourseHistoryButton cohortId={cohortId} course={course} />
                  ),
              },
              {
                title: t('state-column'),
                key: 'state',
                render: (_, { withdrawn }) => (
                  <ToneTag tone={withdrawn ? 'wrong' : 'ok'}>
                    {t(withdrawn ? 'withdrawn' : 'offered')}
                  </ToneTag>
                ),
              },
            ]}
          />
        </Panel>
      </Stack>
    </>
  );
}
