import Button from 'antd/es/button';
import { useState } from 'react';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './editing.module.css';
import { questionOf, useProblemWords, type DraftProblem } from './use-problem-words.js';

interface DraftProblemsProps {
  readonly problems: readonly DraftProblem[];
  readonly questions: readonly Question[];
  /** Opens the place at which a problem is mended. */
  readonly onGo: (problem: DraftProblem) => void;
}

/** Shown at first; a bank that has just been begun has dozens. */
const FEW = 5;

/** What keeps the draft from being published, each with the way to its place. */
export function DraftProblems({ problems, questions, onGo }: DraftProblemsProps) {
  const t = useTexts(instrumentEditorTexts);
  const say = useProblemWords();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, FEW);
  /** Problems of a text do not say in which question they are. */
  const nameOf = (problem: DraftProblem): string => {
    const at = problem.data?.['question'] === undefined ? questionOf(problem) : null;
    return at === null ? '' : `${questions[at]?.code ?? ''} `;
  };
  return (
    <Notice tone="attention" title={t('to-mend', { count: problems.length })}>
      <ul className={styles.problems}>
        {shown.map((problem, at) => (
          <li key={`${at} ${problem.code} ${problem.field}`}>
            <span>
              {nameOf(problem)}
              {say(problem)}
            </span>
            {questionOf(problem) !== null || problem.data?.['item'] !== undefined ? (
              <Button type="link" size="small" onClick={() => onGo(problem)}>
                {t('show-question')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {problems.length > shown.length ? (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('more-problems', { count: problems.length - shown.length })}
        </Button>
      ) : null}
    </Notice>
  );
}
