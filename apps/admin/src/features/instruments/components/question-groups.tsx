import { STANDARD_DIMENSIONS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { useTexts } from '../../../lib/texts.js';
import { EmptyState } from '../../../components/states.js';
import type { QuestionFigures } from '../api/item-figures.js';
import styles from './instruments.module.css';
import { QuestionCard } from './question-card.js';
import { QuestionFilters } from './question-filters.js';
import { selectQuestions, type PlacedQuestion, type QuestionFilter } from './select-questions.js';
import { useInstrumentWords } from './use-instrument-words.js';

interface QuestionGroupsProps {
  readonly questions: readonly Question[];
  readonly figures: ReadonlyMap<string, QuestionFigures>;
  readonly filter: QuestionFilter;
  readonly onFilter: (name: keyof QuestionFilter) => (value: string) => void;
}

/** The questions of an instrument, dimension by dimension and item by item; self-ratings last. */
export function QuestionGroups({ questions, figures, filter, onFilter }: QuestionGroupsProps) {
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const found = selectQuestions(questions, filter);
  const scales = found.filter(({ question }) => question.kind === 'scale');
  return (
    <>
      <QuestionFilters filter={filter} onFilter={onFilter} />
      <p className={styles.count} role="status">
        {t('shown-of', { shown: found.length, count: questions.length })}
      </p>
      {found.length === 0 ? <EmptyState title={t('nothing-found')} /> : null}
      {STANDARD_DIMENSIONS.map((dimension) => {
        const items = STANDARD_ITEMS.filter((item) => item.dimension === dimension)
          .map(({ item }) => ({
            item,
            listed: found.filter(({ question }) => question.kind !== 'scale' && question.item === item),
          }))
          .filter(({ listed }) => listed.length > 0);
        if (items.length === 0) return null;
        return (
          <section key={dimension} className={styles.group}>
            <h2 className={styles.dimension}>{words.dimension(dimension)}</h2>
            {items.map(({ item, listed }) => (
              <div key={item} className={styles.item}>
                <h3 className={styles.itemName}>
                  {t('item', { item })}
                  <small>
                    {item < 21
                      ? `I ${words.itemLabel(item, 'I')} · II ${words.itemLabel(item, 'II')}`
                      : words.itemLabel(item, 'I')}
                  </small>
                </h3>
                <Cards listed={listed} figures={figures} />
              </div>
            ))}
          </section>
        );
      })}
      {scales.length === 0 ? null : (
        <section className={styles.group}>
          <h2 className={styles.dimension}>{t('self-ratings')}</h2>
          <div className={styles.item}>
            <Cards listed={scales} figures={figures} />
          </div>
        </section>
      )}
    </>
  );
}

function Cards({
  listed,
  figures,
}: {
  listed: readonly PlacedQuestion[];
  figures: ReadonlyMap<string, QuestionFigures>;
}) {
  return (
    <div className={styles.cards}>
      {listed
        .toSorted((a, b) => a.question.columns.join('').length - b.question.columns.join('').length)
        .map(({ question, at }) => (
          <QuestionCard key={at} question={question} figures={figures.get(question.code)} />
        ))}
    </div>
  );
}
