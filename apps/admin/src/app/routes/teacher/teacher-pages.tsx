import { Outlet } from '@tanstack/react-router';
import { NeedsCohort } from '../../../components/needs-cohort.js';

/** All pages of a teacher speak of one cohort. */
export function TeacherPages() {
  return (
    <NeedsCohort>
      <Outlet />
    </NeedsCohort>
  );
}
