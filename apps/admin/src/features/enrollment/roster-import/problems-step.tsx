import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { ROSTER_PROBLEM_KINDS } from '@tisheng/messages/roster-problem-kinds.js';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { numberColumn } from '../../../components/data-table.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { LinkButton } from '../../../components/link-button.js';
import { ListTable } from '../../../components/list-table.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useDiscardRosterImport } from '../api/discard-roster-import.js';
import type { RosterFaultKind, RosterInWork } from '../api/roster-import.js';
import { rosterProblemsQuery, type RosterFault } from '../api/roster-problems.js';
import { useMendRoster } from '../api/upload-roster.js';
import { FileDrop } from './file-drop.js';
import styles from './roster-import.module.css';
import type { WizardAddress } from './wizard-address.js';

interface StepProps {
  readonly roster: RosterInWork;
  readonly address: WizardAddress;
}

/** What is wrong, by kind, with the remedy first; the way back with a mended file, and on to the changes. */
export function ProblemsStep({ roster, address }: StepProps) {
  const t = useTexts(rosterImportTexts);
  const language = useLanguage();
  const isOpen = roster.state === 'CHECKED' || roster.state === 'HELD';
  const mend = useMendRoster(roster.id, () =>
    address.write({ step: '', fault: '', faultColumn: '', map: '', job: '' }),
  );
  const discard = useDiscardRosterImport();
  return (
    <Stack>
      <Panel>
        <Figures
          figures={[
            { label: t('rows-read'), value: roster.rowsRead },
            { label: t('rows-accepted'), value: roster.rowsAccepted },
            { label: t('rows-rejected'), value: roster.rowsRejected, isWrong: roster.rowsRejected > 0 },
            { label: t('rows-warned'), value: roster.rowsWarned },
          ]}
        />
        {isOpen ? (
          <div className={`${styles.actions} ${styles.foot}`}>
            <Button
              type="primary"
              disabled={roster.rowsAccepted === 0}
              onClick={() => address.write({ step: 'changes' })}
            >
              {t('on-to-changes')}
            </Button>
            <Button loading={discard.isRunning} onClick={() => discard.run(roster.id)}>
              {t('discard')}
            </Button>
            {roster.rowsRejected > 0 ? (
              <span className={styles.soft}>{t('wrong-rows-stay-out', { count: roster.rowsRejected })}</span>
            ) : null}
          </div>
        ) : null}
        <ActionFeedback action={discard} />
      </Panel>
      <Panel title={t('problems-title')} extra={t('problems-lead')} flush>
        {roster.problemKinds.length === 0 ? (
          <EmptyState title={t('no-problems')} hint={t('no-problems-hint')} />
        ) : (
          <ul className={styles.kinds}>
            {roster.problemKinds.map((kind) => (
              <FaultKind
                key={`${kind.severity} ${kind.code} ${kind.column ?? ''}`}
                importId={roster.id}
                kind={kind}
                address={address}
              />
            ))}
          </ul>
        )}
      </Panel>
      {isOpen && roster.hasFile ? (
        <Panel>
          <Stack>
            {roster.problemKinds.length > 0 ? (
              <div>
                <a href={`/files/rosters/${roster.id}/errors?lang=${language}`} download>
                  <LinkButton>{t('errors-file')}</LinkButton>
                </a>
              </div>
            ) : null}
            <FileDrop label={t('upload-mended')} action={mend} />
          </Stack>
        </Panel>
      ) : null}
      {roster.attempts.length > 1 ? <Attempts roster={roster} /> : null}
    </Stack>
  );
}

function FaultKind(props: { importId: string; kind: RosterFaultKind; address: WizardAddress }) {
  const t = useTexts(rosterImportTexts);
  const pick = useBilingual();
  const { importId, kind, address } = props;
  const words = ROSTER_PROBLEM_KINDS[kind.code];
  const isShown = address.read('fault') === kind.code && address.read('faultColumn') === (kind.column ?? '');
  return (
    <li className={styles.kind}>
      <div className={styles.kindHead}>
        <ToneTag tone={kind.severity === 'ERROR' ? 'wrong' : 'attention'}>{t(kind.severity)}</ToneTag>
        <h3 className={styles.kindTitle}>{words ? pick(words.title) : pick(kind.example)}</h3>
        <span className={styles.soft}>
          {t('kind-count', { count: kind.count })}
          {kind.column ? ` · ${t('kind-column', { column: kind.column })}` : ''}
        </span>
        <Button
          size="small"
          type="link"
          aria-expanded={isShown}
          onClick={() =>
            address.write(
              isShown ? { fault: '', faultColumn: '' } : { fault: kind.code, faultColumn: kind.column ?? '' },
            )
          }
        >
          {t(isShown ? 'hide-rows' : 'show-rows')}
        </Button>
      </div>
      {words ? <p className={styles.remedy}>{pick(words.remedy)}</p> : null}
      {isShown ? <FaultRows importId={importId} kind={kind} /> : null}
    </li>
  );
}

function FaultRows({ importId, kind }: { importId: string; kind: RosterFaultKind }) {
  const t = useTexts(rosterImportTexts);
  const pick = useBilingual();
  const query = useInfiniteQuery(rosterProblemsQuery(importId, kind.code, kind.column ?? null));
  const list = useList(query, ({ rosterImport }) => rosterImport.problems);
  return (
    <ListTable<RosterFault>
      list={list}
      rowKey={({ problem }) => `${problem.row ?? ''} ${problem.zh}`}
      empty={<EmptyState title={t('no-problems')} />}
      columns={[
        {
          title: t('row'),
          key: 'row',
          width: 72,
          ...numberColumn,
          render: (_, { problem }) => problem.row ?? '—',
        },
        {
          title: t('problem'),
          key: 'problem',
          render: (_, { problem }) => <span className={styles.wrapped}>{pick(problem)}</span>,
        },
      ]}
    />
  );
}

function Attempts({ roster }: { roster: RosterInWork }) {
  const t = useTexts(rosterImportTexts);
  const language = useLanguage();
  return (
    <Panel title={t('attempts')}>
      <ul className={styles.attempts}>
        {roster.attempts.map(({ attempt, fileName: file, uploadedAt, rowsAccepted, rowsRejected }) => {
          const at = formatInstant(uploadedAt, language);
          return (
            <li key={attempt}>
              {rowsAccepted === null || rowsAccepted === undefined
                ? t('attempt-unchecked', { attempt, file, at })
                : t('attempt-line', {
                    attempt,
                    file,
                    at,
                    accepted: rowsAccepted,
                    rejected: rowsRejected ?? 0,
                  })}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
