import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  levelOfUnit,
  nominatesItself,
  potOf,
  type AwardCategory,
  type AwardPot,
} from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import type { NominatorFacts } from '@tisheng/domain-rules/practice-evidence/awards/may-nominate.js';
import { nominationQuota } from '@tisheng/domain-rules/practice-evidence/awards/nomination-quota.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import type { UnitRecord } from '../../../organization/public/organization-reader.js';
import { WorksForNomination } from '../../works/queries/works-for-nomination.js';
import type { AwardRoundRow } from './award-rounds.js';
import { knownId } from './known-id.js';

/** Something that can be nominated. */
export interface Nominee {
  readonly category: AwardCategory;
  readonly submissionId: string | null;
  readonly workshopId: string | null;
  /** The leader, where one is nominated. */
  readonly teacherId: string | null;
  readonly title: string;
  readonly unitPath: string;
  readonly isReady: boolean;
  /** The people behind it, the first first. */
  readonly teacherIds: readonly string[];
}

/** Column of the nomination that names what is nominated. */
const COLUMN = { works: 'submission_id', workshops: 'workshop_id', leaders: 'teacher_id' } as const;

/** How many of a unit a quota is reckoned from. */
export interface PotCounts {
  readonly unitId: string;
  readonly works: number;
  readonly workshops: number;
  readonly leaders: number;
}

/** What can be nominated, and how many of it a unit may put forward. */
@Injectable()
export class AwardNominees {
  constructor(
    private readonly database: Database,
    private readonly works: WorksForNomination,
  ) {}

  /** A work by its submission, a workshop by its id, a leader by the teacher; null where there is none such. */
  async find(db: Queryable, cohortId: string, pot: AwardPot, id: string): Promise<Nominee | null> {
    const known = knownId(id);
    if (pot === 'works') return this.work(db, cohortId, known);
    const column = pot === 'workshops' ? 'w.id' : 'l.teacher_id';
    const rows = await db.rows<{ id: string; name: string; path: string; teacherId: string | null }>(
      `SELECT w.id, w.name, u.path, l.teacher_id AS "teacherId" FROM enrollment.workshop w
         JOIN organization.unit u ON u.id = w.county_id
         LEFT JOIN enrollment.workshop_leader l ON l.workshop_id = w.id AND l.until IS NULL
        WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND ${column} = $2 ORDER BY w.name, l.since`,
      [cohortId, known],
    );
    const [first] = rows;
    if (!first) return null;
    const leaders = [...new Set(rows.flatMap(({ teacherId }) => teacherId ?? []))];
    return {
      category: pot === 'workshops' ? 'workshop' : 'leader',
      submissionId: null,
      workshopId: pot === 'workshops' ? first.id : null,
      teacherId: pot === 'leaders' ? known : null,
      title: pot === 'workshops' ? first.name : [...new Set(rows.map(({ name }) => name))].join('、'),
      unitPath: first.path,
      isReady: leaders.length > 0,
      teacherIds: leaders,
    };
  }

  private async work(db: Queryable, cohortId: string, id: string): Promise<Nominee | null> {
    const [work] = await this.works.ofSubmissions(cohortId, [id], db);
    if (!work) return null;
    return {
      category: work.kind,
      submissionId: work.submissionId,
      workshopId: null,
      teacherId: null,
      title: work.title,
      unitPath: work.unitPath,
      isReady: work.state === 'accepted' && work.complete && work.consent,
      teacherIds: work.authors.map(({ teacherId }) => teacherId),
    };
  }

  /** Whether it is nominated in the round already, and whether it was honoured in a published round of the unit. */
  async standing(
    db: Queryable,
    round: AwardRoundRow,
    unitId: string,
    pot: AwardPot,
    id: string,
  ): Promise<{ isNominated: boolean; isHonouredBelow: boolean }> {
    const column = COLUMN[pot];
    const row = await db.one<{ isNominated: boolean; isHonouredBelow: boolean }>(
      `SELECT EXISTS (SELECT FROM practice_evidence.award_nomination
                       WHERE round_id = $1 AND ${column} = $4 AND withdrawn_at IS NULL
                         AND ${potCondition(pot)}) AS "isNominated",
              EXISTS (SELECT FROM practice_evidence.award_nomination n
                        JOIN practice_evidence.award_round r ON r.id = n.round_id
                       WHERE r.cohort_id = $2 AND r.unit_id = $3 AND r.state = 'published' AND n.honour IS NOT NULL
                         AND n.${column} = $4 AND ${potCondition(pot)}) AS "isHonouredBelow"`,
      [round.id, round.cohortId, unitId, knownId(id)],
    );
    return row ?? { isNominated: false, isHonouredBelow: false };
  }

