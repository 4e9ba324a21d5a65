import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import Button from 'antd/es/button';
import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  standardItem,
  type StandardColumn,
} from '@tisheng/reference-data/ability-standard.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { CheckFilter } from '../../../components/filters.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { QuestionFilters } from '../components/question-filters.js';
import { selectQuestions, type PlacedQuestion, type QuestionFilter } from '../components/select-questions.js';
import { useInstrumentWords } from '../components/use-instrument-words.js';
import styles from './editing.module.css';

interface DraftQuestionsProps {
  readonly questions: readonly Question[];
  /** Place of the one that is open; null when none is. */
  readonly open: number | null;
  /** Places of those in which something is to be mended. */
  readonly faulty: ReadonlySet<number>;
  readonly onlyFaulty: boolean;
  readonly onOnlyFaulty: (value: boolean) => void;
  readonly filter: QuestionFilter;
  readonly onFilter: (name: keyof QuestionFilter) => (value: string) => void;
  readonly onOpen: (at: number) => void;
  readonly onAdd: (item: number, column: StandardColumn) => void;
}

/** Everything that a draft asks, in the order of the standard; the open one is marked. */
export function DraftQuestions(props: DraftQuestionsProps) {
  const { questions, faulty, onlyFaulty, filter } = props;
  const t = useTexts(instrumentTexts);
  const edit = useTexts(instrumentEditorTexts);
  const words = useInstrumentWords();
  const found = selectQuestions(questions, filter).filter(({ at }) => !onlyFaulty || faulty.has(at));
  const groups = STANDARD_DIMENSIONS.map((dimension) => ({
    dimension,
    listed: found
      .filter(({ question }) => question.kind !== 'scale' && dimensionOf(question.item) === dimension)
      .toSorted(byItem),
  }));
  const scales = found.filter(({ question }) => question.kind === 'scale');
  const unplaced = found.filter(
    ({ question }) => question.kind !== 'scale' && dimensionOf(question.item) === null,
  );
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <QuestionFilters filter={filter} onFilter={props.onFilter} isNarrow />
        <div className={styles.toolLine}>
          {faulty.size > 0 || onlyFaulty ? (
            <CheckFilter label={edit('only-faulty')} value={onlyFaulty} onChange={props.onOnlyFaulty} />
          ) : (
            <span>{t('shown-of', { shown: found.length, count: questions.length })}</span>
          )}
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() =>
              props.onAdd(Number(filter.item) || 1, oneOf(STANDARD_COLUMNS, filter.column) ?? 'I')
            }
          >
            {edit('add-question')}
          </Button>
        </div>
      </div>
      {found.length === 0 ? <EmptyState title={t('nothing-found')} /> : null}
      <Group name={edit('item')} listed={unplaced} {...props} />
      {groups.map(({ dimension, listed }) => (
        <Group key={dimension} name={words.dimension(dimension)} listed={listed} {...props} />
      ))}
      <Group name={t('self-ratings')} listed={scales} {...props} />
    </div>
  );
}

function Group({
  name,
  listed,
  open,
  faulty,
  onOpen,
}: DraftQuestionsProps & { name: string; listed: readonly PlacedQuestion[] }) {
  const edit = useTexts(instrumentEditorTexts);
  const words = useInstrumentWords();
  const pick = useBilingual();
  if (listed.length === 0) return null;
  return (
    <section>
      <h3 className={styles.groupName}>{name}</h3>
      <ul className={styles.lines}>
        {listed.map(({ question, at }) => (
          <li key={at}>
            <button
              type="button"
              className={styles.line}
              aria-current={at === open ? 'true' : undefined}
              onClick={() => onOpen(at)}
            >
              <span className={styles.lineAbout}>
                {question.kind === 'scale' ? '' : `${question.item} · `}
                {question.columns.join(' ')} · {words.kind(question.kind)}
                {words.branch(question).map((branch) => (
                  <span key={branch}> · {branch}</span>
                ))}
              </span>
              <span className={styles.lineText}>{pick(question.situation) || question.code}</span>
              {faulty.has(at) ? (
                <CloseCircleFilled className={styles.faulty} aria-label={edit('to-mend', { count: 1 })} />
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const dimensionOf = (item: number) => standardItem(item)?.dimension ?? null;

function byItem(a: PlacedQuestion, b: PlacedQuestion): number {
  const [one, other] = [a.question, b.question];
  if (one.kind === 'scale' || other.kind === 'scale') return 0;
  return one.item - other.item || one.columns.join('').length - other.columns.join('').length || a.at - b.at;
}
