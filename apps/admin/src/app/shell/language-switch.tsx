import Button from 'antd/es/button';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { setLanguage, useLanguage } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';

/** Switches between Chinese and English; says the other language's name in that language. */
export function LanguageSwitch() {
  const t = useTexts(shellTexts);
  const current = useLanguage();
  const other = current === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {t('switch-language')}
    </Button>
  );
}
