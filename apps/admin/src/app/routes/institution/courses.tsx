import { useQuery } from '@tanstack/react-query';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { institutionCoursesQuery } from '../../../features/exchange/api/institution-courses.js';
import { CourseTable } from '../../../features/exchange/components/course-table.js';
import { useTexts } from '../../../lib/texts.js';

/** The institution's catalogue as the platform holds it. */
export function CoursesPage() {
  const t = useTexts(institutionTexts);
  return (
    <>
      <PageHeader title={t('courses-title')} description={t('courses-lead')} />
      <Panel flush>
        <Loaded query={useQuery(institutionCoursesQuery)}>
          {({ institutionCourses }) => <CourseTable courses={institutionCourses} />}
        </Loaded>
      </Panel>
    </>
  );
}
