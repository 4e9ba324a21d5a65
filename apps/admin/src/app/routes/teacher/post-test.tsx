import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { LinkButton } from '../../../components/link-button.js';
import { TestView } from '../../../features/diagnostic-assessment/taking/test-view.js';
import { useTexts } from '../../../lib/texts.js';

const route = getRouteApi('/signed-in/teacher/post-test');

/** The same measure after training; its result leads to what has changed. */
export function PostTestPage() {
  const t = useTexts(preTestTexts);
  const { question } = route.useSearch();
  const navigate = useNavigate();
  return (
    <TestView
      kind="POST_TEST"
      question={question}
      onGo={(number) =>
        void navigate({ to: '/teacher/post-test', search: number === undefined ? {} : { question: number } })
      }
      coursesLink={
        <Link to="/teacher/growth">
          <LinkButton primary>{t('to-growth')}</LinkButton>
        </Link>
      }
      skipLink={null}
      furtherLinks={
        <Link to="/teacher/pre-test">
          <LinkButton>{t('to-pre-result')}</LinkButton>
        </Link>
      }
    />
  );
}
