import { Outlet } from '@tanstack/react-router';
import { NeedsCohort } from '../../../components/needs-cohort.js';

/** All pages of a desk speak of one cohort. */
export function DeskPages() {
  return (
    <NeedsCohort>
      <Outlet />
    </NeedsCohort>
  );
}
