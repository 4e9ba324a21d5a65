import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { Stack } from '../../../components/grid.js';
import { JobProgress } from '../../../components/job-progress.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { MASS_KEY } from '../../../features/certification/mass-decisions/api/mass-decisions.js';
import { previewMassDecisionQuery } from '../../../features/certification/mass-decisions/api/preview-mass-decision.js';
import {
  ChosenForm,
  numbersOf,
  type ChosenDraft,
} from '../../../features/certification/mass-decisions/components/chosen-form.js';
import { DecisionList } from '../../../features/certification/mass-decisions/components/decision-list.js';
import {
  PreviewPanel,
  type Narrowed,
} from '../../../features/certification/mass-decisions/components/preview-panel.js';
import { ProposePanel } from '../../../features/certification/mass-decisions/components/propose-panel.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

const NOTHING: Narrowed = { unit: null, institution: null };

/** Certificates revoked or corrected in whole groups: chosen, previewed, put forward, confirmed. */
export function MassDecisionsPage() {
  const t = useTexts(massDecisionTexts);
  const { id: cohortId } = useCohort();
  const ownUnit = useUnitId();
  const queries = useQueryClient();
  const { filter, setFilter } = useFilters();
  const { data } = useQuery(policyPackQuery(cohortId));
  const grounds = data?.policyPack.revocationGrounds ?? [];
  const [draft, setDraft] = useState<ChosenDraft>({
    kind: 'REVOKE',
    corrects: ['NAME'],
    numbers: '',
    flagged: false,
  });
  const [looked, setLooked] = useState<ChosenDraft | null>(null);
  const [narrowed, setNarrowed] = useState<Narrowed>(NOTHING);
  const [isProposed, setProposed] = useState(false);
  const change = (changed: ChosenDraft): void => {
    setDraft(changed);
    setLooked(null);
    setProposed(false);
  };
  const of = looked ?? draft;
  const meant = {
    cohortId,
    unitId: narrowed.unit?.id ?? ownUnit,
    chosen: {
      institutionId: narrowed.institution?.id ?? null,
      numbers: numbersOf(of.numbers),
      flagged: of.kind === 'REVOKE' && of.flagged,
    },
    corrects: of.kind === 'REISSUE' ? [...of.corrects] : [],
  };
  const preview = useQuery({ ...previewMassDecisionQuery(meant), enabled: looked !== null });
  const jobId = filter('job');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        back={<Link to="/office/certificates">{t('back')}</Link>}
      />
      <Stack>
        {jobId === '' ? null : (
          <Panel>
            <JobProgress
              jobId={jobId}
              onDone={() => void queries.invalidateQueries({ queryKey: [MASS_KEY] })}
            />
          </Panel>
        )}
        {isProposed ? (
          <Notice tone="ok" live>
            {t('submitted')}
          </Notice>
        ) : null}
        <ChosenForm
          draft={draft}
          onChange={change}
          onPreview={() => setLooked(draft)}
          isRunning={preview.isFetching}
        />
        {looked ? (
          <Loaded query={preview}>
            {({ previewMassDecision: found }) => (
              <>
                <PreviewPanel
                  preview={found}
                  isReissue={looked.kind === 'REISSUE'}
                  narrowed={narrowed}
                  onNarrow={setNarrowed}
                />
                {found.certificates > 0 ? (
                  <ProposePanel
                    kind={looked.kind}
                    meant={meant}
                    count={found.certificates}
                    grounds={grounds}
                    onProposed={() => {
                      setLooked(null);
                      setNarrowed(NOTHING);
                      setProposed(true);
                    }}
                  />
                ) : null}
              </>
            )}
          </Loaded>
        ) : null}
        <Panel flush title={t('decisions')}>
          <DecisionList cohortId={cohortId} unitId={ownUnit} grounds={grounds} onJob={setFilter('job')} />
        </Panel>
      </Stack>
    </>
  );
}
