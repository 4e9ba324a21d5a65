import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { NextStepCode } from '@tisheng/domain-rules/scoring/next-step.js';
import { useRegisterForCohort } from '../../../features/enrollment/api/register-for-cohort.js';
import type { MyProgress } from '../../../features/scoring/api/my-progress.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { LinkButton } from '../../../components/link-button.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { useTexts } from '../../../lib/texts.js';

type Target =
  | '/teacher/pre-test'
  | '/teacher/courses'
  | '/teacher/practice'
  | '/teacher/result'
  | '/teacher/me';

/** Where each step is done, and the verb on its button. Steps that are missing here need nobody's button. */
const PLACES: Partial<
  Record<
    NextStepCode,
    { to: Target; plan?: true; verb: Extract<keyof typeof teacherHomeTexts, `go-${string}`> }
  >
> = {
  'take-pre-test': { to: '/teacher/pre-test', verb: 'go-pre-test' },
  'continue-pre-test': { to: '/teacher/pre-test', verb: 'go-continue-pre-test' },
  'choose-courses': { to: '/teacher/courses', verb: 'go-courses' },
  'mend-plan': { to: '/teacher/courses', plan: true, verb: 'go-plan' },
  'study-online': { to: '/teacher/courses', plan: true, verb: 'go-progress' },
  'take-part-offline': { to: '/teacher/practice', verb: 'go-practice' },
  'raise-score': { to: '/teacher/result', verb: 'go-indicators' },
  'consider-appeal': { to: '/teacher/result', verb: 'go-appeal' },
  'wait-for-appeal': { to: '/teacher/result', verb: 'go-appeal' },
  'print-certificate': { to: '/teacher/me', verb: 'go-print' },
};

/** The button of the next step. */
export function NextStepAction({ step, cohortId }: { step: MyProgress['nextStep']; cohortId: string }) {
  const t = useTexts(teacherHomeTexts);
  if (step.code === 'register') return <RegisterButton cohortId={cohortId} />;
  if (step.theme !== null) {
    return (
      <Link to="/teacher/practice/$theme" params={{ theme: String(step.theme) }}>
        <LinkButton light>{t('go-theme')}</LinkButton>
      </Link>
    );
  }
  const place = PLACES[step.code as NextStepCode];
  if (!place) return null;
  return (
    <Link to={place.to} search={place.plan ? { view: 'plan' } : {}}>
      <LinkButton light={step.code !== 'wait-for-appeal'}>{t(place.verb)}</LinkButton>
    </Link>
  );
}

/** Registers at once: there is nothing to fill in. */
export function RegisterButton({ cohortId }: { cohortId: string }) {
  const t = useTexts(teacherHomeTexts);
  const register = useRegisterForCohort(cohortId);
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
      <Button loading={register.isRunning} onClick={() => register.run()}>
        {t('go-register')}
      </Button>
      <ActionFeedback action={register} />
    </div>
  );
}
