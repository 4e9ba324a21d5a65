import type { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import type { MyProgress } from '../../../features/scoring/api/my-progress.js';
import type { LifeLineStage, StageProgress } from '../../../components/life-line.js';
import type { Translate } from '../../../lib/texts.js';

const STAGES = ['enrollment', 'pre-test', 'plan', 'study', 'result', 'certificate'] as const;
type Stage = (typeof STAGES)[number];

/**
 * Where the teacher stands on the line from enrollment to certificate: what is done, and the first that is not.
 *
 * @param isCertified whether a valid certificate of this cohort was issued
 */
export function lifeLineOf(
  progress: MyProgress,
  isCertified: boolean,
  t: Translate<typeof teacherHomeTexts>,
): LifeLineStage[] {
  const isDone = (lifecycle: string): boolean =>
    progress.lifecycle.some((step) => step.lifecycle === lifecycle && step.done);
  const hasResult = progress.comprehensiveGrade !== null;
  const ownPart = progress.requirements.filter(
    ({ by, code }) => by === 'TEACHER' && code !== 'institution-score',
  );
  const done: Readonly<Record<Stage, boolean>> = {
    enrollment: isDone('enrollment'),
    'pre-test': isDone('pre-test'),
    plan: isDone('plan'),
    study: hasResult || ownPart.every(({ met }) => met),
    result: hasResult,
    certificate: isCertified,
  };
  const current = STAGES.find((stage) => !done[stage]);
  const progressOf = (stage: Stage): StageProgress => {
    if (stage === 'result' && progress.comprehensiveGrade === 'FAIL') return 'failed';
    if (done[stage]) return 'done';
    // After a failed result there is nothing to wait for.
    return stage === current && progress.comprehensiveGrade !== 'FAIL' ? 'current' : 'ahead';
  };
  return STAGES.map((stage) => {
    const at = progressOf(stage);
    return { key: stage, label: t(`stage-${stage}`), progress: at, spoken: t(`stage-${at}`) };
  });
}
