import type { Transaction } from '../../../platform/database/database.js';
import type { MergedUnit, MovedUnit } from '../../organization/public/events.js';

/** Nominations for tracks hold the path of their school: it follows, and for those that still count the county too. */
export async function nominationsFollow(tx: Transaction, units: readonly MovedUnit[]): Promise<void> {
  await tx.run(
    `UPDATE enrollment.track_nomination n
        SET unit_path = s.path, county_id = CASE WHEN n.state IN ('nominated', 'confirmed') THEN s.parent_id ELSE n.county_id END
       FROM json_to_recordset($1) AS m("formerPath" text, path text), organization.unit s
      WHERE n.unit_path LIKE m."formerPath" || '%' AND s.path = m.path || substr(n.unit_path, length(m."formerPath") + 1)`,
    [JSON.stringify(units)],
  );
}

/** What groups teachers by a school or county that was taken over is the heir's now. */
export async function groupsGoToHeirs(tx: Transaction, units: readonly MergedUnit[]): Promise<void> {
  const given = [JSON.stringify(units)];
  const merged = `json_to_recordset($1) AS m("unitId" uuid, "intoId" uuid)`;
  await tx.run(
    `UPDATE enrollment.track_nomination n SET unit_path = heir.path, county_id = heir.parent_id
       FROM ${merged}, organization.unit gone, organization.unit heir
      WHERE gone.id = m."unitId" AND heir.id = m."intoId" AND n.unit_path = gone.path
        AND n.state IN ('nominated', 'confirmed')`,
    given,
  );
  await tx.run(
    `UPDATE enrollment.study_group g SET school_id = m."intoId" FROM ${merged} WHERE g.school_id = m."unitId"`,
    given,
  );
  await tx.run(
    `UPDATE enrollment.workshop w SET county_id = m."intoId" FROM ${merged} WHERE w.county_id = m."unitId"`,
    given,
  );
}
