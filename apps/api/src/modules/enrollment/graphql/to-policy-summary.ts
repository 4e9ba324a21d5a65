import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { PolicyPackSummary } from './policy-pack.model.js';

/** The one mapper from a policy pack to what the pages are told of it. */
export function toPolicySummary(pack: PolicyPack): PolicyPackSummary {
  return Object.assign(new PolicyPackSummary(), {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    document: pack.document,
    timeZone: pack.programme.timeZone,
    totalHalfHours: pack.hours.totalHalfHours,
    onlineHalfHours: pack.hours.onlineHalfHours,
    offlineHalfHours: pack.hours.offlineHalfHours,
    preTestGatesSelection: pack.diagnosis.gatesCourseSelection,
    components: pack.scoring.components,
    bands: pack.scoring.bands,
    evaluationKind: pack.evaluation.kind,
    schoolRatingRequired: pack.schoolRating.required,
    proofs: pack.proofs,
    themes: pack.practice.themes,
    appealWithinDays: pack.appeals.withinDays,
    appealDecideWithinDays: pack.appeals.decideWithinDays,
    pushCycleDays: pack.push.cycleDays,
    pushGraceHours: pack.push.graceHours,
    certificateName: pack.certificate.name,
    revocationGrounds: pack.certificate.revocationGrounds,
  });
}
