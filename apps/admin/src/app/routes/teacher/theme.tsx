import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { myThemesQuery } from '../../../features/practice-evidence/api/my-themes.js';
import { ThemeView } from '../../../features/practice-evidence/components/theme-view.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

const route = getRouteApi('/signed-in/teacher/practice/$theme');

/** One theme of the practice. */
export function ThemePage() {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  const { id } = useCohort();
  const { theme: number } = route.useParams();
  const back = (
    <Link to="/teacher/practice">
      <ArrowLeftOutlined aria-hidden /> {t('back-to-path')}
    </Link>
  );
  return (
    <Loaded query={useQuery(myThemesQuery(id))}>
      {({ myThemes }) => {
        const theme = myThemes.find((candidate) => String(candidate.theme) === number);
        if (!theme) return <EmptyState title={t('no-such-theme')} action={back} />;
        return (
          <>
            <PageHeader
              title={pick({ zh: theme.titleZh, en: theme.titleEn })}
              description={t('theme-number', { theme: theme.theme })}
              back={back}
            />
            <ThemeView cohortId={id} theme={theme} />
          </>
        );
      }}
    </Loaded>
  );
}
