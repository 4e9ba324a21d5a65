import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState, type ReactNode } from 'react';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ListTable } from '../../../../components/list-table.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatHours, formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { List } from '../../../../lib/use-list.js';
import { PointList } from '../../components/consistency-panel.js';
import type { LowPlan } from '../api/low-plan-fields.js';
import styles from './consistency.module.css';

interface LowPlanListProps {
  readonly list: List<LowPlan>;
  readonly limit: number;
  /** Columns that say the same in every row. */
  readonly hides?: 'school' | 'institution';
  /** A link that fetches the list as a file. */
  readonly exportLink?: ReactNode;
}

/** Weak points beyond this many are counted, not named. */
const NAMED = 2;

/** Plans below the limit, the least consistent first; each opens with its courses and what they leave out. */
export function LowPlanList({ list, limit, hides, exportLink }: LowPlanListProps) {
  const t = useTexts(consistencyTexts);
  const [viewed, setViewed] = useState<LowPlan | null>(null);
  const limitShown = formatShare(limit);
  return (
    <Panel title={t('low-title')} extra={list.totalCount > 0 ? exportLink : undefined} flush>
      <ListTable<LowPlan>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={t('none-low', { limit: limitShown })} hint={t('none-low-hint')} />}
        columns={[
          {
            title: t('name'),
            key: 'name',
            fixed: 'left',
            render: (_, plan) => (
              <Button
                type="link"
                size="small"
                className={styles.name ?? ''}
                aria-label={t('see-plan', { name: plan.name })}
                onClick={() => setViewed(plan)}
              >
                {plan.name}
              </Button>
            ),
          },
          {
            title: t('index'),
            key: 'index',
            ...numberColumn,
            render: (_, { consistency }) => (
              <span className={styles.low}>{formatShare(consistency.share)}</span>
            ),
          },
          {
            title: t('hours'),
            key: 'hours',
            ...numberColumn,
            render: (_, { halfHours }) => formatHours(halfHours),
          },
          { title: t('missing'), key: 'missing', render: (_, plan) => <Missing plan={plan} /> },
          {
            title: t('school'),
            key: 'school',
            hidden: hides === 'school',
            render: (_, { schoolName }) => schoolName,
          },
          {
            title: t('institution'),
            key: 'institution',
            hidden: hides === 'institution',
            render: (_, { institutionName }) => institutionName,
          },
          {
            title: t('plan-state'),
            key: 'state',
            render: (_, { state }) => <StateTag lifecycle="plan" state={state} />,
          },
        ]}
      />
      <Drawer
        title={viewed ? t('drawer-title', { name: viewed.name }) : ''}
        open={viewed !== null}
        onClose={() => setViewed(null)}
        size={560}
      >
        {viewed ? <PlanInFull plan={viewed} /> : null}
      </Drawer>
    </Panel>
  );
}

function Missing({ plan }: { plan: LowPlan }) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  const missing = plan.consistency.points.filter(({ missingHalfHours }) => missingHalfHours > 0);
  const items = missing
    .slice(0, NAMED)
    .map(({ label, missingHalfHours }) =>
      t('missing-item', { label: pick(label), hours: formatHours(missingHalfHours) }),
    )
    .join(pick({ zh: '；', en: '; ' }));
  return (
    <span className={styles.missing}>
      {missing.length > NAMED ? t('and-more', { items, count: missing.length }) : items}
    </span>
  );
}

function PlanInFull({ plan: { courses, consistency, halfHours, schoolName, learnerNo } }: { plan: LowPlan }) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  const trained = (courseId: string): string =>
    consistency.points
      .filter((point) => point.courses.some(({ id }) => id === courseId))
      .map(({ label }) => pick(label))
      .join(pick({ zh: '、', en: ', ' }));
  return (
    <div className={styles.drawer}>
      <span className={styles.soft}>
        {schoolName} · {learnerNo} · {t('hours')} {formatHours(halfHours)} · {t('index')}{' '}
        {formatShare(consistency.share)}
      </span>
      <h3 className={styles.heading}>{t('weak-points')}</h3>
      <PointList points={consistency.points} answeringHalfHours={consistency.answeringHalfHours} />
      <h3 className={styles.heading}>{t('chosen-courses')}</h3>
      <ul className={styles.courses}>
        {courses.map((course) => {
          const items = trained(course.id);
          return (
            <li key={course.id}>
              <span>{course.title}</span>
              <span className="number">{formatHours(course.halfHours)}</span>
              <small>{items === '' ? t('trains-nothing') : t('trains-items', { items })}</small>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
