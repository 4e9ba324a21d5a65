import FilterOutlined from '@ant-design/icons/es/icons/FilterOutlined';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { COURSE_TOPICS, TOPIC_SERIES, TOPIC_SERIES_NAMES } from '@tisheng/reference-data/course-topics.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import { ChoiceFilter, SearchFilter } from '../../../components/filters.js';
import { useBilingual } from '../../../lib/language.js';
import { STAGE_NAMES, useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { narrowing, NO_FILTER, type CatalogueFilter } from './catalogue-filter.js';
import styles from './catalogue-filters.module.css';

interface CatalogueFiltersProps {
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly totalCount: number;
  /** What the reader teaches; null where nobody is meant or it is not known. */
  readonly own: { readonly stage: string; readonly subject: string } | null;
}

/** Words, and what narrows the catalogue: beside each other on a wide screen, on a sheet from below on a phone. */
export function CatalogueFilters(props: CatalogueFiltersProps) {
  const { filter, onFilter, totalCount } = props;
  const t = useTexts(coursesTexts);
  const [isOpen, setOpen] = useState(false);
  const count = narrowing(filter);
  return (
    <div className={styles.filters}>
      <div className={styles.words}>
        <SearchFilter
          label={t('search-courses')}
          value={filter.search}
          onChange={(search) => onFilter({ ...filter, search })}
        />
        <Button className={styles.open ?? ''} icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {count > 0 ? t('filters-count', { count }) : t('filters')}
        </Button>
      </div>
      <div className={styles.wide}>
        <Choices {...props} />
      </div>
      {count > 0 ? (
        <Button
          type="link"
          size="small"
          className={styles.clear ?? ''}
          onClick={() => onFilter({ ...NO_FILTER, search: filter.search })}
        >
          {t('clear-filters')}
        </Button>
      ) : null}
      <Drawer
        title={t('filters')}
        placement="bottom"
        size="auto"
        open={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <Button type="primary" block onClick={() => setOpen(false)}>
            {t('show-found', { count: totalCount })}
          </Button>
        }
      >
        <div className={styles.sheet}>
          <Choices {...props} />
        </div>
      </Drawer>
    </div>
  );
}

function Choices({ filter, onFilter, own }: CatalogueFiltersProps) {
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  const stageName = useStageAndSubject();
  const set = (name: keyof CatalogueFilter) => (word: string) => onFilter({ ...filter, [name]: word });
  const topics = COURSE_TOPICS.filter(({ series }) => filter.series === '' || series === filter.series);
  const fits = own !== null && filter.stage === own.stage && filter.subject === own.subject;
  return (
    <>
      {own ? (
        <label className={styles.fits}>
          <input
            type="checkbox"
            checked={fits}
            onChange={(event) =>
              onFilter({ ...filter, ...(event.target.checked ? own : { stage: '', subject: '' }) })
            }
          />
          {t('fits-me')}
        </label>
      ) : null}
      <ChoiceFilter
        label={t('all-kinds')}
        name={t('kind')}
        value={filter.kind}
        choices={[
          ['required', t('required')],
          ['elective', t('elective')],
        ]}
        onChange={set('kind')}
      />
      <ChoiceFilter
        label={t('all-series')}
        name={t('series')}
        value={filter.series}
        choices={TOPIC_SERIES.map((series) => [series, pick(TOPIC_SERIES_NAMES[series])])}
        onChange={(series) => onFilter({ ...filter, series, topic: '' })}
      />
      <ChoiceFilter
        label={t('all-topics')}
        name={t('topic')}
        value={filter.topic}
        choices={topics.map((topic) => [topic.code, `${topic.code} ${pick(topic)}`])}
        onChange={set('topic')}
      />
      <ChoiceFilter
        label={t('all-stages')}
        name={t('stage')}
        value={filter.stage}
        choices={STAGE_NAMES.map((stage) => [stage, stageName(stage, null)])}
        onChange={set('stage')}
      />
      <ChoiceFilter
        label={t('all-subjects')}
        name={t('subject')}
        value={filter.subject}
        choices={SUBJECTS.map((subject) => [subject.code, pick(subject)])}
        onChange={set('subject')}
      />
    </>
  );
}
