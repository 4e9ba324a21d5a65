import { Link, useParams } from '@tanstack/react-router';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { RosterImportView } from '../../../features/enrollment/components/roster-import-view.js';
import { useTexts } from '../../../lib/texts.js';

export const SchoolRosterImport = () => <RosterImport list="/school/roster-imports" />;
export const OfficeRosterImport = () => <RosterImport list="/office/roster-imports" />;

function RosterImport({ list }: { list: '/school/roster-imports' | '/office/roster-imports' }) {
  const t = useTexts(enrollmentDeskTexts);
  const { importId = '' } = useParams({ strict: false });
  return (
    <RosterImportView key={importId} importId={importId} back={<Link to={list}>{t('import-back')}</Link>} />
  );
}
