import { Link, useNavigate } from '@tanstack/react-router';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { RosterImportTable } from '../../../features/enrollment/components/roster-import-table.js';
import { RosterUpload } from '../../../features/enrollment/components/roster-upload.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

export const SchoolRosterImports = () => <RosterImports to="/school/roster-imports/$importId" />;
export const OfficeRosterImports = () => <RosterImports to="/office/roster-imports/$importId" />;

interface RosterImportsProps {
  readonly to: '/school/roster-imports/$importId' | '/office/roster-imports/$importId';
}

function RosterImports({ to }: RosterImportsProps) {
  const t = useTexts(enrollmentDeskTexts);
  const { programme } = useCohort();
  const unitId = useUnitId();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('imports-title')} description={t('imports-lead')} />
      <Panel>
        <RosterUpload
          programmeId={programme.id}
          unitId={unitId}
          onChecked={(importId) => void navigate({ to, params: { importId } })}
        />
      </Panel>
      <Panel title={t('past-imports')} flush>
        <RosterImportTable
          unitId={unitId}
          renderLink={(importId, fileName) => (
            <Link to={to} params={{ importId }}>
              {fileName}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}
