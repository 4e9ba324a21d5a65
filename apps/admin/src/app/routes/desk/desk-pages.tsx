import { Outlet } from '@tanstack/react-router';
import { NeedsCohort } from '../../../components/needs-cohort.js';
import styles from './desk.module.css';

/** All pages of a desk speak of one cohort. */
export function DeskPages() {
  return (
    <NeedsCohort>
      <div className={styles.desk}>
        <Outlet />
      </div>
    </NeedsCohort>
  );
}
