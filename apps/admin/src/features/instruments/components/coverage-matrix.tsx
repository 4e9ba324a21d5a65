import { TEACHING_PLACES, isAskedAt } from '@tisheng/domain-rules/diagnostic-assessment/asked-where.js';
import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  STANDARD_ITEMS,
  type StandardColumn,
} from '@tisheng/reference-data/ability-standard.js';
import { TEACHING_ENVIRONMENTS, type Question } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './instruments.module.css';
import { useInstrumentWords } from './use-instrument-words.js';

interface CoverageProps {
  readonly questions: readonly Question[];
  readonly stage: string;
  readonly environment: string;
  readonly onStage: (stage: string) => void;
  readonly onEnvironment: (environment: string) => void;
  /** Shows the questions of an item in a column. */
  readonly onCell: (item: number, column: StandardColumn) => void;
}

/** How many questions each item has in either column, for everybody or for the teachers of one place. */
export function CoverageMatrix(props: CoverageProps) {
  const { questions, onStage, onEnvironment, onCell } = props;
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const stage = oneOf(STAGE_OF_SCHOOLING_CODES, props.stage);
  const environment = oneOf(TEACHING_ENVIRONMENTS, props.environment);
  const places = TEACHING_PLACES.filter(
    (place) =>
      (stage === null || place.stage === stage) &&
      (environment === null || place.environment === environment),
  );
  const countOf = (item: number, column: StandardColumn) => {
    const asking = questions.filter(
      (question) => question.kind !== 'scale' && question.item === item && question.columns.includes(column),
    );
    const least = Math.min(
      ...places.map((place) => asking.filter((question) => isAskedAt(question, place)).length),
    );
    const somewhere = asking.filter((question) => places.some((place) => isAskedAt(question, place)));
    return { count: somewhere.length, least };
  };
  return (
    <>
      <p className={styles.lead}>{t('coverage-lead')}</p>
      <Filters>
        <ChoiceFilter
          label={t('any-stage')}
          value={stage}
          choices={STAGE_OF_SCHOOLING_CODES.map((code) => [code, words.stage(code)] as const)}
          onChange={onStage}
        />
        <ChoiceFilter
          label={t('any-environment')}
          value={environment}
          choices={TEACHING_ENVIRONMENTS.map((code) => [code, words.environment(code)] as const)}
          onChange={onEnvironment}
        />
      </Filters>
      <div className={styles.matrix}>
        {STANDARD_DIMENSIONS.map((dimension) => (
          <table key={dimension} className={styles.coverage}>
            <caption>{words.dimension(dimension)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('item-head')}</th>
                {STANDARD_COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {STANDARD_ITEMS.filter((item) => item.dimension === dimension).map(({ item }) => (
                <tr key={item}>
                  <th scope="row">
                    <span className={styles.number}>{item}</span> {words.itemLabel(item, 'I')}
                  </th>
                  {STANDARD_COLUMNS.map((column) => {
                    const { count, least } = countOf(item, column);
                    return (
                      <td key={column} className={least === 0 ? styles.gap : undefined}>
                        <button
                          type="button"
                          aria-label={t('questions-of', { item, column, count })}
                          onClick={() => onCell(item, column)}
                        >
                          {count}
                        </button>
                        {least === 0 ? (
                          <ToneTag tone="wrong">{count === 0 ? t('none') : t('at-least', { least })}</ToneTag>
                        ) : least < count ? (
                          <small>{t('at-least', { least })}</small>
                        ) : null}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <Branches questions={questions} />
    </>
  );
}

/** Questions that only some teachers are asked. */
function Branches({ questions }: { questions: readonly Question[] }) {
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const pick = useBilingual();
  const branches = questions.filter(({ stages, environments }) => stages.length + environments.length > 0);
  const byBranch = new Map<string, Question[]>();
  for (const question of branches) {
    const branch = words.branch(question).join(' · ');
    byBranch.set(branch, [...(byBranch.get(branch) ?? []), question]);
  }
  return (
    <Panel title={t('branches')}>
      {branches.length === 0 ? (
        <p>{t('branches-none')}</p>
      ) : (
        <>
          <p>{t('branches-count', { count: branches.length })}</p>
          {[...byBranch].map(([branch, listed]) => (
            <details key={branch} className={styles.branches}>
              <summary>
                {branch} <span className={styles.count}>{listed.length}</span>
              </summary>
              <ul>
                {listed.map((question) => (
                  <li key={question.code}>
                    <span className={styles.measures}>{words.measures(question)}</span>
                    {pick(question.situation)}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </>
      )}
    </Panel>
  );
}
