import { Link, useNavigate } from '@tanstack/react-router';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { RosterImportTable } from '../../../features/enrollment/components/roster-import-table.js';
import { RosterUpload } from '../../../features/enrollment/components/roster-upload.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

export const SchoolRosterImports = () => <RosterImports area="school" />;
export const OfficeRosterImports = () => <RosterImports area="office" />;

function RosterImports({ area }: { area: 'school' | 'office' }) {
  const t = useTexts(enrollmentDeskTexts);
  const words = useTexts(rosterImportTexts);
  const to = area === 'school' ? '/school/roster-imports/$importId' : '/office/roster-imports/$importId';
  const { programme } = useCohort();
  const unitId = useUnitId();
  const navigate = useNavigate();
  const renderLink = (importId: string, fileName: string) => (
    <Link to={to} params={{ importId }}>
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHeader title={t('imports-title')} description={t('imports-lead')} />
      <Panel>
        <RosterUpload
          programmeId={programme.id}
          unitId={unitId}
          onSent={(importId) => void navigate({ to, params: { importId } })}
        />
      </Panel>
      {area === 'office' ? (
        <Panel title={words('held-imports')} flush>
          <RosterImportTable unitId={unitId} state="HELD" renderLink={renderLink} />
        </Panel>
      ) : null}
      <Panel title={t('past-imports')} flush>
        <RosterImportTable unitId={unitId} renderLink={renderLink} />
      </Panel>
    </>
  );
}
