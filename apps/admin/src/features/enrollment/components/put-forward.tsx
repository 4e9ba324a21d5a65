import Button from 'antd/es/button';
import { useState } from 'react';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { CheckFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { usePutForwardTeachers } from '../api/put-forward-teachers.js';
import type { RosterFilter } from '../api/teachers.js';
import { TeacherTable } from './teacher-table.js';

interface PutForwardProps {
  readonly cohortId: string;
  readonly filter: RosterFilter;
  readonly onFilter: (name: 'search' | 'stage') => (value: string) => void;
}

/** Teachers of the roster who are not in the cohort: some, or everybody who must take part, are put forward. */
export function PutForward({ cohortId, filter, onFilter }: PutForwardProps) {
  const t = useTexts(enrollmentDeskTexts);
  const pick = useBilingual();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [volunteers, setVolunteers] = useState(false);
  const [isAskingAll, setAskingAll] = useState(false);
  const putForward = usePutForwardTeachers(cohortId, filter.unitId);
  const run = async (teacherIds: readonly string[] | null): Promise<void> => {
    const outcome = await putForward.runAndWait({
      teacherIds,
      volunteers: teacherIds !== null && volunteers,
    });
    if (!outcome?.done) return;
    setSelected([]);
    setAskingAll(false);
  };
  const { value } = putForward;
  return (
    <>
      <PageHeader
        title={t('put-forward-title')}
        description={t('put-forward-lead')}
        actions={<Button onClick={() => setAskingAll(true)}>{t('put-forward-all')}</Button>}
      />
      <Stack>
        {isAskingAll ? null : <ActionFeedback action={putForward} />}
        {value ? (
          <Notice
            tone={value.leftOut > 0 ? 'attention' : 'ok'}
            live
            title={t('put-forward-done', {
              putForward: value.putForward,
              waiting: value.waiting,
              alreadyEnrolled: value.alreadyEnrolled,
              leftOut: value.leftOut,
            })}
          >
            {value.problems.length > 0 ? (
              <>
                {t('left-out-because')}
                <ul style={{ margin: '4px 0 0', paddingInlineStart: '1.2em' }}>
                  {value.problems.map((problem) => (
                    <li key={`${problem.field ?? ''} ${problem.code}`}>
                      {problem.field ? `${problem.field} ` : ''}
                      {pick(problem)}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </Notice>
        ) : null}
        <Panel flush>
          <TeacherTable
            filter={filter}
            onFilter={onFilter}
            empty={<EmptyState title={t('all-put-forward')} />}
            selection={{ keys: selected, onChange: (keys) => setSelected(keys.map(String)) }}
            selectionBar={
              selected.length > 0 ? (
                <SelectionBar count={selected.length} onClear={() => setSelected([])}>
                  <CheckFilter label={t('volunteers')} value={volunteers} onChange={setVolunteers} />
                  <Button type="primary" loading={putForward.isRunning} onClick={() => void run(selected)}>
                    {t('put-forward-selected', { count: selected.length })}
                  </Button>
                </SelectionBar>
              ) : null
            }
          />
        </Panel>
      </Stack>
      <DecisionDrawer
        title={t('put-forward-all-title')}
        open={isAskingAll}
        onClose={() => setAskingAll(false)}
        submitLabel={t('put-forward')}
        action={putForward}
        onSubmit={() => void run(null)}
      >
        <p>{t('put-forward-all-text')}</p>
      </DecisionDrawer>
    </>
  );
}
