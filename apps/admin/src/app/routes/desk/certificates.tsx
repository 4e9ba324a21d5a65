import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { certificationDeskTexts } from '@tisheng/messages/pages/certification-desk.js';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { LinkButton } from '../../../components/link-button.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { useIssueDesk } from '../../../features/certification/components/issue-certificates.js';
import { ExportRegister } from '../../../features/certification/look-up/export-register.js';
import { CERTIFICATE_STATES, Register } from '../../../features/certification/components/register.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** The register of certificates: issue, search, revoke. */
export function CertificatesPage() {
  const t = useTexts(certificationDeskTexts);
  const m = useTexts(massDecisionTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const mayIssue = useMay()('issueCertificates');
  const { filter, setFilter } = useFilters();
  const { data } = useQuery(policyPackQuery(cohortId));
  const issue = useIssueDesk(cohortId);
  const filterOfRegister = {
    cohortId,
    unitId,
    search: filter('search'),
    state: oneOf(CERTIFICATE_STATES, filter('state')),
    flagged: filter('flagged') !== '',
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportRegister filter={filterOfRegister} />
            {mayIssue ? (
              <>
                <Link to="/office/mass-decisions">
                  <LinkButton>{m('to-page')}</LinkButton>
                </Link>
                {issue.button}
              </>
            ) : null}
          </>
        }
      />
      <Stack>
        {issue.answer}
        <Panel flush>
          <Register
            filter={filterOfRegister}
            onFilter={setFilter}
            grounds={data?.policyPack.revocationGrounds ?? []}
          />
        </Panel>
      </Stack>
      {issue.drawer}
    </>
  );
}
