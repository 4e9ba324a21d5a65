import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { toCourse } from '../../graphql/to-course.js';
import type { ConsistencyGroupRow, ConsistencyOverviewRow } from '../queries/find-consistency.js';
import type { LowPlanRow } from '../queries/find-low-plans.js';
import type { ConsistencyGroup, ConsistencyOverview, LowConsistencyPlan } from './consistency.model.js';
import { toPlanConsistency } from './to-plan-consistency.js';

export function toOverview({ total, groups, ...limits }: ConsistencyOverviewRow): ConsistencyOverview {
  return { ...limits, total: toGroup(total), groups: groups.map(toGroup) };
}

const toGroup = ({ bins, ...group }: ConsistencyGroupRow): ConsistencyGroup => ({
  ...group,
  bins: bins && [...bins],
});

export function toLowPlans({
  plans: { nodes, ...page },
  selection,
}: {
  readonly plans: Connection<LowPlanRow>;
  readonly selection: PolicyPack['selection'];
}): Connection<LowConsistencyPlan> {
  return {
    ...page,
    nodes: nodes.map(({ courses, consistency, ...plan }) => ({
      enrollmentId: plan.enrollmentId,
      learnerNo: plan.learnerNo,
      name: plan.name,
      schoolName: plan.schoolName,
      institutionName: plan.institutionName,
      state: plan.state,
      halfHours: plan.halfHours,
      courses: courses.map(toCourse),
      consistency: toPlanConsistency(consistency, selection),
    })),
  };
}
