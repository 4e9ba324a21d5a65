import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Notice } from '../../../components/notice.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { myTestQuery } from '../api/my-test.js';
import { useTestPlace } from '../taking/test-view.js';

/** While the post-test is open: that it is, and the way there. Nothing at any other time. */
export function PostTestInvitation({ postTestLink }: { postTestLink: ReactNode }) {
  const t = useTexts(preTestTexts);
  const language = useLanguage();
  const test = useQuery(myTestQuery(useTestPlace('POST_TEST'))).data?.myTest;
  if (!test || test.state === 'SUBMITTED' || test.problems.length > 0) return null;
  return (
    <Notice tone="neutral">
      {t('post-invite', { date: formatDate(test.closesOn, language) })} {postTestLink}
    </Notice>
  );
}

/** Where the post-test is handed in: the way to what has changed. */
export function GrowthDoor({ growthLink }: { growthLink: ReactNode }) {
  const test = useQuery(myTestQuery(useTestPlace('POST_TEST'))).data?.myTest;
  return test?.result ? growthLink : null;
}
