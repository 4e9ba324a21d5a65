import { Outlet, useLocation, getRouteApi } from '@tanstack/react-router';
import ConfigProvider from 'antd/es/config-provider';
import { useMemo, useState, type ReactNode } from 'react';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { LoadingState } from '../components/states.js';
import { useTexts } from '../lib/texts.js';
import { themeOf } from '../lib/theme.js';
import { ViewerContext } from '../lib/viewer.js';
import { areaOf } from './areas.js';
import { MainMenu } from './shell/main-menu.js';
import { PhoneBar } from './shell/phone-bar.js';
import { CohortProvider } from './shell/cohort-provider.js';
import { TopBar } from './shell/top-bar.js';
import styles from './shell/shell.module.css';

const route = getRouteApi('/signed-in');

/** The frame around every page behind sign-in: menu by stage, who and where one is, and the page itself. */
export function SignedInShell() {
  const { viewer } = route.useRouteContext();
  const area = areaOf(viewer.grant.role);
  const density = area?.density ?? 'desk';
  const theme = useMemo(() => themeOf(density), [density]);
  return (
    <ViewerContext value={viewer}>
      <ConfigProvider theme={theme}>
        <CohortProvider loading={<LoadingState />}>
          <Frame density={density} menu={area ? <MainMenu area={area} /> : null}>
            {area ? <PhoneBar area={area} /> : null}
          </Frame>
        </CohortProvider>
      </ConfigProvider>
    </ViewerContext>
  );
}

function Frame({
  density,
  menu,
  children,
}: {
  density: 'teacher' | 'desk';
  menu: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(shellTexts);
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const { pathname } = useLocation();
  // Going to another page closes the menu.
  const menuOpen = openedAt === pathname;
  return (
    <div className={`${styles.shell} ${styles[density]}`} data-menu={menuOpen ? 'open' : 'closed'}>
      <a className={styles.skip} href="#content">
        {t('skip-to-content')}
      </a>
      <div className={styles.rail}>{menu}</div>
      {menuOpen ? (
        <button
          type="button"
          className={styles.veil}
          aria-label={t('close-menu')}
          onClick={() => setOpenedAt(null)}
        />
      ) : null}
      <TopBar hasMenuButton={density === 'desk'} onOpenMenu={() => setOpenedAt(pathname)} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      {children}
    </div>
  );
}
