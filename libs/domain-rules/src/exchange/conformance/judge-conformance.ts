import { CONFORMANCE_CHECKS, SIGHTINGS, type ConformanceCheck, type Sighting } from './conformance-checks.js';
import type { ExchangeCall } from './exchange-call.js';

/** One line of the report. */
export interface CheckedBehaviour extends Sighting {
  readonly check: ConformanceCheck;
  readonly required: boolean;
}

/** What a run has shown so far. */
export interface ConformanceReport {
  /** Every required behaviour is shown. */
  readonly passed: boolean;
  readonly required: number;
  readonly shown: number;
  readonly wrong: number;
  readonly checks: readonly CheckedBehaviour[];
}

/**
 * Judges a conformance run (features X9) by what the institution's own program has done in the sandbox.
 *
 * @param calls of the run, the oldest first
 * @example
 * judgeConformance([{ operation: 'token', … }]).checks[0] // { check: 'token', state: 'shown', … }
 */
export function judgeConformance(calls: readonly ExchangeCall[]): ConformanceReport {
  const checks = CONFORMANCE_CHECKS.map(({ check, required }) => ({
    check,
    required,
    ...SIGHTINGS[check](calls),
  }));
  const required = checks.filter((line) => line.required);
  return {
    passed: required.every(({ state }) => state === 'shown'),
    required: required.length,
    shown: required.filter(({ state }) => state === 'shown').length,
    wrong: checks.filter(({ state }) => state === 'wrong').length,
    checks,
  };
}
