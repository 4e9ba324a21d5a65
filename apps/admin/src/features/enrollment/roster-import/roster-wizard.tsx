import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { JobProgress } from '../../../components/job-progress.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { rosterImportQuery, type RosterInWork } from '../api/roster-import.js';
import { ChangesStep } from './changes-step.js';
import { ColumnsStep } from './columns-step.js';
import { DoneStep } from './done-step.js';
import { ProblemsStep } from './problems-step.js';
import type { WizardAddress } from './wizard-address.js';
import { openSteps, stepOf, WIZARD_STEPS, WizardSteps, type WizardStep } from './wizard-steps.js';

interface RosterWizardProps {
  readonly importId: string;
  readonly address: WizardAddress;
  readonly back: ReactNode;
  readonly rosterLink: ReactNode;
}

/** A roster file on its way to the roster: columns, problems, changes, done. */
export function RosterWizard({ importId, ...rest }: RosterWizardProps) {
  return (
    <Loaded query={useQuery(rosterImportQuery(importId))}>
      {({ rosterImport }) => <Wizard roster={rosterImport} {...rest} />}
    </Loaded>
  );
}

type Props = Omit<RosterWizardProps, 'importId'> & { readonly roster: RosterInWork };

function Wizard({ roster, address, back, rosterLink }: Props) {
  const t = useTexts(rosterImportTexts);
  const queries = useQueryClient();
  const asked = oneOf(WIZARD_STEPS, address.read('step'));
  const step = asked && openSteps(roster).includes(asked) ? asked : stepOf(roster);
  const go = (next: WizardStep | ''): void => address.write({ step: next });
  const jobId = roster.isBusy || address.read('job') === roster.jobId ? roster.jobId : null;
  const whenDone = (): void => {
    address.write({ step: '', job: '' });
    void queries.invalidateQueries();
  };
  return (
    <>
      <PageHeader
        title={roster.fileName}
        description={t('attempt-of', { attempt: Math.max(roster.attempt, 1), unit: roster.unitName })}
        back={back}
        actions={<StateTag lifecycle="roster-import" state={roster.state} />}
      />
      <WizardSteps roster={roster} current={step} onStep={go} />
      {jobId ? (
        <Panel>
          <JobProgress key={jobId} jobId={jobId} onDone={whenDone} />
        </Panel>
      ) : null}
      {roster.isBusy ? null : (
        <>
          {step === 'columns' ? <ColumnsStep roster={roster} address={address} /> : null}
          {step === 'problems' ? <ProblemsStep roster={roster} address={address} /> : null}
          {step === 'changes' ? <ChangesStep roster={roster} address={address} /> : null}
          {step === 'done' ? <DoneStep roster={roster} address={address} rosterLink={rosterLink} /> : null}
        </>
      )}
    </>
  );
}
