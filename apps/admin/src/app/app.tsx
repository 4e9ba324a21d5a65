import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import ConfigProvider from 'antd/es/config-provider';
import zhCN from 'antd/locale/zh_CN';
import { useLanguage } from '../lib/language.js';
import { themeOf } from '../lib/theme.js';
import { queryClient, router } from './router.js';

const theme = themeOf('teacher');

/** Everything that all pages stand in: words of the components, colours, what the server said, addresses. */
export function App() {
  const language = useLanguage();
  return (
    // The components speak English by themselves.
    <ConfigProvider
      {...(language === 'zh' ? { locale: zhCN } : {})}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
