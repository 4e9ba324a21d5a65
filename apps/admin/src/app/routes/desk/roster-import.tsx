import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { LinkButton } from '../../../components/link-button.js';
import { RosterWizard } from '../../../features/enrollment/roster-import/roster-wizard.js';
import type { WizardAddress } from '../../../features/enrollment/roster-import/wizard-address.js';
import { useTexts } from '../../../lib/texts.js';

export const SchoolRosterImport = () => <RosterImport area="school" />;
export const OfficeRosterImport = () => <RosterImport area="office" />;

function RosterImport({ area }: { area: 'school' | 'office' }) {
  const t = useTexts(enrollmentDeskTexts);
  const words = useTexts(rosterImportTexts);
  const { importId = '' } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const address: WizardAddress = {
    read: (name) => (typeof search[name] === 'string' ? search[name] : ''),
    write: (changes) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== '')),
        replace: !('step' in changes),
      }),
  };
  return (
    <RosterWizard
      key={importId}
      importId={importId}
      address={address}
      back={
        <Link to={area === 'school' ? '/school/roster-imports' : '/office/roster-imports'}>
          {t('import-back')}
        </Link>
      }
      rosterLink={
        <Link to={area === 'school' ? '/school/roster' : '/office/roster'}>
          <LinkButton>{words('see-roster')}</LinkButton>
        </Link>
      }
    />
  );
}
