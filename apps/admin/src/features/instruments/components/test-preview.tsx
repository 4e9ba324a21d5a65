import Button from 'antd/es/button';
import { useState } from 'react';
import { firstBlock } from '@tisheng/domain-rules/diagnostic-assessment/first-block.js';
import { bankAt } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import {
  TEACHING_ENVIRONMENTS,
  type Instrument,
  type Question,
} from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './test-preview.module.css';
import { useInstrumentWords } from './use-instrument-words.js';

interface TestPreviewProps {
  readonly instrument: Instrument;
  readonly stage: string;
  readonly environment: string;
  readonly onStage: (stage: string) => void;
  readonly onEnvironment: (environment: string) => void;
}

/** As many as any policy lets a test have; the first block is shorter. */
const ROOM = 60;

/** What a teacher of a stage in an environment is asked first, on the screen that a telephone shows. */
export function TestPreview({ instrument, stage, environment, onStage, onEnvironment }: TestPreviewProps) {
  const t = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const [teacher, setTeacher] = useState(1);
  const [kind, setKind] = useState<'adaptive' | 'fixed'>('adaptive');
  const [at, setAt] = useState(0);
  const place = {
    stage: oneOf(STAGE_OF_SCHOOLING_CODES, stage) ?? 'primary',
    environment: oneOf(TEACHING_ENVIRONMENTS, environment) ?? 'interactive-multimedia',
  };
  const bank = bankAt(instrument, place);
  const form = { kind, questionsAtMost: ROOM, precision: 0.15 };
  const questions = bank.asked([firstBlock(bank, `preview ${teacher}`, form)]);
  const shown = Math.min(at, questions.length - 1);
  const question = questions[shown];
  return (
    <>
      <p className={styles.lead}>{t('preview-lead')}</p>
      <Filters>
        <ChoiceFilter
          label={t('stage')}
          required
          value={place.stage}
          choices={STAGE_OF_SCHOOLING_CODES.map((code) => [code, words.stage(code)] as const)}
          onChange={onStage}
        />
        <ChoiceFilter
          label={t('environment')}
          required
          value={place.environment}
          choices={TEACHING_ENVIRONMENTS.map((code) => [code, words.environment(code)] as const)}
          onChange={onEnvironment}
        />
        <ChoiceFilter
          label={t('form')}
          required
          value={kind}
          choices={(['adaptive', 'fixed'] as const).map((word) => [word, t(`form-${word}`)] as const)}
          onChange={(word) => setKind(word === 'fixed' ? 'fixed' : 'adaptive')}
        />
        <Button onClick={() => setTeacher(teacher + 1)}>{t('another-teacher')}</Button>
        <span className={styles.count} role="status">
          {t('preview-count', { count: questions.length })}
        </span>
      </Filters>
      {question === undefined ? (
        <EmptyState title={t('nothing-to-ask')} />
      ) : (
        <div className={styles.columns}>
          <Phone
            key={question.code}
            question={question}
            at={shown}
            count={questions.length}
            onMove={(by) => setAt(shown + by)}
          />
          <ol className={styles.drawn}>
            {questions.map((drawn, index) => (
              <li key={drawn.code}>
                <button
                  type="button"
                  aria-current={index === shown ? 'step' : undefined}
                  onClick={() => setAt(index)}
                >
                  <span>{words.measures(drawn)}</span>
                  <small>
                    {words.kind(drawn.kind)} · {words.columns(drawn.columns)} · {drawn.code}
                  </small>
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

interface PhoneProps {
  readonly question: Question;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: number) => void;
}

/** The screen of one question. What is tapped here is kept nowhere. */
function Phone({ question, at, count, onMove }: PhoneProps) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const takesMany = question.kind === 'multiple' || question.kind === 'ordering';
  const tap = (code: string): void => {
    if (!takesMany) setTaken([code]);
    else setTaken(taken.includes(code) ? taken.filter((other) => other !== code) : [...taken, code]);
  };
  return (
    <div className={styles.phone}>
      <div className={styles.progress} aria-hidden>
        <span style={{ inlineSize: `${((at + 1) / count) * 100}%` }} />
      </div>
      <p className={styles.position}>{t('question-of', { at: at + 1, count })}</p>
      <p className={styles.situation}>{pick(question.situation)}</p>
      <p className={styles.hint}>{t(`hint-${question.kind}`)}</p>
      <div className={styles.answers}>
        {question.options.map(({ code, text }) => (
          <button key={code} type="button" aria-pressed={taken.includes(code)} onClick={() => tap(code)}>
            <span className={styles.mark} aria-hidden>
              {question.kind === 'ordering' && taken.includes(code) ? taken.indexOf(code) + 1 : ''}
            </span>
            {pick(text)}
          </button>
        ))}
      </div>
      <div className={styles.moves}>
        <Button disabled={at === 0} onClick={() => onMove(-1)}>
          {t('previous')}
        </Button>
        <Button type="primary" disabled={at === count - 1} onClick={() => onMove(1)}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
