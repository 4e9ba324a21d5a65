import Button from 'antd/es/button';
import { itemStatisticsTexts } from '@tisheng/messages/pages/item-statistics.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Figures } from '../../../../components/figures.js';
import { CheckFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ItemStatistics, QuestionFigures } from '../api/item-statistics.js';
import styles from './diagnosis.module.css';
import { figure, FLAG_TONES } from './figures-of-questions.js';
import { QuestionDrawer } from './question-drawer.js';

interface ItemStatisticsViewProps {
  readonly figures: ItemStatistics;
  /** Code of the question that is looked at closer; empty for none. */
  readonly question: string;
  readonly onQuestion: (code: string) => void;
  readonly onlyFlagged: boolean;
  readonly onOnlyFlagged: (value: boolean) => void;
}

/** Pre-tests from which on the figures hardly change any more. */
const STEADY = 100;

const isFlagged = ({ flags }: QuestionFigures): boolean => flags.some((flag) => flag !== 'TOO_FEW_ANSWERS');
const byNumber =
  (value: (row: QuestionFigures) => number | null) =>
  (a: QuestionFigures, b: QuestionFigures): number =>
    (value(a) ?? Number.POSITIVE_INFINITY) - (value(b) ?? Number.POSITIVE_INFINITY);

/** Reliability of the whole, and every question with what should be looked at. */
export function ItemStatisticsView(props: ItemStatisticsViewProps) {
  const t = useTexts(itemStatisticsTexts);
  const pick = useBilingual();
  // How far below says nothing more: so few answers, or questions that do not belong together.
  const alphaOf = (value: number | null): string =>
    value !== null && value < 0 ? t('alpha-negative') : figure(value);
  const { figures, onlyFlagged, onQuestion } = props;
  const { questions, assessments, alpha, fields } = figures;
  const flagged = questions.filter(isFlagged);
  const shown = onlyFlagged ? flagged : questions;
  return (
    <Stack>
      {assessments < STEADY ? (
        <Notice tone="attention" title={t('few-title')}>
          {t('few-body')}
        </Notice>
      ) : null}
      <Panel>
        <Figures
          figures={[
            { label: t('assessments'), value: assessments },
            { label: t('alpha'), value: alphaOf(alpha), note: t('alpha-note') },
            {
              label: t('flagged'),
              value: flagged.length,
              note: t('of-questions', { count: questions.length }),
            },
          ]}
        />
      </Panel>
      <Panel title={t('questions')} flush>
        <DataTable
          rows={shown}
          rowKey={({ question }) => question}
          empty={<EmptyState title={t('no-flags')} />}
          tools={<CheckFilter label={t('only-flagged')} value={onlyFlagged} onChange={props.onOnlyFlagged} />}
          columns={[
            {
              title: t('question'),
              key: 'question',
              render: (_, { question, situation }) => (
                <Button type="link" className={styles.question ?? ''} onClick={() => onQuestion(question)}>
                  <span className={styles.wrap}>{pick(situation)}</span>
                </Button>
              ),
            },
            {
              title: t('item'),
              key: 'item',
              ...numberColumn,
              sorter: byNumber(({ item }) => item),
              render: (_, { item, columns }) => (item === null ? '—' : `${item} ${columns.join('、')}`),
            },
            {
              title: t('answered'),
              key: 'answered',
              ...numberColumn,
              sorter: byNumber(({ answered }) => answered),
              render: (_, { answered }) => answered,
            },
            {
              title: t('difficulty'),
              key: 'difficulty',
              ...numberColumn,
              sorter: byNumber(({ difficulty }) => difficulty),
              render: (_, { difficulty }) => figure(difficulty),
            },
            {
              title: t('discrimination'),
              key: 'discrimination',
              ...numberColumn,
              sorter: byNumber(({ discrimination }) => discrimination),
              render: (_, { discrimination }) => figure(discrimination),
            },
            {
              title: t('upper-lower'),
              key: 'upperLower',
              ...numberColumn,
              sorter: byNumber(({ upperLower }) => upperLower),
              render: (_, { upperLower }) => figure(upperLower),
            },
            {
              title: t('alpha-without'),
              key: 'alphaWithout',
              ...numberColumn,
              sorter: byNumber(({ alphaWithout }) => alphaWithout),
              render: (_, { alphaWithout }) => (alphaWithout === null ? '—' : alphaWithout.toFixed(3)),
            },
            {
              title: t('flags'),
              key: 'flags',
              render: (_, { flags }) => (
                <span className={styles.flags}>
                  {flags.map((flag) => (
                    <ToneTag key={flag} tone={FLAG_TONES[flag]}>
                      {t(`flag-${flag}`)}
                    </ToneTag>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={t('fields')} flush>
        <p className={styles.note}>{t('fields-note')}</p>
        <DataTable
          rows={fields}
          rowKey={({ dimension, column }) => `${column} ${dimension}`}
          columns={[
            { title: '', key: 'column', width: 48, render: (_, { column }) => column },
            { title: t('fields'), key: 'name', render: (_, { name }) => pick(name) },
            {
              title: t('questions'),
              key: 'questions',
              ...numberColumn,
              render: (_, { questions: count }) => count,
            },
            { title: 'α', key: 'alpha', ...numberColumn, render: (_, { alpha: own }) => alphaOf(own) },
          ]}
        />
      </Panel>
      <QuestionDrawer
        figures={questions.find(({ question }) => question === props.question) ?? null}
        onClose={() => onQuestion('')}
      />
    </Stack>
  );
}
