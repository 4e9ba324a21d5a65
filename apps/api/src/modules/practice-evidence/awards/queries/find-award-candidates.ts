import { Injectable } from '@nestjs/common';
import type { AwardCategory, AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { WorksForNomination } from '../../works/queries/works-for-nomination.js';
import { hasRoundBelow, nominates } from '../persistence/award-nominees.js';
import { AwardRounds, type AwardRoundRow } from '../persistence/award-rounds.js';

/** Something that a unit can nominate. */
export interface AwardCandidateRow {
  /** A work's submission, a workshop, or the teacher who leads. */
  readonly id: string;
  readonly category: AwardCategory;
  readonly title: string;
  readonly people: readonly string[];
  readonly schoolName: string;
  /** Hundredths of a point of the review that accepted it; null for workshops and leaders. */
  readonly scoreHundredths: number | null;
  /** Whole, and everybody who is named agrees; a workshop has a leader. */
  readonly isReady: boolean;
  readonly isNominated: boolean;
}

interface Standing {
  readonly id: string;
  readonly isNominated: boolean;
  readonly isHonoured: boolean;
}

/** What a unit can nominate in a round: its accepted works, its workshops, those who lead them. */
@Injectable()
export class FindAwardCandidates {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly rounds: AwardRounds,
    private readonly works: WorksForNomination,
  ) {}

  /** The best first; what was not honoured in the unit's own round is left out where it must have been. */
  async execute(
    cohortId: string,
    unitId: string,
    roundId: string,
    pot: AwardPot,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<AwardCandidateRow>> {
    const first = pageSize(page.first);
    const from = Number(decodeCursor(page.after, 1)?.[0] ?? 0) || 0;
    const round = await this.rounds.find(cohortId, roundId);
    const unit = await this.organization.unit(unitId);
    if (!round || !unit || !nominates(round, unit, pot))
      return pageOf<AwardCandidateRow>([], first, 0, () => []);
    const { pack } = await this.policies.ofCohort(cohortId);
    const found =
      pot === 'works'
        ? await this.worksBelow(round, unit.path)
        : await this.workshopsBelow(cohortId, unit.path, pot);
    const standings = await this.standings(
      round,
      unitId,
      pot,
      found.map(({ id }) => id),
    );
    const fromOwnRound = hasRoundBelow(round, unit, pot, pack);
    const rows = found.flatMap((candidate) => {
      const standing = standings.get(candidate.id);
      if (fromOwnRound && !standing?.isHonoured) return [];
      return [{ ...candidate, isNominated: standing?.isNominated ?? false }];
    });
    const slice = rows.slice(from, from + first + 1).map((row, at) => ({ ...row, place: from + at + 1 }));
    return pageOf(slice, first, rows.length, ({ place }) => [place]);
  }

  private async worksBelow(
    round: AwardRoundRow,
    path: string,
  ): Promise<Omit<AwardCandidateRow, 'isNominated'>[]> {
    const works = await this.works.below(round.cohortId, path);
    return works
      .filter(({ kind }) => round.categories.includes(kind))
      .map((work) => ({
        id: work.submissionId,
        category: work.kind,
        title: work.title,
        people: work.authors.map(({ name }) => name),
        schoolName: work.schoolName,
        scoreHundredths: work.scoreHundredths,
        isReady: work.complete && work.consent,
      }));
  }

  private async workshopsBelow(
    cohortId: string,
    path: string,
    pot: 'workshops' | 'leaders',
  ): Promise<Omit<AwardCandidateRow, 'isNominated'>[]> {
    const rows = await this.database.rows<Omit<AwardCandidateRow, 'isNominated'> & Record<string, unknown>>(
      pot === 'workshops'
        ? `SELECT w.id, 'workshop' AS category, w.name AS title, NULL::int AS "scoreHundredths", c.name AS "schoolName",
                  ARRAY(SELECT t.name FROM enrollment.workshop_leader l JOIN enrollment.teacher t ON t.id = l.teacher_id
                         WHERE l.workshop_id = w.id AND l.until IS NULL ORDER BY l.since) AS people,
                  EXISTS (SELECT FROM enrollment.workshop_leader l
                           WHERE l.workshop_id = w.id AND l.until IS NULL) AS "isReady"
             FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
            WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND starts_with(c.path, $2) ORDER BY w.name, w.id`
        : `SELECT t.id, 'leader' AS category, string_agg(DISTINCT w.name, '、') AS title, NULL::int AS "scoreHundredths",
                  COALESCE(min(u.name), '') AS "schoolName", ARRAY[t.name] AS people, true AS "isReady"
             FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
             JOIN organization.unit c ON c.id = w.county_id JOIN enrollment.teacher t ON t.id = l.teacher_id
             LEFT JOIN organization.unit u ON u.id = t.school_id
            WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND l.until IS NULL AND starts_with(c.path, $2)
            GROUP BY t.id ORDER BY t.name, t.id`,
      [cohortId, path],
    );
    return rows;
  }

  private async standings(
    round: AwardRoundRow,
    unitId: string,
    pot: AwardPot,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Standing>> {
    const column = { works: 'submission_id', workshops: 'workshop_id', leaders: 'teacher_id' }[pot];
    const rows = await this.database.rows<Standing & Record<string, unknown>>(
      `SELECT n.${column} AS id, bool_or(n.round_id = $1) AS "isNominated",
              bool_or(r.unit_id = $2 AND r.state = 'published' AND n.honour IS NOT NULL) AS "isHonoured"
         FROM practice_evidence.award_nomination n JOIN practice_evidence.award_round r ON r.id = n.round_id
        WHERE n.cohort_id = $3 AND n.${column} = ANY($4) AND n.withdrawn_at IS NULL GROUP BY 1`,
      [round.id, unitId, round.cohortId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
