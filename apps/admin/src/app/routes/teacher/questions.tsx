import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Tabs } from '../../../components/tabs.js';
import { AskForm } from '../../../features/practice-evidence/questions/components/ask-form.js';
import {
  QUESTION_VIEWS,
  QuestionList,
} from '../../../features/practice-evidence/questions/components/question-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useThemeChoices } from '../../use-theme-choices.js';
import { QuestionPageOf } from '../desk/question-pages.js';

/** What a teacher asks, may answer, and may find. */
export function MyQuestionsPage() {
  const t = useTexts(questionTexts);
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  const navigate = useNavigate();
  const themes = useThemeChoices();
  const [asking, setAsking] = useState(false);
  const view = oneOf(QUESTION_VIEWS, filter('view')) ?? 'OWN';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('teacher-lead')}
        actions={
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        }
      />
      <Stack>
        <Tabs
          label={t('views')}
          current={view}
          tabs={QUESTION_VIEWS.map((key) => ({
            key,
            label: t(`view-${ruleWord(key)}`),
            to: '/teacher/questions',
            ...(key === 'OWN' ? {} : { search: { view: key } }),
          }))}
        />
        <QuestionList
          cohortId={cohortId}
          view={view}
          search={filter('search')}
          onSearch={setFilter('search')}
          renderLink={({ questionId }, card) => (
            <Link to="/teacher/questions/$questionId" params={{ questionId }}>
              {card}
            </Link>
          )}
        />
      </Stack>
      {asking ? (
        <AskForm
          cohortId={cohortId}
          themes={themes}
          onClose={() => setAsking(false)}
          onAsked={(questionId) =>
            void navigate({ to: '/teacher/questions/$questionId', params: { questionId } })
          }
        />
      ) : null}
    </>
  );
}

export const MyQuestionPage = () => <QuestionPageOf base="/teacher/questions" />;
