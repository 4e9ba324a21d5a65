import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { Loaded } from '../../../components/loaded.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import { courseHistoryQuery } from '../api/course-history.js';
import styles from './course-history.module.css';

/** Opens what changed in a course and when; not there while nothing ever has. */
export function CourseHistoryButton({ cohortId, course }: { cohortId: string; course: Course }) {
  const t = useTexts(planTexts);
  const [isOpen, setOpen] = useState(false);
  if (course.version === 1) return null;
  return (
    <>
      <Button type="link" size="small" className={styles.open ?? ''} onClick={() => setOpen(true)}>
        {t('course-version', { version: course.version })} · {t('course-history')}
      </Button>
      <Drawer title={course.title} open={isOpen} onClose={() => setOpen(false)} size={480} destroyOnHidden>
        <CourseHistory cohortId={cohortId} courseId={course.id} />
      </Drawer>
    </>
  );
}

function CourseHistory({ cohortId, courseId }: { cohortId: string; courseId: string }) {
  const t = useTexts(planTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <Loaded query={useQuery(courseHistoryQuery(cohortId, courseId))}>
      {({ courseHistory }) => (
        <ol className={styles.versions}>
          {courseHistory.map(({ version, publishedAt, changes }) => (
            <li key={version}>
              <strong>{t('course-version', { version })}</strong>
              <time dateTime={publishedAt}>{formatDate(publishedAt, language)}</time>
              {changes.length > 0 ? (
                <ul>
                  {changes.map((change) => (
                    <li key={change.zh}>{pick(change)}</li>
                  ))}
                </ul>
              ) : (
                <p>{version === 1 ? t('first-published') : t('no-visible-change')}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
