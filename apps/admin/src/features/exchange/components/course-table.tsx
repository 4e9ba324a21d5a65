import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import type { InstitutionCourses } from '../api/institution-courses.js';

type Course = InstitutionCourses[number];

/** The catalogue as the platform holds it. */
export function CourseTable({ courses }: { courses: InstitutionCourses }) {
  const t = useTexts(institutionTexts);
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  return (
    <DataTable<Course>
      rows={courses}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-courses')} hint={t('no-courses-hint')} />}
      columns={[
        { title: t('code'), key: 'code', render: (_, { code }) => <code>{code}</code> },
        { title: t('course-title'), key: 'title', render: (_, { title }) => title },
        {
          title: t('topic'),
          key: 'topic',
          render: (_, { topic }) => {
            const known = courseTopic(topic);
            return known ? `${topic} ${pick(known)}` : topic;
          },
        },
        {
          title: t('for-whom'),
          key: 'for',
          render: (_, { stages }) =>
            stages.map((stage) => stageAndSubject(stage, null)).join('、') || t('everybody'),
        },
        {
          title: t('kind'),
          key: 'kind',
          render: (_, { required }) => (required ? t('required') : t('elective')),
        },
        {
          title: t('hours'),
          key: 'hours',
          ...numberColumn,
          render: (_, { halfHours }) => formatHours(halfHours),
        },
        {
          title: t('course-version'),
          key: 'version',
          ...numberColumn,
          render: (_, { version }) => version,
        },
        {
          title: t('in-plans'),
          key: 'plans',
          ...numberColumn,
          render: (_, { plans }) => plans,
        },
        {
          title: t('in-confirmed-plans'),
          key: 'confirmed',
          ...numberColumn,
          render: (_, { confirmedPlans }) => confirmedPlans,
        },
        {
          title: t('client-state'),
          key: 'state',
          render: (_, { withdrawn }) => (
            <ToneTag tone={withdrawn ? 'neutral' : 'ok'}>{withdrawn ? t('withdrawn') : t('offered')}</ToneTag>
          ),
        },
      ]}
    />
  );
}
