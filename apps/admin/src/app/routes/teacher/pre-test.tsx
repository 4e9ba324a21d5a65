import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { LinkButton } from '../../../components/link-button.js';
import {
  GrowthDoor,
  PostTestInvitation,
} from '../../../features/diagnostic-assessment/components/post-test-invitation.js';
import { TestView } from '../../../features/diagnostic-assessment/taking/test-view.js';
import { useTexts } from '../../../lib/texts.js';

const route = getRouteApi('/signed-in/teacher/pre-test');

/** The pre-test while it is taken, its result afterwards. The address holds the question. */
export function PreTestPage() {
  const t = useTexts(preTestTexts);
  const { question } = route.useSearch();
  const navigate = useNavigate();
  return (
    <TestView
      kind="PRE_TEST"
      question={question}
      onGo={(number) =>
        void navigate({ to: '/teacher/pre-test', search: number === undefined ? {} : { question: number } })
      }
      coursesLink={
        <Link to="/teacher/courses">
          <LinkButton primary>{t('see-courses')}</LinkButton>
        </Link>
      }
      skipLink={<Link to="/teacher/courses">{t('skip-to-courses')}</Link>}
      invitation={
        <PostTestInvitation postTestLink={<Link to="/teacher/post-test">{t('to-post-test')}</Link>} />
      }
      furtherLinks={
        <GrowthDoor
          growthLink={
            <Link to="/teacher/growth">
              <LinkButton>{t('to-growth')}</LinkButton>
            </Link>
          }
        />
      }
    />
  );
}
