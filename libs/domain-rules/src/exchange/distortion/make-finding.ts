import type { DistortionEvidence, DistortionFinding, DistortionKind } from './distortion-finding.js';

interface Doubted {
  readonly recordId: string;
  readonly occurredAt: number;
}

/** Puts a finding together: everything sorted, so that the same records give the same finding. */
export function makeFinding(
  kind: DistortionKind,
  key: string,
  enrollmentIds: Iterable<string>,
  records: readonly Doubted[],
  weight: number,
  evidence: Readonly<Record<string, number>>,
): DistortionFinding {
  const moments = records.map(({ occurredAt }) => occurredAt);
  return {
    kind,
    key,
    enrollmentIds: [...new Set(enrollmentIds)].sort(),
    recordIds: [...new Set(records.map(({ recordId }) => recordId))].sort(),
    from: moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    to: moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    weight,
    evidence: Object.entries(evidence).map(([name, value]): DistortionEvidence => ({
      name,
      value: Math.round(value * 100) / 100,
    })),
  };
}

/** How far a measured amount lies beyond its threshold: 0 at the threshold, 100 from three times of it. */
export function beyond(measured: number, threshold: number): number {
  return Math.max(0, Math.min(100, Math.round((measured / threshold - 1) * 50)));
}
