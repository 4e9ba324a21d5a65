import UserOutlined from '@ant-design/icons/es/icons/UserOutlined';
import { useNavigate } from '@tanstack/react-router';
import { PopupMenu, type PopupMenuItem } from '../../components/popup-menu.js';
import { useSignOut, useSwitchRole } from '../../features/identity/api/session.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { setLanguage, useBilingual, useLanguage } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';
import { useViewer } from '../../lib/viewer.js';
import { areaOf } from '../areas.js';
import bar from './top-bar.module.css';

/** Who one is: role, password, language on a phone, sign-out. Another role starts the pages anew. */
export function AccountMenu() {
  const t = useTexts(shellTexts);
  const { displayName, grant, grants } = useViewer();
  const language = useLanguage();
  const pick = useBilingual();
  const navigate = useNavigate();
  const signOut = useSignOut(() => window.location.assign('/sign-in'));
  const switchRole = useSwitchRole(() => window.location.assign('/'));
  const who = `${displayName} · ${t(`role-${grant.role}`)}`;
  const roles: PopupMenuItem[] = grants.map(({ id, role }) => ({
    kind: 'choice',
    key: id,
    label: t(`role-${role}`),
    checked: id === grant.id,
    onChoose: () => switchRole.run(id),
  }));
  const area = areaOf(grant.role);
  // The bar at the foot of a phone has four places; what finds none there is reached from here.
  const pages = (area?.menu ?? [])
    .flatMap(({ entries }) => entries)
    .filter(({ onPhoneBar = false }) => area?.density === 'teacher' && !onPhoneBar)
    .map(({ to, label }): PopupMenuItem => ({
      kind: 'choice',
      key: to,
      label: pick(label),
      onChoose: () => void navigate({ to }),
    }));
  const items: PopupMenuItem[] = [
    { kind: 'heading', key: 'who', label: who },
    ...pages,
    ...(pages.length > 0 ? [{ kind: 'line', key: 'pages' } as const] : []),
    ...(grants.length > 1
      ? [
          { kind: 'heading', key: 'roles', label: t('switch-role') } as const,
          ...roles,
          { kind: 'line', key: 'end' } as const,
        ]
      : []),
    {
      kind: 'choice',
      key: 'language',
      label: t('switch-language'),
      onChoose: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {
      kind: 'choice',
      key: 'account',
      label: t('account-and-security'),
      onChoose: () => void navigate({ to: '/account' }),
    },
    {
      kind: 'choice',
      key: 'password',
      label: t('change-password'),
      onChoose: () => void navigate({ to: '/password' }),
    },
    { kind: 'choice', key: 'sign-out', label: t('sign-out'), onChoose: () => signOut.run() },
  ];
  return (
    <PopupMenu
      items={items}
      label={who}
      align="end"
      buttonClassName={bar.who}
      button={
        <>
          <UserOutlined style={{ fontSize: 20 }} aria-hidden />
          <span className={bar.whoText}>
            {displayName}
            <small>{t(`role-${grant.role}`)}</small>
          </span>
        </>
      }
    />
  );
}
