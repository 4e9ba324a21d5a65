import { Injectable } from '@nestjs/common';
import type { DuplicateEvidence } from '@tisheng/domain-rules/enrollment/people/duplicate-evidence.js';
import { maskedPhone } from '@tisheng/domain-rules/enrollment/people/masked-phone.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { maskedIdNumber } from '../../queries/masked-id-number.js';

/** One of two entries that may be the same person, with what they have done in numbers. */
export interface PairEntry {
  readonly teacherId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly idType: string;
  readonly maskedIdNumber: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: string;
  readonly phone: string | null;
  readonly learnerNumbers: readonly string[];
  readonly cohorts: readonly string[];
  readonly inService: boolean;
  readonly createdAt: Date;
}

export interface DuplicatePairRow {
  readonly id: string;
  readonly evidence: DuplicateEvidence;
  readonly state: 'open' | 'apart';
  readonly reason: string | null;
  readonly foundAt: Date;
  readonly first: PairEntry;
  readonly second: PairEntry;
}

interface StoredEntry extends Omit<PairEntry, 'maskedIdNumber' | 'createdAt'> {
  readonly lastFour: string;
  readonly createdAt: string;
}

const entry = (
  t: string,
  s: string,
  c: string,
): string => `json_build_object('teacherId', ${t}.id, 'name', ${t}.name,
  'sex', ${t}.sex, 'birthDate', ${t}.birth_date, 'idType', ${t}.id_type, 'lastFour', ${t}.id_last_four,
  'schoolName', ${s}.name, 'countyName', ${c}.name, 'stage', ${t}.stage, 'subject', ${t}.subject, 'duty', ${t}.duty,
  'phone', ${t}.phone, 'inService', ${t}.left_at IS NULL, 'createdAt', ${t}.created_at,
  'learnerNumbers', ARRAY(SELECT l.learner_no FROM enrollment.learner l WHERE l.teacher_id = ${t}.id ORDER BY 1),
  'cohorts', ARRAY(SELECT k.name_zh FROM enrollment.enrollment e JOIN enrollment.cohort k ON k.id = e.cohort_id
                    WHERE e.teacher_id = ${t}.id ORDER BY 1))`;

const FROM = `enrollment.duplicate_pair d
  JOIN enrollment.teacher a ON a.id = d.first_id
  JOIN organization.unit sa ON sa.id = a.school_id
  JOIN organization.unit ca ON ca.id = sa.parent_id
  JOIN enrollment.teacher b ON b.id = d.second_id
  JOIN organization.unit sb ON sb.id = b.school_id
  JOIN organization.unit cb ON cb.id = sb.parent_id`;

const MEANT = `d.root_unit_id = $1 AND sa.path LIKE $2 || '%' AND sb.path LIKE $2 || '%' AND d.state = $3`;

/** Pairs of entries that may be one person, both below the unit that reads: the strongest evidence first. */
@Injectable()
export class FindDuplicatePairs {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(
    unitId: string,
    state: 'open' | 'apart',
    first: number,
    after: string | null,
  ): Promise<Connection<DuplicatePairRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const unit = await this.organization.unit(unitId);
    const rows = await this.database.rows<
      Omit<DuplicatePairRow, 'first' | 'second'> & {
        first: StoredEntry;
        second: StoredEntry;
        total: number;
        rank: number;
      }
    >(
      `SELECT d.id, d.evidence, d.state, d.reason, d.found_at AS "foundAt", ${entry('a', 'sa', 'ca')} AS first,
              ${entry('b', 'sb', 'cb')} AS second, ${RANK} AS rank, (SELECT count(*) FROM ${FROM} WHERE ${MEANT}) AS total
         FROM ${FROM} WHERE ${MEANT} AND ($4::int IS NULL OR (${RANK}, d.id) > ($4, $5::uuid)) ORDER BY ${RANK}, d.id LIMIT $6`,
      [unit?.rootId ?? null, unit?.path ?? '//', state, cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1],
    );
    const nodes = rows.map((row) => ({ ...row, first: shown(row.first), second: shown(row.second) }));
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ rank, id }) => [rank, id]);
  }
}

const RANK = `CASE d.evidence WHEN 'same-number-of-another-document' THEN 1 WHEN 'same-name-birth-date-and-school' THEN 2 ELSE 3 END`;

function shown({ lastFour, phone, createdAt, ...entryOf }: StoredEntry): PairEntry {
  return {
    ...entryOf,
    maskedIdNumber: maskedIdNumber(lastFour),
    phone: phone === null ? null : maskedPhone(phone),
    createdAt: new Date(createdAt),
  };
}
