import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { useDiscardPolicyPack } from '../../../features/policy-packs/api/discard-policy-pack.js';
import {
  policyPackVersionsQuery,
  type PackVersion,
} from '../../../features/policy-packs/api/policy-pack-versions.js';
import { ActivatePack } from '../../../features/policy-packs/components/activate-pack.js';
import { PolicyComparison } from '../../../features/policy-packs/components/policy-comparison.js';
import { PolicyValues } from '../../../features/policy-packs/components/policy-values.js';
import { UploadPack } from '../../../features/policy-packs/components/upload-pack.js';
import { VersionTable } from '../../../features/policy-packs/components/version-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';

/** The programme's policy: its versions, what each says and from where, and what one changes against another. */
export function PolicyPacksPage() {
  const t = useTexts(policyPackTexts);
  const { programme } = useCohort();
  const { filter } = useFilters();
  const view = filter('view') || 'versions';
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Tabs
        label={t('views')}
        current={view}
        tabs={(['versions', 'values', 'compare'] as const).map((key) => ({
          key,
          label: t(key),
          to: '/office/policy-packs',
          ...(key === 'versions' ? {} : { search: { view: key } }),
        }))}
      />
      <Loaded query={useQuery(policyPackVersionsQuery(programme.id))}>
        {({ policyPackVersions }) => (
          <View view={view} programmeId={programme.id} versions={policyPackVersions} />
        )}
      </Loaded>
    </>
  );
}

interface ViewProps {
  readonly view: string;
  readonly programmeId: string;
  readonly versions: readonly PackVersion[];
}

function View({ view, programmeId, versions }: ViewProps) {
  const t = useTexts(policyPackTexts);
  const { filter, setFilter } = useFilters();
  const inForce = versions.find(({ state }) => state === 'IN_FORCE')?.version ?? versions[0]?.version ?? '';
  if (view === 'values') {
    return (
      <PolicyValues
        programmeId={programmeId}
        versions={versions}
        version={filter('version') || inForce}
        onVersion={setFilter('version')}
        search={filter('search')}
        onSearch={setFilter('search')}
        section={filter('section')}
        onSection={setFilter('section')}
      />
    );
  }
  if (view === 'compare') {
    const older = filter('older') || inForce;
    const newer = filter('newer') || (versions.find(({ version }) => version !== older)?.version ?? '');
    if (newer === '') return <EmptyState title={t('choose-two')} />;
    return (
      <PolicyComparison
        programmeId={programmeId}
        versions={versions}
        older={older}
        newer={newer}
        onOlder={setFilter('older')}
        onNewer={setFilter('newer')}
      />
    );
  }
  return <Versions programmeId={programmeId} versions={versions} inForce={inForce} />;
}

function Versions({ programmeId, versions, inForce }: Omit<ViewProps, 'view'> & { inForce: string }) {
  const t = useTexts(policyPackTexts);
  const may = useMay();
  const { programme } = useCohort();
  const decides = useViewer().grant.unitId === programme.rootUnitId;
  const [activating, setActivating] = useState<string | null>(null);
  const [discarding, setDiscarding] = useState<string | null>(null);
  const [activated, setActivated] = useState<{ opened: number; moved: number } | null>(null);
  const discard = useDiscardPolicyPack(programmeId, () => setDiscarding(null));
  return (
    <Stack>
      {activated ? (
        <Notice tone="ok" live>
          {t('activated', activated)}
        </Notice>
      ) : null}
      <Panel flush>
        <VersionTable
          programmeId={programmeId}
          versions={versions}
          decides={decides}
          onActivate={setActivating}
          onDiscard={setDiscarding}
          renderLinks={({ version }) => (
            <>
              <Link to="/office/policy-packs" search={{ view: 'values', version }}>
                {t('view')}
              </Link>
              {version === inForce ? null : (
                <Link to="/office/policy-packs" search={{ view: 'compare', older: inForce, newer: version }}>
                  {t('compare-with')}
                </Link>
              )}
            </>
          )}
        />
      </Panel>
      {decides && may('uploadPolicyPack') ? <UploadPack programmeId={programmeId} /> : null}
      {activating === null ? null : (
        <ActivatePack
          programmeId={programmeId}
          version={activating}
          onClose={() => setActivating(null)}
          onDone={(done) => {
            setActivated(done);
            setActivating(null);
          }}
        />
      )}
      <DecisionDrawer
        title={t('discard-title', { version: discarding ?? '' })}
        open={discarding !== null}
        onClose={() => setDiscarding(null)}
        submitLabel={t('discard')}
        action={discard}
        onSubmit={() => discarding !== null && discard.run(discarding)}
      >
        <p>{t('discard-effect')}</p>
      </DecisionDrawer>
    </Stack>
  );
}
