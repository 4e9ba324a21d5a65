import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { validateInstrument } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

/** Instruments that come with the product. */
const BUILT_IN: readonly Instrument[] = [selfAssessment25, teachingSituations];

/** Puts the instruments that come with the product into the database when the program starts. */
@Injectable()
export class LoadInstruments implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const instrument of BUILT_IN) await this.execute(instrument);
  }

  /**
   * Stores an instrument; one that is there already stays as it is.
   *
   * @throws Error when the instrument breaks a rule, or when the same version is stored with other content: answers
   *   were given to that one, so a change needs a new version
   */
  async execute(instrument: Instrument): Promise<void> {
    const name = `Instrument ${instrument.code} ${instrument.version}`;
    const problems = validateInstrument(instrument);
    if (problems.length > 0) throw new Error(`${name} is broken: ${JSON.stringify(problems)}`);
    const row = await this.database.one<{ same: boolean }>(
      `WITH stored AS (
         INSERT INTO diagnostic_assessment.instrument (code, version, document, loaded_at) VALUES ($1, $2, $3::jsonb, $4)
         ON CONFLICT (code, version, programme_id) DO UPDATE SET code = excluded.code RETURNING document
       )
       SELECT document = $3::jsonb AS same FROM stored`,
      [instrument.code, instrument.version, JSON.stringify(instrument), this.clock.now()],
    );
    if (!row?.same)
      throw new Error(`${name} is stored with other content; give the changed one a new version`);
  }
}
