import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DUTIES } from '@tisheng/reference-data/duties.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import {
  ENROLLMENT_STATES,
  EnrollmentTable,
  OBLIGATIONS,
} from '../../../features/enrollment/components/enrollment-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { STAGE_NAMES } from '../../../lib/subject.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Enrollments of a school, with the way to put more teachers forward. */
export const SchoolEnrollments = () => (
  <Enrollments
    putForward={(words) => (
      <Link to="/school/put-forward">
        <LinkButton primary>{words}</LinkButton>
      </Link>
    )}
  />
);

/** Enrollments below an office. */
export const OfficeEnrollments = () => (
  <Enrollments
    putForward={(words) => (
      <Link to="/office/put-forward">
        <LinkButton>{words}</LinkButton>
      </Link>
    )}
  />
);

function Enrollments({ putForward }: { putForward: (words: string) => ReactNode }) {
  const t = useTexts(enrollmentDeskTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const may = useMay();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader
        title={t('enrollments-title')}
        actions={may('putForwardTeachers') ? putForward(t('put-forward')) : null}
      />
      <EnrollmentTable
        key={unitId}
        filter={{
          cohortId,
          unitId,
          state: oneOf(ENROLLMENT_STATES, filter('state')),
          obligation: oneOf(OBLIGATIONS, filter('obligation')),
          search: filter('search'),
          stage: oneOf(STAGE_NAMES, filter('stage')),
          duty: oneOf(DUTIES, filter('duty')),
        }}
        onFilter={setFilter}
        jobId={filter('job')}
      />
    </>
  );
}
