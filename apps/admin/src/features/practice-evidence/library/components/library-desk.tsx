import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState, type ReactNode } from 'react';
import { MAXIMUM_LIBRARY_REASON } from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { FormColumn } from '../../../../components/field.js';
import { CheckFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { Loaded } from '../../../../components/loaded.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { LibraryReportsQuery } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useAnswerLibraryReport } from '../api/answer-library-report.js';
import { libraryReportsQuery } from '../api/library-reports.js';
import type { LibraryWork } from '../api/library-work-fields.js';
import { libraryWorksOfUnitQuery } from '../api/library-works-of-unit.js';
import { usePutBackLibraryWork } from '../api/put-back-library-work.js';
import { useTakeDownLibraryWork } from '../api/take-down-library-work.js';
import styles from './library.module.css';

interface LibraryDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly reportedOnly: boolean;
  readonly onReportedOnly: (only: boolean) => void;
  readonly renderTitle: (work: LibraryWork) => ReactNode;
}

type Doing = { readonly act: 'take-down' | 'put-back' | 'reports'; readonly work: LibraryWork };

/** Works of the unit's schools in every state: the office takes down, puts back, answers reports. */
export function LibraryDesk({
  cohortId,
  unitId,
  reportedOnly,
  onReportedOnly,
  renderTitle,
}: LibraryDeskProps) {
  const t = useTexts(libraryTexts);
  const pick = useBilingual();
  const may = useMay();
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = useList(
    useInfiniteQuery(libraryWorksOfUnitQuery(cohortId, unitId, reportedOnly)),
    ({ libraryWorksOfUnit }) => libraryWorksOfUnit,
  );
  const keeps = may('takeDownLibraryWork');
  const of = { cohortId, unitId, onClose: () => setDoing(null) };
  return (
    <>
      <ListTable<LibraryWork>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-kept')} />}
        tools={
          <Filters>
            <CheckFilter label={t('reported-only')} value={reportedOnly} onChange={onReportedOnly} />
          </Filters>
        }
        columns={[
          {
            title: t('work-title'),
            key: 'title',
            render: (_, work) => (
              <div className={styles.wide}>
                {work.state === 'SHOWN' ? renderTitle(work) : work.title}
                {work.reason ? <div className={styles.soft}>{work.reason}</div> : null}
              </div>
            ),
          },
          {
            title: t('kind'),
            key: 'kind',
            render: (_, { kind }) => pick(awardTexts[`category-${ruleWord(kind)}`]),
          },
          {
            title: t('authors'),
            key: 'authors',
            render: (_, { authors, schoolName }) => (
              <>
                {authors.join(pick({ zh: '、', en: ', ' }))}
                <div className={styles.soft}>{schoolName}</div>
              </>
            ),
          },
          {
            title: t('state'),
            key: 'state',
            render: (_, { state }) => <StateTag lifecycle="library-entry" state={state} />,
          },
          { title: t('useful'), key: 'useful', ...numberColumn, render: (_, { useful }) => useful },
          {
            title: t('downloads'),
            key: 'downloads',
            ...numberColumn,
            render: (_, { downloads }) => downloads,
          },
          {
            title: t('reports'),
            key: 'reports',
            ...numberColumn,
            render: (_, { openReports }) => openReports,
          },
          {
            key: 'act',
            render: (_, work) => (
              <span className={styles.actions}>
                <Button size="small" onClick={() => setDoing({ act: 'reports', work })}>
                  {t('see-reports')}
                </Button>
                {keeps && work.state !== 'WITHDRAWN' ? (
                  <Button
                    size="small"
                    onClick={() => setDoing({ act: work.state === 'SHOWN' ? 'take-down' : 'put-back', work })}
                  >
                    {t(work.state === 'SHOWN' ? 'take-down' : 'put-back')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {doing === null ? null : doing.act === 'reports' ? (
        <Reports {...of} work={doing.work} mayAnswer={keeps} />
      ) : (
        <Decision {...of} work={doing.work} act={doing.act} />
      )}
    </>
  );
}

type Of = { cohortId: string; unitId: string; work: LibraryWork; onClose: () => void };

function Decision({ cohortId, unitId, work, act, onClose }: Of & { act: 'take-down' | 'put-back' }) {
  const t = useTexts(libraryTexts);
  const [reason, setReason] = useState('');
  const takeDown = useTakeDownLibraryWork(cohortId, unitId, onClose);
  const putBack = usePutBackLibraryWork(cohortId, unitId, onClose);
  const action = act === 'take-down' ? takeDown : putBack;
  return (
    <DecisionDrawer
      title={t(`${act}-title`, { title: work.title })}
      open
      onClose={onClose}
      submitLabel={t(act)}
      action={action}
      onSubmit={() => action.run({ entryId: work.id, reason })}
    >
      <p>{t(`${act}-effect`)}</p>
      <ReasonField
        label={t('reason')}
        value={reason}
        maxLength={MAXIMUM_LIBRARY_REASON}
        onChange={setReason}
      />
    </DecisionDrawer>
  );
}

function Reports({ cohortId, unitId, work, onClose, mayAnswer }: Of & { mayAnswer: boolean }) {
  const t = useTexts(libraryTexts);
  return (
    <Drawer title={t('reports-title', { title: work.title })} open onClose={onClose} size={480}>
      <Loaded query={useQuery(libraryReportsQuery(cohortId, unitId, work.id))}>
        {({ libraryReports: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('no-reports')} />
          ) : (
            nodes.map((report) => (
              <Report
                key={report.id}
                of={{ cohortId, unitId, entryId: work.id }}
                {...{ report, mayAnswer }}
              />
            ))
          )
        }
      </Loaded>
    </Drawer>
  );
}

function Report({
  of,
  report,
  mayAnswer,
}: {
  of: { cohortId: string; unitId: string; entryId: string };
  report: LibraryReportsQuery['libraryReports']['nodes'][number];
  mayAnswer: boolean;
}) {
  const t = useTexts(libraryTexts);
  const [answer, setAnswer] = useState('');
  const give = useAnswerLibraryReport(of.cohortId, of.unitId, of.entryId);
  return (
    <div className={styles.report}>
      <b>{report.reporterName}</b>
      <p className={styles.words}>{report.text}</p>
      {report.answer ? (
        <p className={styles.soft}>{t('report-answered', { answer: report.answer })}</p>
      ) : mayAnswer ? (
        <FormColumn onSubmit={() => give.run({ reportId: report.id, answer })}>
          <ReasonField
            label={t('answer-text')}
            value={answer}
            rows={2}
            maxLength={MAXIMUM_LIBRARY_REASON}
            onChange={setAnswer}
          />
          <ActionFeedback action={give} />
          <Button htmlType="submit" loading={give.isRunning}>
            {t('answer')}
          </Button>
        </FormColumn>
      ) : null}
    </div>
  );
}
