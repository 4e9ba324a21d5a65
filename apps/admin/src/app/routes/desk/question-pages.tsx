import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { questionQuery } from '../../../features/practice-evidence/questions/api/question.js';
import {
  QUESTION_DESK_VIEWS,
  QuestionDesk,
} from '../../../features/practice-evidence/questions/components/question-desk.js';
import { QuestionView } from '../../../features/practice-evidence/questions/components/question-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Where questions stand in an area. */
type QuestionBase = '/teacher/questions' | '/workshop/questions' | '/school/questions' | '/office/questions';

/** One question. */
export function QuestionPageOf({ base }: { base: QuestionBase }) {
  const t = useTexts(questionTexts);
  const { questionId = '' } = useParams({ strict: false });
  const back = <Link to={base}>{t('back')}</Link>;
  return (
    <Loaded query={useQuery(questionQuery(questionId))}>
      {({ question }) =>
        question ? (
          <>
            <PageHeader title={question.title} back={back} />
            <QuestionView question={question} />
          </>
        ) : (
          <EmptyState title={t('unknown')} action={back} />
        )
      }
    </Loaded>
  );
}

/** The desk of the reader's level. */
function QuestionDeskOf({ base }: { base: Exclude<QuestionBase, '/teacher/questions'> }) {
  const t = useTexts(questionTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const answers = useMay()('answerQuestion');
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('title')} description={t(answers ? 'desk-lead' : 'all-lead')} />
      <Panel flush>
        <QuestionDesk
          cohortId={cohortId}
          unitId={unitId}
          view={oneOf(QUESTION_DESK_VIEWS, filter('view')) ?? 'HERE'}
          search={filter('search')}
          onView={setFilter('view')}
          onSearch={setFilter('search')}
          renderLink={({ questionId, title }) => (
            <Link to={`${base}/$questionId`} params={{ questionId }}>
              {title}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}

export const WorkshopQuestions = () => <QuestionDeskOf base="/workshop/questions" />;
export const WorkshopQuestion = () => <QuestionPageOf base="/workshop/questions" />;
export const SchoolQuestions = () => <QuestionDeskOf base="/school/questions" />;
export const SchoolQuestion = () => <QuestionPageOf base="/school/questions" />;
export const OfficeQuestions = () => <QuestionDeskOf base="/office/questions" />;
export const OfficeQuestion = () => <QuestionPageOf base="/office/questions" />;
