import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { RosterInWork } from '../api/roster-import.js';
import { rosterUndoReportQuery } from '../api/roster-undo-report.js';
import { useUndoRosterImport } from '../api/undo-roster-import.js';
import styles from './roster-import.module.css';
import type { WizardAddress } from './wizard-address.js';

interface StepProps {
  readonly roster: RosterInWork;
  readonly address: WizardAddress;
  readonly rosterLink: ReactNode;
}

/** What came of the import, and how to take it back. */
export function DoneStep({ roster, address, rosterLink }: StepProps) {
  const t = useTexts(rosterImportTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (roster.state === 'DISCARDED') {
    return (
      <Panel>
        <Notice tone="neutral">{t('discarded')}</Notice>
      </Panel>
    );
  }
  const isUndone = roster.state === 'UNDONE';
  const at = isUndone ? roster.undoneAt : roster.committedAt;
  return (
    <Panel>
      <Stack>
        <Notice
          tone={isUndone ? 'neutral' : 'ok'}
          title={`${t(isUndone ? 'undone-title' : 'done-title')}${at ? ` · ${formatInstant(at, language)}` : ''}`}
        >
          {isUndone && roster.undoReason ? t('undone-note', { reason: roster.undoReason }) : null}
        </Notice>
        <Figures
          figures={[
            { label: t('teachers-added'), value: roster.teachersAdded ?? 0 },
            { label: t('teachers-changed'), value: roster.teachersChanged ?? 0 },
            { label: t('teachers-transferred'), value: roster.teachersTransferred ?? 0 },
            { label: t('teachers-left'), value: roster.teachersLeft ?? 0 },
            { label: t('rows-rejected'), value: roster.rowsRejected },
          ]}
        />
        <div className={styles.actions}>
          {rosterLink}
          {isUndone ? null : <Button onClick={() => setOpen(true)}>{t('undo')}</Button>}
        </div>
        <UndoDrawer
          roster={roster}
          open={isOpen}
          onClose={() => setOpen(false)}
          onBegun={(jobId) => {
            setOpen(false);
            address.write({ job: jobId });
          }}
        />
      </Stack>
    </Panel>
  );
}

function UndoDrawer(props: {
  roster: RosterInWork;
  open: boolean;
  onClose: () => void;
  onBegun: (jobId: string) => void;
}) {
  const t = useTexts(rosterImportTexts);
  const { roster, open, onClose, onBegun } = props;
  const [reason, setReason] = useState('');
  const undo = useUndoRosterImport(onBegun);
  return (
    <DecisionDrawer
      title={t('undo-title')}
      open={open}
      onClose={onClose}
      submitLabel={t('undo')}
      action={undo}
      onSubmit={() => undo.run({ importId: roster.id, reason })}
    >
      <UndoReport importId={roster.id} />
      <ReasonField label={t('undo-reason')} hint={t('undo-hint')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}

function UndoReport({ importId }: { importId: string }) {
  const t = useTexts(rosterImportTexts);
  return (
    <Loaded query={useQuery({ ...rosterUndoReportQuery(importId), staleTime: 0 })}>
      {({ rosterUndoReport: report }) => (
        <>
          <p>{t('undo-effects', { removable: report.removable, restorable: report.restorable })}</p>
          {report.kept > 0 ? (
            <Notice tone="attention" title={t('undo-kept', { kept: report.kept })}>
              <ul>
                {report.reasons.map(({ kind, teachers }) => (
                  <li key={kind}>{t('undo-reason-line', { reason: t(kind), teachers })}</li>
                ))}
              </ul>
              <p className={styles.soft}>
                {report.keptTeachers.map(({ name, schoolName }) => `${name} · ${schoolName}`).join(' / ')}
              </p>
            </Notice>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
