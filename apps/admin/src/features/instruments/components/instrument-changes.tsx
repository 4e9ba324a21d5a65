import type { ReactNode } from 'react';
import {
  compareInstruments,
  saysTheSame,
  type ChangedQuestion,
} from '@tisheng/domain-rules/diagnostic-assessment/compare-instruments.js';
import type { Instrument, Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './instruments.module.css';
import { OptionLines, QuestionCard } from './question-card.js';
import { useInstrumentWords } from './use-instrument-words.js';

/** What one instrument changes against another, question by question. */
export function InstrumentChanges({ older, newer }: { older: Instrument; newer: Instrument }) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const changes = compareInstruments(older, newer);
  const { texts, added, removed, changed, kept } = changes;
  if (saysTheSame(changes)) return <EmptyState title={t('no-changes')} />;
  return (
    <>
      <p role="status">
        {t('changes-count', {
          changed: changed.length,
          added: added.length,
          removed: removed.length,
          kept,
        })}
      </p>
      {texts.map((field) => (
        <Panel key={field} title={t(`text-${field}`)}>
          <Pair before={<p>{pick(older[field])}</p>} after={<p>{pick(newer[field])}</p>} />
        </Panel>
      ))}
      {changed.length === 0 ? null : (
        <Panel title={`${t('changed')} ${changed.length}`}>
          {changed.map((one) => (
            <Changed key={one.code} change={one} />
          ))}
        </Panel>
      )}
      <Listed title={t('added')} questions={added} />
      <Listed title={t('removed')} questions={removed} />
    </>
  );
}

function Changed({ change: { code, before, after, fields } }: { change: ChangedQuestion }) {
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  return (
    <section className={styles.change}>
      <h3>
        {words.measures(after)} <code className={styles.code}>{code}</code>
        <small>{fields.map((field) => t(`field-${field}`)).join(comma)}</small>
      </h3>
      <Pair before={<Side question={before} />} after={<Side question={after} />} />
    </section>
  );
}

function Side({ question }: { question: Question }) {
  const words = useInstrumentWords();
  const pick = useBilingual();
  return (
    <>
      <p className={styles.about}>
        <span className={styles.kind}>{words.kind(question.kind)}</span>
        <span>{words.columns(question.columns)}</span>
        {words.branch(question).map((branch) => (
          <span key={branch} className={styles.branch}>
            {branch}
          </span>
        ))}
      </p>
      <p className={styles.situation}>{pick(question.situation)}</p>
      <OptionLines question={question} />
    </>
  );
}

/** Two states of one thing beside each other. */
export function Pair({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTexts(instrumentTexts);
  return (
    <div className={styles.pair}>
      <div>
        <h4>{t('before')}</h4>
        {before}
      </div>
      <div>
        <h4>{t('after')}</h4>
        {after}
      </div>
    </div>
  );
}

function Listed({ title, questions }: { title: string; questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <Panel title={`${title} ${questions.length}`}>
      <div className={styles.cards}>
        {questions.map((question) => (
          <QuestionCard key={question.code} question={question} />
        ))}
      </div>
    </Panel>
  );
}
