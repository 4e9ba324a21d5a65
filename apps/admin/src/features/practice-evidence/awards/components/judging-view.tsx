import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { FileList } from '../../../../components/file-list.js';
import { Figures } from '../../../../components/figures.js';
import { Loaded } from '../../../../components/loaded.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { WorkText } from '../../../../components/work-text.js';
import type { JudgingTaskOpenedQuery } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { judgingTaskQuery } from '../api/judging-task.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';
import { JudgingForm } from './judging-form.js';

interface JudgingViewProps {
  readonly cohortId: string;
  readonly taskId: string;
  readonly back: ReactNode;
  /** Goes on to the next work that waits, or back to the list. */
  readonly onHandedBack: () => void;
}

type Blind = NonNullable<JudgingTaskOpenedQuery['judgingTask']>;

/** One work before its judge: the content on the left, the score on the right. */
export function JudgingView({ cohortId, taskId, back, onHandedBack }: JudgingViewProps) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  return (
    <Loaded query={useQuery(judgingTaskQuery(cohortId, taskId))}>
      {({ judgingTask: found }) => {
        if (!found)
          return (
            <>
              <PageHeader title={t('judging-title')} back={back} />
              <EmptyState title={t('task-gone')} />
            </>
          );
        const { task } = found;
        return (
          <>
            <PageHeader
              title={`${t('task-number', { number: task.number })} ${task.title}`}
              description={`${words.category(task.category)} · ${task.roundName}`}
              back={back}
            />
            <div className={styles.judging}>
              <Content work={found} isWork={task.category !== 'WORKSHOP' && task.category !== 'LEADER'} />
              <div className={styles.form}>
                <Panel title={t('your-score')}>
                  <JudgingForm cohortId={cohortId} task={task} onHandedBack={onHandedBack} />
                </Panel>
              </div>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Content({ work, isWork }: { work: Blind; isWork: boolean }) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const paths = new Map(work.files.map((file) => [file.id, file.path]));
  return (
    <div>
      {work.summary ? (
        <Panel title={t(isWork ? 'summary' : 'why-nominated')}>
          <p className={styles.words}>{work.summary}</p>
        </Panel>
      ) : null}
      {work.figures ? (
        <Panel>
          <Figures
            figures={[
              { label: t('members'), value: work.figures.members },
              { label: t('handed-in'), value: work.figures.handedIn },
              { label: t('accepted'), value: work.figures.accepted },
              { label: t('honoured-works'), value: work.figures.honouredWorks },
            ]}
          />
        </Panel>
      ) : null}
      {work.files.length > 0 ? (
        <Panel title={t('files')}>
          <FileList
            files={work.files.map((file) => ({
              ...file,
              name: file.zh ? `${pick(file)} · ${file.name}` : file.name,
            }))}
            pathsOf={({ id }) => ({ preview: paths.get(id) ?? '', save: paths.get(id) ?? '' })}
          />
        </Panel>
      ) : null}
      {work.texts.length > 0 ? (
        <Panel>
          {work.texts.map((text) => (
            <section key={text.zh} className={styles.part}>
              <h3>{text.zh ? pick(text) : t('work-text')}</h3>
              <WorkText text={text.text} pathOf={(id) => paths.get(id) ?? ''} />
            </section>
          ))}
        </Panel>
      ) : null}
    </div>
  );
}
