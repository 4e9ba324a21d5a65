import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined';
import { Link, useNavigate, getRouteApi } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { lazy, Suspense } from 'react';
import { UnitPath } from '../../features/organization/components/unit-path.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../../lib/texts.js';
import { useMay } from '../../lib/use-may.js';
import { useViewer } from '../../lib/viewer.js';
import { areaOf } from '../areas.js';
import type { ShellSearch } from '../shell-search.js';
import { AccountMenu } from './account-menu.js';
import { CohortSwitch } from './cohort-switch.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';
import styles from './shell.module.css';
import bar from './top-bar.module.css';

const route = getRouteApi('/signed-in');
/** Only desks begin long work; a teacher’s first page does not carry it. */
const Tray = lazy(() => import('./tray.js').then((module) => ({ default: module.Tray })));

/** Where one is (cohort, unit) at the left, who one is at the right. */
export function TopBar({ hasMenuButton, onOpenMenu }: { hasMenuButton: boolean; onOpenMenu: () => void }) {
  const t = useTexts(shellTexts);
  const { grant } = useViewer();
  const { unit } = route.useSearch();
  const navigate = useNavigate();
  const readsUnits = useMay()('unit') && areaOf(grant.role)?.density === 'desk';
  return (
    <header className={styles.top}>
      {hasMenuButton ? (
        <Button
          className={styles.phoneOnly ?? ''}
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('open-menu')}
          onClick={onOpenMenu}
        />
      ) : (
        <span className={styles.phoneOnly}>
          <Link to="/" className={bar.mark ?? ''} aria-label={t('product')}>
            <Mark />
          </Link>
        </span>
      )}
      <CohortSwitch
        onChange={(cohort) =>
          void navigate({ to: '.', search: (before: ShellSearch) => ({ ...before, cohort }) })
        }
      />
      <div className={`${bar.where} ${styles.wideOnly}`}>
        {readsUnits && grant.unitId !== null ? (
          <UnitPath
            unitId={unit ?? grant.unitId}
            topUnitId={grant.unitId}
            label={t('unit-path')}
            renderLink={(id, name) => (
              <Link to="." search={(before: ShellSearch) => ({ ...before, unit: id })}>
                {name}
              </Link>
            )}
          />
        ) : null}
      </div>
      <div className={bar.end}>
        {hasMenuButton ? (
          <Suspense fallback={null}>
            <Tray />
          </Suspense>
        ) : null}
        <span className={styles.wideOnly}>
          <LanguageSwitch />
        </span>
        <AccountMenu />
      </div>
    </header>
  );
}
