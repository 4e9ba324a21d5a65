import Button from 'antd/es/button';
import { useState } from 'react';
import { freeCode, newQuestion } from '@tisheng/domain-rules/diagnostic-assessment/editing/edit-question.js';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { Notice } from '../../../components/notice.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { QuestionFilter } from '../components/select-questions.js';
import { DraftQuestions } from './draft-questions.js';
import styles from './editing.module.css';
import { QuestionForm } from './question-form.js';
import type { DraftEditing } from './use-draft.js';
import { questionOf, type DraftProblem } from './use-problem-words.js';

interface EditViewProps {
  readonly editing: DraftEditing;
  readonly problems: readonly DraftProblem[];
  /** Codes of the version from which the draft was made. */
  readonly known: ReadonlySet<string>;
  /** Place of the open question, null when none is. */
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
  readonly filter: QuestionFilter;
  readonly onFilter: (name: keyof QuestionFilter) => (value: string) => void;
}

/** The list of questions and the form of the open one; on a telephone one of the two. */
export function EditView({ editing, problems, known, open, onOpen, filter, onFilter }: EditViewProps) {
  const t = useTexts(instrumentEditorTexts);
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const [gone, setGone] = useState<{ question: Question; at: number } | null>(null);
  const { instrument, change } = editing;
  const { questions } = instrument;
  const question = open === null ? undefined : questions[open];
  const faulty = new Set(problems.flatMap((problem) => questionOf(problem) ?? []));

  const put = (at: number, added: Question): void => {
    change((now) => ({ ...now, questions: now.questions.toSpliced(at, 0, added) }));
  };
  const add = (made: (now: Instrument) => Question): void => {
    const at = questions.length;
    change((now) => ({ ...now, questions: [...now.questions, made(now)] }));
    onOpen(at);
  };
  return (
    <div className={`${styles.editor} ${question ? styles.hasOpen : ''}`}>
      <DraftQuestions
        questions={questions}
        open={question ? open : null}
        faulty={faulty}
        onlyFaulty={onlyFaulty}
        onOnlyFaulty={setOnlyFaulty}
        filter={filter}
        onFilter={onFilter}
        onOpen={onOpen}
        onAdd={(item, column) => add((now) => newQuestion(freeCode(now, item, column), item, column))}
      />
      <div className={styles.detail}>
        {gone ? (
          <Notice
            tone="neutral"
            live
            action={
              <Button
                size="small"
                onClick={() => {
                  put(gone.at, gone.question);
                  onOpen(gone.at);
                  setGone(null);
                }}
              >
                {t('undo')}
              </Button>
            }
          >
            {t('removed', { code: gone.question.code })}
          </Notice>
        ) : null}
        {question === undefined || open === null ? (
          <EmptyState title={t('choose-question')} hint={t('choose-question-hint')} />
        ) : (
          <>
            <Button type="link" className={styles.back ?? ''} onClick={() => onOpen(null)}>
              {t('back-to-questions')}
            </Button>
            <QuestionForm
              key={open}
              question={question}
              isKnown={known.has(question.code)}
              problems={problems
                .filter((problem) => questionOf(problem) === open)
                .map((problem) => ({
                  ...problem,
                  field: (problem.field ?? '').replace(`/questions/${open}`, ''),
                }))}
              onChange={(edited) =>
                change((now) => ({ ...now, questions: now.questions.with(open, edited) }))
              }
              onDuplicate={() =>
                add((now) => ({
                  ...question,
                  code: freeCode(
                    now,
                    question.kind === 'scale' ? 0 : question.item,
                    question.columns[0] ?? 'I',
                  ),
                }))
              }
              onRemove={() => {
                setGone({ question, at: open });
                change((now) => ({ ...now, questions: now.questions.toSpliced(open, 1) }));
                onOpen(null);
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
