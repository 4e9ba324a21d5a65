import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { formatHours, formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Course } from '../api/course-fields.js';
import { planSuggestionQuery, type PlanSuggestion } from '../api/plan-suggestion.js';
import styles from './plan-suggestion.module.css';

interface SuggestPlanProps {
  readonly cohortId: string;
  /** Courses of the plan as it is. */
  readonly planned: ReadonlySet<string>;
  readonly isSaving: boolean;
  /** Puts exactly these courses into the plan; the drawer closes at once. */
  readonly onTake: (courses: readonly Course[]) => void;
}

/** Makes a whole plan on demand, shows it, and puts it in the place of the present one; any course may be left out. */
export function SuggestPlan({ cohortId, planned, isSaving, onTake }: SuggestPlanProps) {
  const t = useTexts(consistencyTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel>
      <div className={styles.lead}>
        <p>{t('suggest-lead')}</p>
        <Button disabled={isSaving} onClick={() => setOpen(true)}>
          {t('suggest-button')}
        </Button>
      </div>
      <Drawer
        title={t('suggest-title')}
        open={isOpen}
        onClose={() => setOpen(false)}
        size={520}
        destroyOnHidden
      >
        <Suggestion
          cohortId={cohortId}
          planned={planned}
          onTake={(courses) => {
            setOpen(false);
            onTake(courses);
          }}
        />
      </Drawer>
    </Panel>
  );
}

function Suggestion({
  cohortId,
  planned,
  onTake,
}: Pick<SuggestPlanProps, 'cohortId' | 'planned' | 'onTake'>) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  return (
    <Loaded query={useQuery(planSuggestionQuery(cohortId))}>
      {({ myPlanSuggestion: suggestion }) =>
        suggestion.problems.length > 0 ? (
          <Stack>
            {suggestion.problems.map((problem) => (
              <Notice key={problem.code} tone="attention">
                {pick(problem)}
              </Notice>
            ))}
          </Stack>
        ) : suggestion.isComplete ? (
          <Choice suggestion={suggestion} planned={planned} onTake={onTake} />
        ) : (
          <Notice tone="attention">{t('suggest-impossible')}</Notice>
        )
      }
    </Loaded>
  );
}

function Choice({
  suggestion,
  planned,
  onTake,
}: { suggestion: PlanSuggestion } & Pick<SuggestPlanProps, 'planned' | 'onTake'>) {
  const t = useTexts(consistencyTexts);
  const words = useTexts(coursesTexts);
  const pick = useBilingual();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = suggestion.courses.filter(({ id }) => !left.has(id));
  const hours = taken.reduce((sum, { halfHours }) => sum + halfHours, 0);
  const required = taken.reduce((sum, course) => sum + (course.required ? course.halfHours : 0), 0);
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <div className={styles.stack}>
      {suggestion.keepsChoice ? null : <Notice tone="attention">{t('suggest-drops')}</Notice>}
      <p className={styles.totals}>
        {t('suggest-totals', {
          count: taken.length,
          hours: formatHours(hours),
          required: formatHours(left.size === 0 ? suggestion.totals.requiredHalfHours : required),
        })}
        {suggestion.consistency && left.size === 0 ? (
          <strong>
            {pick({ zh: '，', en: ' · ' })}
            {t('suggest-index', { share: formatShare(suggestion.consistency.share) })}
          </strong>
        ) : null}
      </p>
      <ul className={styles.list}>
        {suggestion.courses.map((course) => (
          <li key={course.id}>
            <label className={styles.choice}>
              <input type="checkbox" checked={!left.has(course.id)} onChange={() => toggle(course.id)} />
              <span>
                {course.title}
                <small>
                  {course.required ? words('required') : words('elective')}
                  {planned.has(course.id) ? ` · ${t('suggest-kept')}` : ''}
                </small>
              </span>
              <span className={styles.hours}>
                {words('hours-short', { hours: formatHours(course.halfHours) })}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {taken.length === 0 ? <Notice tone="attention">{t('suggest-nothing')}</Notice> : null}
      <Button type="primary" size="large" block disabled={taken.length === 0} onClick={() => onTake(taken)}>
        {t('suggest-take', { count: taken.length })}
      </Button>
    </div>
  );
}
