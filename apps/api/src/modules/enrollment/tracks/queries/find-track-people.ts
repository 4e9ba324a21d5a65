import { Injectable } from '@nestjs/common';
import type { NominationState } from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import type { Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { escapeLike } from '../../queries/find-teachers.js';
import { COUNTY_OF } from '../track-rows.js';

export interface AttendedHalfDay {
  readonly day: string;
  readonly half: Half;
  readonly how: 'list' | 'code';
}

/** Somebody whom a session may be for. */
export interface TrackPersonRow {
  readonly teacherId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly duty: string;
  readonly stage: StageOfSchooling;
}

export interface NominationRow extends TrackPersonRow {
  readonly id: string;
  readonly state: NominationState;
  readonly reason: string | null;
  readonly nominatedAt: Date;
  readonly attended: readonly AttendedHalfDay[];
}

export interface PeopleFilter {
  readonly programmeId: string;
  readonly unitId: string;
  readonly sessionId: string;
  readonly states?: readonly string[] | null;
  readonly search?: string | null;
}

const PERSON = `t.id AS "teacherId", t.name, s.name AS "schoolName", c.name AS "countyName", t.duty, t.stage`;
const PLACES = `JOIN organization.unit s ON s.id = t.school_id`;

/** Who is nominated for a session, and who could be. */
@Injectable()
export class FindTrackPeople {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  /** Nominations below a unit, by county and name, with the half-days in which each was there. */
  async nominations(
    filter: PeopleFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<NominationRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(filter.unitId);
    const meant = `enrollment.track_nomination n JOIN enrollment.track_session m ON m.id = n.session_id
         JOIN enrollment.teacher t ON t.id = n.teacher_id
        WHERE n.session_id = $1 AND m.programme_id = $2 AND n.unit_path LIKE $3 || '%'
          AND ($4::text[] IS NULL OR n.state = ANY($4)) AND ($5::text IS NULL OR t.name LIKE $5)`;
    const rows = await this.database.rows<NominationRow & { total: number } & Record<string, unknown>>(
      `SELECT n.id, n.state, n.reason, n.nominated_at AS "nominatedAt", ${PERSON},
              COALESCE((SELECT json_agg(json_build_object('day', a.day, 'half', a.half, 'how', a.how) ORDER BY a.day, a.half DESC)
                          FROM enrollment.track_attendance a WHERE a.nomination_id = n.id), '[]') AS attended,
              (SELECT count(*) FROM ${meant}) AS total
         FROM (SELECT n.* FROM ${meant} AND ($6::uuid IS NULL OR n.id > $6) ORDER BY n.id LIMIT $7) n
         JOIN enrollment.teacher t ON t.id = n.teacher_id ${PLACES}
         JOIN organization.unit c ON c.id = n.county_id
        ORDER BY n.id`,
      [
        filter.sessionId,
        filter.programmeId,
        unit?.path ?? '//',
        filter.states ?? null,
        like(filter.search),
        cursor?.[0] ?? null,
        size + 1,
      ],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** People below a unit whom the session is for and who are in no session of its track. */
  async candidates(
    filter: PeopleFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<TrackPersonRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(filter.unitId);
    const { pack } = await this.policies.ofProgramme(filter.programmeId);
    const session = await this.database.one<{ trackCode: string; stages: string[] }>(
      'SELECT track_code AS "trackCode", stages FROM enrollment.track_session WHERE id = $1 AND programme_id = $2',
      [filter.sessionId, filter.programmeId],
    );
    const duties = pack.tracks?.find(({ code }) => code === session?.trackCode)?.duties ?? [];
    const meant = `enrollment.teacher t ${PLACES}
        WHERE s.path LIKE $1 || '%' AND t.left_at IS NULL AND t.duty = ANY($2) AND t.stage = ANY($3)
          AND ($4::text IS NULL OR t.name LIKE $4)
          AND NOT EXISTS (SELECT FROM enrollment.track_nomination n WHERE n.programme_id = $5 AND n.track_code = $6
                             AND n.teacher_id = t.id AND n.state IN ('nominated', 'confirmed'))`;
    const rows = await this.database.rows<TrackPersonRow & { total: number } & Record<string, unknown>>(
      `SELECT ${PERSON}, (SELECT count(*) FROM ${meant}) AS total
         FROM (SELECT t.* FROM ${meant} AND ($7::uuid IS NULL OR t.id > $7) ORDER BY t.id LIMIT $8) t
         ${PLACES} JOIN ${COUNTY_OF} c ON true ORDER BY t.id`,
      [
        unit?.path ?? '//',
        duties,
        session?.stages ?? [],
        like(filter.search),
        filter.programmeId,
        session?.trackCode ?? '',
        cursor?.[0] ?? null,
        size + 1,
      ],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ teacherId }) => [teacherId]);
  }
}

const like = (search: string | null | undefined): string | null =>
  search === null || search === undefined || search === '' ? null : `%${escapeLike(search)}%`;
