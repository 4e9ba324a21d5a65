import { Injectable } from '@nestjs/common';
import {
  wouldChange,
  type CorrectableField,
} from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { coveredNumber } from '../../issuing/certificate-line.js';
import { CHOSEN, chosenValues, unknownNumbers, type Chosen } from '../chosen-certificates.js';

/** How many of those meant belong to a county, an institution or a school. */
export interface MassGroup {
  /** Unit or institution; null for those without an institution. */
  readonly id: string | null;
  readonly name: string;
  readonly certificates: number;
}

export interface SampleRow {
  readonly number: string;
  readonly holderName: string;
  readonly school: string;
  /** What a new issue would print otherwise. */
  readonly changes: readonly {
    readonly field: CorrectableField;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface MassPreview {
  readonly certificates: number;
  /** Numbers given that name no certificate within reach. */
  readonly unknownNumbers: readonly string[];
  readonly counties: readonly MassGroup[];
  readonly institutions: readonly MassGroup[];
  /** The largest first. */
  readonly schools: readonly MassGroup[];
  readonly sample: readonly SampleRow[];
}

interface Row extends Record<string, unknown> {
  readonly certificates: number;
  readonly counties: readonly MassGroup[];
  readonly institutions: readonly MassGroup[];
  readonly schools: readonly MassGroup[];
  readonly sample: readonly {
    readonly number: string;
    readonly holderName: string;
    readonly school: string;
    readonly facts: PrintedCertificate;
    readonly name: string;
    readonly idType: IdType;
    readonly lastFour: string;
  }[];
}

const SAMPLE = 20;
const SCHOOLS = 50;

const groups = (column: string, source: string, limit: string): string => `
  (SELECT COALESCE(json_agg(g), '[]') FROM (
     SELECT m.${column} AS id, x.name, count(*)::int AS certificates FROM meant m JOIN ${source} x ON x.id = m.${column}
      GROUP BY 1, 2 ORDER BY 3 DESC, 2 ${limit}) AS g)`;

/** What a decision about many certificates would touch, before anybody puts it forward. */
@Injectable()
export class PreviewMassDecision {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, chosen: Chosen): Promise<MassPreview> {
    const row = await this.database.one<Row>(
      `WITH meant AS MATERIALIZED (
         SELECT c.id, c.number, c.number_key, c.holder_name, c.facts, e.teacher_id, e.school_id, e.county_id, e.institution_id
           FROM ${CHOSEN}
       )
       SELECT (SELECT count(*)::int FROM meant) AS certificates,
              ${groups('county_id', 'organization.unit', '')} AS counties,
              ${groups('institution_id', 'organization.training_institution', '')} AS institutions,
              ${groups('school_id', 'organization.unit', `LIMIT ${SCHOOLS}`)} AS schools,
              (SELECT COALESCE(json_agg(s), '[]') FROM (
                 SELECT m.number, m.holder_name AS "holderName", m.facts, u.name AS school, t.name, t.id_type AS "idType",
                        t.id_last_four AS "lastFour"
                   FROM meant m JOIN enrollment.teacher t ON t.id = m.teacher_id JOIN organization.unit u ON u.id = m.school_id
                  ORDER BY m.number_key LIMIT ${SAMPLE}) AS s) AS sample`,
      chosenValues(chosen),
    );
    if (!row) throw new Error('The preview answered nothing');
    return {
      ...row,
      unknownNumbers: await unknownNumbers(this.database, chosen, actor.unitPath),
      sample: row.sample.map(({ number, holderName, school, facts, name, idType, lastFour }) => {
        const today = { name, school, idNumber: coveredNumber(idType, lastFour) };
        return { number, holderName, school, changes: wouldChange(facts, chosen.corrects ?? [], today) };
      }),
    };
  }
}
