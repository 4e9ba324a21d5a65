import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Deadline } from '../../../../components/deadline.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { TextField } from '../../../../components/text-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useDeclareAwardRecusal } from '../api/declare-award-recusal.js';
import type { JudgingTask } from '../api/judging-task-fields.js';
import { judgingTasksQuery } from '../api/judging-tasks.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

interface JudgingListProps {
  readonly cohortId: string;
  readonly renderLink: (task: JudgingTask, card: ReactNode, className: string) => ReactNode;
}

/** What the judge has to score, round by round: numbers, never names. */
export function JudgingList({ cohortId, renderLink }: JudgingListProps) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  const list = useList(useInfiniteQuery(judgingTasksQuery(cohortId)), ({ judgingTasks }) => judgingTasks);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={t('no-tasks')} hint={t('no-tasks-hint')} />;
  const rounds = [...new Map(list.rows.map((task) => [task.roundId, task])).values()];
  return (
    <div className={styles.page}>
      {rounds.map((round) => {
        const tasks = list.rows.filter(({ roundId }) => roundId === round.roundId);
        const waiting = tasks.filter(({ scoredAt }) => !scoredAt).length;
        return (
          <section key={round.roundId}>
            <div className={`${styles.head} ${styles.roundOfTasks}`}>
              <h2 className={styles.category}>{round.roundName}</h2>
              <span className={styles.actions}>
                <span className={styles.soft}>{t('to-judge', { count: waiting })}</span>
                {round.roundState === 'JUDGING' ? (
                  <>
                    <span className={styles.soft}>
                      <Deadline date={round.judgeUntil} />
                    </span>
                    <Recuse cohortId={cohortId} roundId={round.roundId} />
                  </>
                ) : null}
              </span>
            </div>
            <ul className={styles.list}>
              {tasks.map((task) => (
                <li key={task.id}>
                  {renderLink(
                    task,
                    <div className={styles.head}>
                      <span>
                        <span className={styles.title}>
                          {t('task-number', { number: task.number })} {task.title}
                        </span>
                        <div className={styles.soft}>{words.category(task.category)}</div>
                      </span>
                      <span className={styles.actions}>
                        {task.isExtra ? <ToneTag tone="attention">{t('task-extra')}</ToneTag> : null}
                        <ToneTag tone={task.scoredAt ? 'ok' : 'attention'}>
                          {t(task.scoredAt ? 'task-scored' : 'task-waiting')}
                        </ToneTag>
                      </span>
                    </div>,
                    styles.card ?? '',
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Names a relative or a school from which nothing is to be given to the judge. */
function Recuse({ cohortId, roundId }: { cohortId: string; roundId: string }) {
  const t = useTexts(awardTexts);
  const [isOpen, setOpen] = useState(false);
  const [schoolName, setSchoolName] = useState('');
  const [teacherName, setTeacherName] = useState('');
  const [reason, setReason] = useState('');
  const recuse = useDeclareAwardRecusal(cohortId, roundId, () => setOpen(false));
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('recuse')}
      </Button>
      {isOpen ? (
        <DecisionDrawer
          title={t('recuse-title')}
          open
          onClose={() => setOpen(false)}
          submitLabel={t('recuse-submit')}
          action={recuse}
          onSubmit={() => recuse.run({ schoolName, teacherName, reason })}
        >
          <p>{t('recuse-effect')}</p>
          <TextField label={t('recuse-school')} value={schoolName} onChange={setSchoolName} />
          <TextField label={t('recuse-teacher')} value={teacherName} onChange={setTeacherName} />
          <ReasonField
            label={t('hand-back-reason')}
            value={reason}
            maxLength={200}
            rows={2}
            onChange={setReason}
          />
        </DecisionDrawer>
      ) : null}
    </>
  );
}
