import { useQuery } from '@tanstack/react-query';
import { pushCycles, type PushCycle } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { policyPackQuery } from '../features/enrollment/api/policy-pack.js';
import { useCohort } from '../lib/cohort.js';
import { today } from '../lib/format.js';

/** Push cycles of the cohort that have begun, the latest first; null while the policy is on its way. */
export function useBegunCycles(): readonly PushCycle[] | null {
  const { id, training } = useCohort();
  const { data } = useQuery(policyPackQuery(id));
  if (!data) return null;
  const { timeZone, pushCycleDays: cycleDays, pushGraceHours: graceHours } = data.policyPack;
  const calendar = {
    firstTrainingDay: training.from,
    lastTrainingDay: training.to,
    timeZone,
    push: { cycleDays, graceHours },
  };
  return pushCycles(calendar)
    .filter(({ from }) => from <= today())
    .toReversed();
}