  /** What a unit may nominate in a round, by pot. */
  async nominator(
    db: Queryable,
    round: AwardRoundRow,
    unit: Pick<UnitRecord, 'id' | 'parentId' | 'kind' | 'path'>,
    pot: AwardPot,
    pack: PolicyPack,
  ): Promise<NominatorFacts> {
    const [counts] = await this.counts(db, round.cohortId, [unit.id]);
    const taken = await db.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM practice_evidence.award_nomination
        WHERE round_id = $1 AND unit_id = $2 AND withdrawn_at IS NULL AND ${potCondition(pot)}`,
      [round.id, unit.id],
    );
    return {
      nominates: nominates(round, unit, pot),
      hasRoundBelow: hasRoundBelow(round, unit, pot, pack),
      quota: quotaOf(round, counts?.[pot] ?? 0, pack),
      taken: taken?.count ?? 0,
    };
  }

  /** Teachers who take part, published workshops, and their leaders, at or below each unit. */
  async counts(
    db: Queryable = this.database,
    cohortId: string,
    unitIds: readonly string[],
  ): Promise<PotCounts[]> {
    return db.rows<PotCounts & Record<string, unknown>>(
      `SELECT u.id AS "unitId",
              (SELECT count(*)::int FROM enrollment.enrollment e
                WHERE e.cohort_id = $1 AND e.state IN ('confirmed', 'completed')
                  AND e.unit_path ~>=~ u.path AND e.unit_path ~<~ (left(u.path, -1) || '0')) AS works,
              (SELECT count(*)::int FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
                WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND starts_with(c.path, u.path)) AS workshops,
              (SELECT count(DISTINCT l.teacher_id)::int FROM enrollment.workshop_leader l
                 JOIN enrollment.workshop w ON w.id = l.workshop_id JOIN organization.unit c ON c.id = w.county_id
                WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND l.until IS NULL
                  AND starts_with(c.path, u.path)) AS leaders
         FROM organization.unit u WHERE u.id = ANY($2)`,
      [cohortId, unitIds],
    );
  }
}

/** Nominations of one pot; the alias is left to the statement. */
export const potCondition = (pot: AwardPot): string =>
  pot === 'works'
    ? `category NOT IN ('workshop', 'leader')`
    : `category = '${pot === 'workshops' ? 'workshop' : 'leader'}'`;

/** Whether a unit nominates in a round. */
export function nominates(
  round: Pick<AwardRoundRow, 'level' | 'unitId' | 'categories'>,
  unit: Pick<UnitRecord, 'id' | 'parentId'>,
  pot: AwardPot,
): boolean {
  if (!round.categories.some((category) => potOf(category) === pot)) return false;
  return nominatesItself(round.level, pot) ? unit.id === round.unitId : unit.parentId === round.unitId;
}

/** Whether the policy plans a round of the nominating unit itself, from which it then nominates. */
export function hasRoundBelow(
  round: Pick<AwardRoundRow, 'level'>,
  unit: Pick<UnitRecord, 'kind'>,
  pot: AwardPot,
  pack: PolicyPack,
): boolean {
  if (nominatesItself(round.level, pot)) return false;
  const level = levelOfUnit(unit.kind);
  return pack.practice.awards.levels.some((planned) => planned.level === level);
}

export const quotaOf = (round: Pick<AwardRoundRow, 'level'>, count: number, pack: PolicyPack): number =>
  nominationQuota(
    count,
    pack.practice.awards.levels.find(({ level }) => level === round.level)?.perHundred ?? 0,
  );
