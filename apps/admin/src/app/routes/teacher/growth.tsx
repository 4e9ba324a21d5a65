import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { myGrowthQuery } from '../../../features/diagnostic-assessment/api/my-growth.js';
import { GrowthView } from '../../../features/diagnostic-assessment/components/growth-view.js';
import { PostTestInvitation } from '../../../features/diagnostic-assessment/components/post-test-invitation.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** What has changed between pre-test and post-test. */
export function GrowthPage() {
  const t = useTexts(preTestTexts);
  const { id } = useCohort();
  return (
    <>
      <PageHeader
        title={t('growth-title')}
        description={t('growth-lead')}
        back={<Link to="/teacher/pre-test">{t('result-title')}</Link>}
      />
      <Loaded query={useQuery(myGrowthQuery(id))}>
        {({ myGrowth }) =>
          myGrowth.overall === null ? (
            <>
              <EmptyState title={t('growth-none')} hint={t('growth-none-hint')} />
              <PostTestInvitation
                postTestLink={
                  <Link to="/teacher/post-test">
                    <LinkButton>{t('to-post-test')}</LinkButton>
                  </Link>
                }
              />
            </>
          ) : (
            <GrowthView growth={myGrowth} />
          )
        }
      </Loaded>
    </>
  );
}
