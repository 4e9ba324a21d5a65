import { Link, useParams } from '@tanstack/react-router';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { LibraryDesk } from '../../../features/practice-evidence/library/components/library-desk.js';
import {
  LibraryFilters,
  libraryFilterOf,
} from '../../../features/practice-evidence/library/components/library-filters.js';
import { LibraryList } from '../../../features/practice-evidence/library/components/library-list.js';
import { LibraryWorkView } from '../../../features/practice-evidence/library/components/library-work-view.js';
import styles from '../../../features/practice-evidence/library/components/library.module.css';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Area = '/teacher' | '/school' | '/office' | '/workshop';

/** The region's library, and for offices and schools what comes from them. */
function Library({ area }: { area: Area }) {
  const t = useTexts(libraryTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  const keeps = may('libraryWorksOfUnit');
  const narrowed = libraryFilterOf(filter);
  const isKeeping = keeps && filter('view') === 'keep';
  const here = `${area}/library` as const;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} description={t(isKeeping ? 'keep-lead' : 'lead')} />
      {keeps ? (
        <Tabs
          label={t('views')}
          current={isKeeping ? 'keep' : 'library'}
          tabs={[
            { key: 'library', to: here, label: t('view-library') },
            { key: 'keep', to: here, search: { view: 'keep' }, label: t('view-keep') },
          ]}
        />
      ) : null}
      {isKeeping ? (
        <Kept area={area} />
      ) : (
        <>
          <LibraryFilters filter={narrowed} setFilter={setFilter} />
          <LibraryList
            cohortId={cohortId}
            filter={narrowed}
            renderLink={({ id }, card, className) => (
              <Link to={`${area}/library/$entryId`} params={{ entryId: id }} className={className}>
                {card}
              </Link>
            )}
          />
        </>
      )}
    </div>
  );
}

function Kept({ area }: { area: Area }) {
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <Panel flush>
      <LibraryDesk
        cohortId={cohortId}
        unitId={unitId}
        reportedOnly={filter('reported') === 'yes'}
        onReportedOnly={(only) => setFilter('reported')(only ? 'yes' : '')}
        renderTitle={({ id, title }) => (
          <Link to={`${area}/library/$entryId`} params={{ entryId: id }}>
            {title}
          </Link>
        )}
      />
    </Panel>
  );
}

/** One work of the library. */
function LibraryWorkPage({ area }: { area: Area }) {
  const t = useTexts(libraryTexts);
  const { id: cohortId } = useCohort();
  const { entryId = '' } = useParams({ strict: false });
  return (
    <LibraryWorkView
      key={entryId}
      cohortId={cohortId}
      entryId={entryId}
      back={<Link to={`${area}/library`}>{t('back')}</Link>}
    />
  );
}

export const TeacherLibrary = () => <Library area="/teacher" />;
export const SchoolLibrary = () => <Library area="/school" />;
export const OfficeLibrary = () => <Library area="/office" />;
export const WorkshopLibrary = () => <Library area="/workshop" />;
export const TeacherLibraryWork = () => <LibraryWorkPage area="/teacher" />;
export const SchoolLibraryWork = () => <LibraryWorkPage area="/school" />;
export const OfficeLibraryWork = () => <LibraryWorkPage area="/office" />;
export const WorkshopLibraryWork = () => <LibraryWorkPage area="/workshop" />;
