import { Link, useParams } from '@tanstack/react-router';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { UnitView } from '../../../features/organization/components/unit-view.js';
import { useTexts } from '../../../lib/texts.js';

/** One office or school, as the offices above see it. */
export function UnitPage() {
  const t = useTexts(organizationTexts);
  const { unitId = '' } = useParams({ strict: false });
  return (
    <UnitView
      key={unitId}
      unitId={unitId}
      back={<Link to="/office/units">{t('unit-back')}</Link>}
      renderLink={(id, name) => (
        <Link to="/office/units/$unitId" params={{ unitId: id }}>
          {name}
        </Link>
      )}
      accountsLink={(id, words) => (
        <Link to="/office/accounts" search={{ unit: id }}>
          {words}
        </Link>
      )}
    />
  );
}
