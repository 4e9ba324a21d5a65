import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CheckedBehaviour } from '@tisheng/domain-rules/exchange/conformance/judge-conformance.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused } from '../../../platform/graphql/problem.model.js';
import { institutionOf } from '../graphql/institution-of.js';
import { ConformanceRun, StartConformanceRunResult, type ConformanceLine } from './conformance.model.js';
import { ReportConformance } from './report-conformance.js';
import { StartConformanceRun } from './start-conformance-run.js';

/** The conformance run as the institution's staff see it. */
@Resolver()
export class ConformanceResolver {
  constructor(
    private readonly reports: ReportConformance,
    private readonly start: StartConformanceRun,
  ) {}

  @Query(() => ConformanceRun, {
    nullable: true,
    description: 'The conformance run of the institution; null before its first client of the sandbox.',
  })
  @Allow('conformanceRun')
  async conformanceRun(@CurrentActor() actor: Actor): Promise<ConformanceRun | null> {
    const report = await this.reports.of(institutionOf(actor));
    return report && { ...report, checks: report.checks.map(lineOf) };
  }

  @Mutation(() => StartConformanceRunResult, {
    description: 'Begins another conformance run; what the sandbox holds is thrown away.',
  })
  @Allow('startConformanceRun')
  async startConformanceRun(@CurrentActor() actor: Actor) {
    const answer = await this.start.execute(actor, institutionOf(actor));
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}

function lineOf({ check, required, state, call }: CheckedBehaviour): ConformanceLine {
  if (call === null) return { check, required, state, at: null, evidence: null };
  const { id: _id, at, ...deed } = call;
  return { check, required, state, at: new Date(at), evidence: JSON.stringify(deed) };
}
