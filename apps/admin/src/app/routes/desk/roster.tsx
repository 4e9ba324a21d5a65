import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { AddTeacherButton } from '../../../features/enrollment/components/people/add-teacher-button.js';
import { TeacherTable } from '../../../features/enrollment/components/teacher-table.js';
import { oneOf } from '../../../lib/one-of.js';
import { STAGE_NAMES } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

export const SchoolRoster = () => (
  <Roster
    linkTo={(teacherId, name) => (
      <Link to="/school/roster/$teacherId" params={{ teacherId }}>
        {name}
      </Link>
    )}
    imports={(words) => (
      <Link to="/school/roster-imports">
        <LinkButton primary>{words}</LinkButton>
      </Link>
    )}
  />
);

export const OfficeRoster = () => (
  <Roster
    linkTo={(teacherId, name) => (
      <Link to="/office/roster/$teacherId" params={{ teacherId }}>
        {name}
      </Link>
    )}
    imports={(words) => (
      <Link to="/office/roster-imports">
        <LinkButton>{words}</LinkButton>
      </Link>
    )}
  />
);

interface RosterProps {
  readonly imports: (words: string) => ReactNode;
  readonly linkTo: (teacherId: string, name: ReactNode) => ReactNode;
}

function Roster({ imports, linkTo }: RosterProps) {
  const t = useTexts(enrollmentDeskTexts);
  const unitId = useUnitId();
  const may = useMay();
  const atSchool = useAtSchool();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader
        title={t('roster-title')}
        description={t('roster-lead')}
        actions={
          <>
            {may('POST /files/rosters') ? imports(t('import-roster')) : null}
            {atSchool && may('addTeacher') ? <AddTeacherButton schoolId={unitId} /> : null}
          </>
        }
      />
      <Panel flush>
        <TeacherTable
          filter={{ unitId, search: filter('search'), stage: oneOf(STAGE_NAMES, filter('stage')) }}
          onFilter={setFilter}
          linkTo={linkTo}
          empty={<EmptyState title={t('roster-empty')} hint={t('roster-empty-hint')} />}
        />
      </Panel>
    </>
  );
}
