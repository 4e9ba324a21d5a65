import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { PageHeader } from '../../../components/page-header.js';
import { JudgingList } from '../../../features/practice-evidence/awards/components/judging-list.js';
import { JudgingView } from '../../../features/practice-evidence/awards/components/judging-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

type Area = '/school' | '/workshop' | '/teacher';

/** What one has been given to judge, in whichever role. */
function JudgingDesk({ area }: { area: Area }) {
  const t = useTexts(awardTexts);
  const { id: cohortId } = useCohort();
  return (
    <>
      <PageHeader title={t('judging-title')} description={t('judging-lead')} />
      <JudgingList
        cohortId={cohortId}
        renderLink={({ id }, card, className) => (
          <Link to={`${area}/judging/$taskId`} params={{ taskId: id }} className={className}>
            {card}
          </Link>
        )}
      />
    </>
  );
}

/** One work before its judge. */
function JudgingTaskDesk({ area }: { area: Area }) {
  const t = useTexts(awardTexts);
  const { id: cohortId } = useCohort();
  const { taskId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <JudgingView
      key={taskId}
      cohortId={cohortId}
      taskId={taskId}
      back={<Link to={`${area}/judging`}>{t('back-to-tasks')}</Link>}
      onHandedBack={() => void navigate({ to: `${area}/judging` })}
    />
  );
}

export const SchoolJudging = () => <JudgingDesk area="/school" />;
export const WorkshopJudging = () => <JudgingDesk area="/workshop" />;
export const TeacherJudging = () => <JudgingDesk area="/teacher" />;
export const SchoolJudgingTask = () => <JudgingTaskDesk area="/school" />;
export const WorkshopJudgingTask = () => <JudgingTaskDesk area="/workshop" />;
export const TeacherJudgingTask = () => <JudgingTaskDesk area="/teacher" />;
