import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { JobProgress } from '../../../components/job-progress.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { refusedTeachersQuery, type RefusedTeacher } from '../api/refused-teachers.js';

/** How far work done for many has come, and whom it left out. */
export function MatchingJob({ jobId }: { jobId: string }) {
  const t = useTexts(placesTexts);
  const queries = useQueryClient();
  return (
    <Panel>
      <JobProgress
        jobId={jobId}
        onDone={() => void queries.invalidateQueries()}
        renderDone={(result) => {
          const refused = Number(result['refused'] ?? 0);
          const words =
            'confirmed' in result
              ? t('job-done-CONFIRM', {
                  done: Number(result['confirmed'] ?? 0),
                  waiting: Number(result['waiting'] ?? 0),
                  refused,
                })
              : t('job-done-OTHER', { done: Number(result['withdrawn'] ?? 0), refused });
          return (
            <>
              <Notice tone={refused > 0 ? 'attention' : 'ok'} live>
                {words}
              </Notice>
              {refused > 0 ? <LeftOut jobId={jobId} /> : null}
            </>
          );
        }}
      />
    </Panel>
  );
}

function LeftOut({ jobId }: { jobId: string }) {
  const t = useTexts(placesTexts);
  const desk = useTexts(deskTexts);
  const pick = useBilingual();
  const list = useList(
    useInfiniteQuery(refusedTeachersQuery(jobId)),
    ({ refusedTeachers }) => refusedTeachers,
  );
  return (
    <ListTable<RefusedTeacher>
      list={list}
      rowKey={({ learnerNo, problem }) => `${learnerNo} ${problem.code}`}
      empty={null}
      tools={t('left-out')}
      columns={[
        { title: desk('name'), key: 'name', fixed: 'left', render: (_, { name }) => name },
        { title: desk('learner-no'), key: 'no', render: (_, { learnerNo }) => learnerNo },
        { title: desk('school'), key: 'school', render: (_, { schoolName }) => schoolName },
        { title: t('because'), key: 'because', render: (_, { problem }) => pick(problem) },
      ]}
    />
  );
}
