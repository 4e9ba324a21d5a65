import { IssueFeeStatements } from '../../modules/enrollment/fees/use-cases/issue-fee-statements.js';
import { SettleFeeStatements } from '../../modules/enrollment/fees/use-cases/settle-fee-statements.js';
import { done, type Season } from '../season/season.js';

/** The office at the head issues the statements; one payer has paid already. */
export async function issueFees(season: Season): Promise<void> {
  const role = season.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office';
  const office = season.person(role, { unitId: season.rootUnitId });
  done('The statements', await season.get(IssueFeeStatements).execute(office, season.cohortId));
  await season.settle();
  const first = await season.database.one<{ id: string }>(
    'SELECT id FROM enrollment.fee_statement WHERE cohort_id = $1 ORDER BY number LIMIT 1',
    [season.cohortId],
  );
  if (first)
    done(
      'The payment',
      await season.get(SettleFeeStatements).execute(office, season.cohortId, [first.id], '0815-2210'),
    );
}
