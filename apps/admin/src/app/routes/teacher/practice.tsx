import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myThemesQuery } from '../../../features/practice-evidence/api/my-themes.js';
import { NamingNotices } from '../../../features/practice-evidence/works/components/naming-notices.js';
import { ReviewsWaiting } from '../../../features/practice-evidence/peer-review/components/reviews-waiting.js';
import { ThemePath } from '../../../features/practice-evidence/components/theme-path.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** The path of themes. */
export function PracticePage() {
  const t = useTexts(practiceTexts);
  const { id } = useCohort();
  return (
    <Loaded query={useQuery(myThemesQuery(id))}>
      {({ myThemes }) => {
        const own = myThemes.filter(({ state }) => state !== 'REGION');
        const accepted = own.filter(({ state }) => state === 'ACCEPTED').length;
        return (
          <>
            <PageHeader title={t('title')} description={t('lead', { accepted, total: own.length })} />
            <NamingNotices cohortId={id} />
            <ReviewsWaiting
              cohortId={id}
              renderLink={(label) => <Link to="/teacher/practice/reviews">{label}</Link>}
            />
            <ThemePath
              themes={myThemes}
              renderLink={(theme, card) => (
                <Link
                  to="/teacher/practice/$theme"
                  params={{ theme: String(theme) }}
                  style={{ textDecoration: 'none' }}
                >
                  {card}
                </Link>
              )}
            />
          </>
        );
      }}
    </Loaded>
  );
}
