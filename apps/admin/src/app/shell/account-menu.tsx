import UserOutlined from '@ant-design/icons/es/icons/UserOutlined';
import { useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import { useSignOut, useSwitchRole } from '../../features/identity/api/session.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { setLanguage, useLanguage } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';
import { useViewer } from '../../lib/viewer.js';
import bar from './top-bar.module.css';

/** Who one is: role, password, language on a phone, sign-out. Another role starts the pages anew. */
export function AccountMenu() {
  const t = useTexts(shellTexts);
  const { displayName, grant, grants } = useViewer();
  const language = useLanguage();
  const navigate = useNavigate();
  const signOut = useSignOut(() => window.location.assign('/sign-in'));
  const switchRole = useSwitchRole(() => window.location.assign('/'));
  const roleItems = grants.map(({ id, role }) => ({ key: `grant ${id}`, label: t(`role-${role}`), disabled: id === grant.id }));
  const items = [
    { key: 'who', type: 'group' as const, label: `${displayName} · ${t(`role-${grant.role}`)}` },
    ...(grants.length > 1 ? [{ key: 'roles', type: 'group' as const, label: t('switch-role'), children: roleItems }] : []),
    { key: 'line', type: 'divider' as const },
    { key: 'language', label: t('switch-language') },
    { key: 'password', label: t('change-password') },
    { key: 'sign-out', label: t('sign-out') },
  ];
  const onClick = ({ key }: { key: string }): void => {
    if (key === 'sign-out') signOut.run();
    else if (key === 'password') void navigate({ to: '/password' });
    else if (key === 'language') setLanguage(language === 'zh' ? 'en' : 'zh');
    else if (key.startsWith('grant ')) switchRole.run(key.slice('grant '.length));
  };
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, onClick }}>
      <Button type="text" className={bar.who ?? ''} aria-label={`${displayName} ${t(`role-${grant.role}`)}`}>
        <UserOutlined style={{ fontSize: 18 }} />
        <span className={bar.whoText}>
          {displayName}
          <small>{t(`role-${grant.role}`)}</small>
        </span>
      </Button>
    </Dropdown>
  );
}
