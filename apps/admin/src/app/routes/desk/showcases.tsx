import { Link, useParams } from '@tanstack/react-router';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { ApplyButton } from '../../../features/practice-evidence/showcases/components/apply-button.js';
import {
  SHOWCASE_STATES,
  ShowcaseDesk,
} from '../../../features/practice-evidence/showcases/components/showcase-desk.js';
import {
  SHOWCASE_KIND_NAMES,
  ShowcaseList,
} from '../../../features/practice-evidence/showcases/components/showcase-list.js';
import { ShowcaseView } from '../../../features/practice-evidence/showcases/components/showcase-view.js';
import styles from '../../../features/practice-evidence/showcases/components/showcases.module.css';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Area = '/teacher' | '/school' | '/office' | '/workshop';

/** What is named in the region, and for schools and offices what they applied for or have to decide. */
function Showcases({ area }: { area: Area }) {
  const t = useTexts(showcaseTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  const applies = may('showcasesOfUnit');
  const isOwn = applies && filter('view') === 'own';
  const here = `${area}/showcases` as const;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} description={t('lead')} actions={applies ? <Apply /> : null} />
      {applies ? (
        <Tabs
          label={t('views')}
          current={isOwn ? 'own' : 'region'}
          tabs={[
            { key: 'region', to: here, label: t('view-region') },
            { key: 'own', to: here, search: { view: 'own' }, label: t('view-own') },
          ]}
        />
      ) : null}
      {isOwn ? (
        <Own area={area} />
      ) : (
        <ShowcaseList
          cohortId={cohortId}
          kind={oneOf(SHOWCASE_KIND_NAMES, filter('kind'))}
          onKind={setFilter('kind')}
          renderLink={({ id }, card, className) => (
            <Link to={`${area}/showcases/$showcaseId`} params={{ showcaseId: id }} className={className}>
              {card}
            </Link>
          )}
        />
      )}
    </div>
  );
}

function Apply() {
  const { id: cohortId } = useCohort();
  return <ApplyButton cohortId={cohortId} unitId={useUnitId()} />;
}

function Own({ area }: { area: Area }) {
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <Panel flush>
      <ShowcaseDesk
        cohortId={cohortId}
        unitId={unitId}
        state={oneOf(SHOWCASE_STATES, filter('state'))}
        onState={setFilter('state')}
        renderName={({ id, name }) => (
          <Link to={`${area}/showcases/$showcaseId`} params={{ showcaseId: id }}>
            {name}
          </Link>
        )}
      />
    </Panel>
  );
}

/** One showcase. */
function ShowcasePage({ area }: { area: Area }) {
  const t = useTexts(showcaseTexts);
  const { id: cohortId } = useCohort();
  const { unitId } = useViewer().grant;
  const { showcaseId = '' } = useParams({ strict: false });
  return (
    <ShowcaseView
      cohortId={cohortId}
      showcaseId={showcaseId}
      unitId={unitId}
      back={<Link to={`${area}/showcases`}>{t('back')}</Link>}
      renderWorkLink={(entryId, title) => (
        <Link to={`${area}/library/$entryId`} params={{ entryId }}>
          {title}
        </Link>
      )}
    />
  );
}

export const TeacherShowcases = () => <Showcases area="/teacher" />;
export const SchoolShowcases = () => <Showcases area="/school" />;
export const OfficeShowcases = () => <Showcases area="/office" />;
export const WorkshopShowcases = () => <Showcases area="/workshop" />;
export const TeacherShowcase = () => <ShowcasePage area="/teacher" />;
export const SchoolShowcase = () => <ShowcasePage area="/school" />;
export const OfficeShowcase = () => <ShowcasePage area="/office" />;
export const WorkshopShowcase = () => <ShowcasePage area="/workshop" />;
