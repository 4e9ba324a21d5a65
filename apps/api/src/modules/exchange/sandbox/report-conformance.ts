import { Injectable } from '@nestjs/common';
import {
  judgeConformance,
  type CheckedBehaviour,
  type ConformanceReport,
} from '@tisheng/domain-rules/exchange/conformance/judge-conformance.js';
import { CONFORMANCE_WORDS, type ConformanceText } from '@tisheng/messages/conformance-checks.js';
import { SandboxRuns } from './sandbox-runs.js';

/** The report of a run as it stands. */
export interface RunReport extends ConformanceReport {
  readonly startedAt: Date;
  readonly cohortId: string;
}

/** Judges the run of an institution by what its program has done. */
@Injectable()
export class ReportConformance {
  constructor(private readonly runs: SandboxRuns) {}

  /** Null while the institution has no sandbox. */
  async of(institutionId: string): Promise<RunReport | null> {
    const run = await this.runs.ofInstitution(institutionId);
    if (!run) return null;
    const { startedAt, cohortId } = run;
    return { startedAt, cohortId, ...judgeConformance(await this.runs.calls(run.id)) };
  }
}

/** A line of the report with its words: what is checked and, until it is shown, what to do. */
export interface ReportedLine extends CheckedBehaviour {
  readonly title: ConformanceText;
  readonly todo?: ConformanceText;
}

export function inWords({ check, required, state, call }: CheckedBehaviour): ReportedLine {
  const { title, how, mend } = CONFORMANCE_WORDS[check];
  const todo = state === 'shown' ? {} : { todo: state === 'wrong' ? mend : how };
  return { check, required, state, title, ...todo, call };
}
