import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { PageHeader } from '../../../components/page-header.js';
import { myEnrollmentsQuery } from '../../../features/enrollment/api/my-enrollments.js';
import { FormPage } from '../../../features/practice-evidence/observation/components/form-page.js';
import { MyForms } from '../../../features/practice-evidence/observation/components/my-forms.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

const PAGE = '/teacher/observations/$measurementId';

/** Forms about oneself to read and sign, one's own forms, and lessons to observe for the school. */
export function MyFormsPage() {
  const t = useTexts(observationTexts);
  const { id: cohortId } = useCohort();
  const navigate = useNavigate();
  const { data } = useQuery(myEnrollmentsQuery);
  const own = data?.myEnrollments.find((one) => one.cohortId === cohortId && one.state === 'CONFIRMED');
  return (
    <>
      <PageHeader title={t('title')} description={t('teacher-lead')} />
      <MyForms
        cohortId={cohortId}
        enrollmentId={own?.id ?? null}
        renderLink={(measurementId, card) => (
          <Link to={PAGE} params={{ measurementId }}>
            {card}
          </Link>
        )}
        onBegun={(measurementId) => void navigate({ to: PAGE, params: { measurementId } })}
      />
    </>
  );
}

export function MyFormPage() {
  const t = useTexts(observationTexts);
  const navigate = useNavigate();
  const { measurementId = '' } = useParams({ strict: false });
  return (
    <FormPage
      key={measurementId}
      id={measurementId}
      back={
        <Link to="/teacher/observations">
          <ArrowLeftOutlined aria-hidden /> {t('back-to-list')}
        </Link>
      }
      onOpen={(id) => void navigate({ to: PAGE, params: { measurementId: id } })}
      onLeave={() => void navigate({ to: '/teacher/observations' })}
    />
  );
}
