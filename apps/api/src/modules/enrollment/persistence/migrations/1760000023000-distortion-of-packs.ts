import {
  DISTORTION_CLAUSE,
  DISTORTION_THRESHOLDS,
} from '@tisheng/policy-packs/forms/distortion-thresholds.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thresholds of distorted data, which policies have since; versions stored before get those of the platform. */
export class DistortionOfPacks1760000023000 implements MigrationInterface {
  readonly name = 'DistortionOfPacks1760000023000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE enrollment.policy_pack
          SET document = jsonb_set(jsonb_set(document, '{distortion}', $1::jsonb), '{clauses,/distortion}', $2::jsonb)
        WHERE NOT document ? 'distortion'`,
      [JSON.stringify(DISTORTION_THRESHOLDS), JSON.stringify(DISTORTION_CLAUSE)],
    );
  }

  /** What was added does no harm to the programs before. */
  async down(): Promise<void> {}
}
