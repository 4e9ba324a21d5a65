import type { ReactNode } from 'react';
import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Stack } from '../../../../components/grid.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { formatHours, formatInstant, formatPoints } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { FindingInFull } from '../api/finding-fields.js';
import { DayStrips } from './day-strips.js';
import styles from './distortion.module.css';
import { FindingSteps } from './finding-steps.js';
import { useEvidence } from './use-evidence.js';

type Learner = FindingInFull['doubted'][number];
type Doubted = FindingInFull['records'][number];

/** Everything about one finding: what was found, the records, whom striking them would touch, what was done. */
export function FindingView({ found, children }: { found: FindingInFull; children?: ReactNode }) {
  const t = useTexts(distortionTexts);
  const pick = useBilingual();
  const evidence = useEvidence();
  const { finding, doubted, records, steps } = found;
  const words = DISTORTION_TEXTS[ruleWord(finding.kind)];
  return (
    <Stack>
      <Panel
        title={t('what-found')}
        extra={<StateTag lifecycle="distortion-finding" state={finding.state} />}
      >
        <p className={styles.line}>{pick(words.meaning)}</p>
        <ul className={styles.facts}>
          {evidence(finding.evidence).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.soft}>{pick(words.honest)}</p>
      </Panel>
      <Panel title={t('strip-title')}>
        <DayStrips records={records} />
      </Panel>
      <Panel flush title={t(finding.state === 'STRUCK' ? 'struck-done' : 'struck-preview')}>
        <DoubtedLearners learners={doubted} isStruck={finding.state === 'STRUCK'} />
        {finding.learners > doubted.length ? (
          <p className={styles.soft}>
            {t('first-learners', { shown: doubted.length, count: finding.learners })}
          </p>
        ) : null}
      </Panel>
      <Panel title={t('steps')}>
        <FindingSteps steps={steps} />
      </Panel>
      {children}
      <Panel flush title={t('records-title')}>
        <DoubtedRecords records={records} />
        {finding.records > records.length ? (
          <p className={styles.soft}>
            {t('first-records', { shown: records.length, count: finding.records })}
          </p>
        ) : null}
      </Panel>
    </Stack>
  );
}

function DoubtedLearners({ learners, isStruck }: { learners: readonly Learner[]; isStruck: boolean }) {
  const t = useTexts(distortionTexts);
  const hours = ({ halfHoursNow, halfHoursLost }: Learner): string => {
    if (halfHoursLost === 0) return t('hours-same', { hours: formatHours(halfHoursNow) });
    const [before, after] = isStruck
      ? [halfHoursNow + halfHoursLost, halfHoursNow]
      : [halfHoursNow, halfHoursNow - halfHoursLost];
    return t('hours-change', { before: formatHours(before), after: formatHours(after) });
  };
  return (
    <DataTable<Learner>
      rows={learners}
      rowKey={({ enrollmentId }) => enrollmentId}
      columns={[
        { title: t('teacher'), key: 'teacher', render: (_, { teacherName }) => teacherName },
        { title: t('learner-no'), key: 'no', render: (_, { learnerNo }) => learnerNo },
        {
          title: t('school'),
          key: 'school',
          render: (_, { countyName, schoolName }) => `${countyName} ${schoolName}`,
        },
        { title: t('records'), key: 'records', ...numberColumn, render: (_, { records }) => records },
        { title: t('minutes'), key: 'minutes', ...numberColumn, render: (_, { minutes }) => minutes },
        {
          title: t('courses-lost'),
          key: 'courses',
          ...numberColumn,
          render: (_, { coursesLost }) => coursesLost,
        },
        { title: t('hours-after'), key: 'hours', ...numberColumn, render: (_, learner) => hours(learner) },
      ]}
    />
  );
}

function DoubtedRecords({ records }: { records: readonly Doubted[] }) {
  const t = useTexts(distortionTexts);
  const language = useLanguage();
  return (
    <DataTable<Doubted>
      rows={records}
      rowKey={({ recordId }) => recordId}
      columns={[
        {
          title: t('moment'),
          key: 'moment',
          render: (_, { occurredAt }) => formatInstant(occurredAt, language),
        },
        { title: t('teacher'), key: 'teacher', render: (_, { teacherName }) => teacherName },
        { title: t('record-kind'), key: 'kind', render: (_, { kind }) => t(`kind-${kind}`) },
        {
          title: t('course'),
          key: 'course',
          render: (_, { courseTitle, completed }) => (
            <>
              {courseTitle}
              {completed ? <small className={styles.soft}> {t('completes')}</small> : null}
            </>
          ),
        },
        {
          title: t('amount'),
          key: 'amount',
          ...numberColumn,
          render: (_, { minutes, score, counts }) => (
            <span className={counts ? undefined : styles.gone}>
              {minutes !== null
                ? t('minutes-of', { minutes })
                : score !== null
                  ? t('score-of', { score: formatPoints(score) })
                  : ''}
              {counts ? null : <span className="visually-hidden">{t('counts-not')}</span>}
            </span>
          ),
        },
        {
          title: t('device'),
          key: 'device',
          render: (_, { device }) => (device === null ? '' : t('device-number', { number: device })),
        },
      ]}
    />
  );
}
