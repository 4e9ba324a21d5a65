import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AwardCategory, AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import type { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { FindAnnouncedAwards } from '../queries/find-announced-awards.js';
import { FindAwardCandidates } from '../queries/find-award-candidates.js';
import { FindAwardNominees, type AwardNomineeRow } from '../queries/find-award-nominees.js';
import { FindHonours } from '../queries/find-honours.js';
import { FindJudgingTasks } from '../queries/find-judging-tasks.js';
import type { AwardCandidate, AwardNominee } from './award-nominee.model.js';
import type { AnnouncedAward, MyHonour } from './honour.model.js';
import type { BlindWork } from './judging.model.js';

interface Page {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What the queries answer, in the words of the API: points, names of honours, addresses of files. */
@Injectable()
export class AwardViews {
  constructor(
    private readonly policies: PolicyReader,
    private readonly nominees: FindAwardNominees,
    private readonly candidates: FindAwardCandidates,
    private readonly announced: FindAnnouncedAwards,
    private readonly honours: FindHonours,
    private readonly tasks: FindJudgingTasks,
  ) {}

  async nomineesOf(
    cohortId: string,
    unitId: string,
    roundId: string,
    category: AwardCategory | null,
    page: Page,
  ): Promise<Connection<AwardNominee>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const found = await this.nominees.execute(cohortId, unitId, roundId, category, afterOf(page));
    return { ...found, nodes: found.nodes.map((row) => toNominee(row, pack)) };
  }

  async candidatesOf(
    cohortId: string,
    unitId: string,
    roundId: string,
    pot: AwardPot,
    page: Page,
  ): Promise<Connection<AwardCandidate>> {
    const found = await this.candidates.execute(cohortId, unitId, roundId, pot, afterOf(page));
    return {
      ...found,
      nodes: found.nodes.map((row) => ({
        ...row,
        people: [...row.people],
        score: points(row.scoreHundredths),
      })),
    };
  }

  async announcedOf(
    cohortId: string,
    roundId: string,
    accountId: string,
    page: Page,
  ): Promise<Connection<AnnouncedAward>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const found = await this.announced.execute(cohortId, roundId, accountId, afterOf(page));
    return {
      ...found,
      nodes: found.nodes.map((row) => ({
        ...row,
        people: [...row.people],
        honour: honourName(pack, row.honour),
      })),
    };
  }

  async honoursOf(teacherId: string | null, page: Page): Promise<Connection<MyHonour>> {
    const found = await this.honours.ofTeacher(teacherId, page);
    const packs = new Map<string, PolicyPack>();
    for (const { cohortId } of found.nodes)
      if (!packs.has(cohortId)) packs.set(cohortId, (await this.policies.ofCohort(cohortId)).pack);
    return {
      ...found,
      nodes: found.nodes.map((row) => ({
        ...row,
        people: [...row.people],
        honour: honourName(packs.get(row.cohortId), row.honour),
        filePath: `/files/honours/${row.id}`,
        workId: row.submissionId,
      })),
    };
  }

  async task(cohortId: string, accountId: string, taskId: string): Promise<BlindWork | null> {
    const found = await this.tasks.one(cohortId, accountId, taskId);
    return (
      found && {
        ...found,
        texts: [...found.texts],
        files: found.files.map((file) => ({
          ...file,
          path: `/files/judging/${found.task.id}/${file.id}?cohortId=${cohortId}`,
        })),
      }
    );
  }
}

const afterOf = ({ first, after }: Page) => ({ first, after });
const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/** Its name in the policy; the code itself for one that the policy no longer has. */
function honourName(pack: PolicyPack | undefined, code: string): BilingualText {
  return pack?.practice.awards.honours.find((honour) => honour.code === code)?.name ?? { zh: code, en: code };
}

function toNominee(row: AwardNomineeRow, pack: PolicyPack): AwardNominee {
  return {
    id: row.id,
    category: row.category,
    title: row.title,
    unitId: row.unitId,
    unitName: row.unitName,
    people: [...row.people],
    reason: row.reason,
    nominatedAt: row.nominatedAt,
    withdrawnAt: row.withdrawnAt,
    struckOutReason: row.struckOutReason,
    number: row.number,
    technical: points(row.technicalHundredths),
    teaching: points(row.teachingHundredths),
    total: points(row.totalHundredths),
    spread: points(row.spreadHundredths),
    rank: row.rank,
    honour: row.honour === null ? null : honourName(pack, row.honour),
    scores: [...row.scores],
  };
}
