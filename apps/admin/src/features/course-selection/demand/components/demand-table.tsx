import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { TopicDemand } from '../api/demand-fields.js';
import styles from './demand.module.css';

/** Each topic of the course standard: who needs it, what is recommended, chosen and on offer, and what the offer lacks. */
export function DemandTable({ topics }: { topics: readonly TopicDemand[] }) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  const lacking = topics.filter(({ gap }) => gap !== null);
  return (
    <Stack>
      {lacking.length === 0 ? (
        <Notice tone="ok">{t('no-gaps')}</Notice>
      ) : (
        <Notice tone="attention" title={t('gaps-title')}>
          {lacking.map(({ topic }) => `${topic.code} ${pick(topic.name)}`).join(pick({ zh: '；', en: '; ' }))}
        </Notice>
      )}
      <Panel flush>
        <DataTable
          rows={topics}
          rowKey={({ topic }) => topic.code}
          columns={[
            { title: t('topic-code'), key: 'code', render: (_, { topic }) => topic.code },
            { title: t('topic'), key: 'name', render: (_, { topic }) => pick(topic.name) },
            {
              title: t('needed'),
              key: 'needed',
              ...numberColumn,
              render: (_, { needed }) => <Count value={needed} />,
            },
            {
              title: t('recommended'),
              key: 'recommended',
              ...numberColumn,
              render: (_, { recommended }) => <Count value={recommended} />,
            },
            {
              title: t('chosen'),
              key: 'chosen',
              ...numberColumn,
              render: (_, { chosen }) => <Count value={chosen} />,
            },
            {
              title: t('courses'),
              key: 'courses',
              ...numberColumn,
              render: (_, { courses }) => <Count value={courses} />,
            },
            {
              title: t('course-hours'),
              key: 'hours',
              ...numberColumn,
              render: (_, { halfHours }) => formatHours(halfHours),
            },
            {
              title: t('supply-note'),
              key: 'gap',
              render: (_, { gap }) =>
                gap === null ? null : (
                  <ToneTag tone={gap === 'NO_COURSE' ? 'wrong' : 'attention'}>
                    {t(gap === 'NO_COURSE' ? 'gap-no-course' : 'gap-few-courses')}
                  </ToneTag>
                ),
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}

/** Nothing stands back behind something. */
function Count({ value }: { value: number }) {
  return value === 0 ? <span className={styles.none}>0</span> : value;
}
