import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { unitProfileQuery } from '../../../features/organization/api/unit-profile.js';
import { UnitListTable } from '../../../features/organization/components/unit-list-table.js';
import { UnitListUpload } from '../../../features/organization/components/unit-list-upload.js';
import { UnitListView } from '../../../features/organization/components/unit-list-view.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

/** Lists of counties and schools: a new one, and those sent before. */
export function UnitListsPage() {
  const t = useTexts(organizationTexts);
  const unitId = useUnitId();
  const navigate = useNavigate();
  const office = useQuery(unitProfileQuery(unitId)).data?.unitProfile.unit;
  return (
    <>
      <PageHeader
        title={t('lists-title')}
        description={t('lists-lead')}
        back={<Link to="/office/units">{t('unit-back')}</Link>}
      />
      <Panel>
        <UnitListUpload
          unitId={unitId}
          mayHaveCounties={office?.kind === 'PROVINCE' || office?.kind === 'CITY'}
          onChecked={(listId) => void navigate({ to: '/office/unit-lists/$listId', params: { listId } })}
        />
      </Panel>
      <Panel title={t('past-lists')} flush>
        <UnitListTable
          unitId={unitId}
          renderLink={({ id, fileName }) => (
            <Link to="/office/unit-lists/$listId" params={{ listId: id }}>
              {fileName}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}

/** One list of units. */
export function UnitListPage() {
  const t = useTexts(organizationTexts);
  const { listId = '' } = useParams({ strict: false });
  return (
    <UnitListView
      key={listId}
      unitId={useUnitId()}
      listId={listId}
      back={<Link to="/office/unit-lists">{t('list-back')}</Link>}
    />
  );
}
