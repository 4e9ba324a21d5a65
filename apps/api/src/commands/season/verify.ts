import { RevokeCertificate } from '../../modules/certification/use-cases/revoke-certificate.js';
import { done, mustHold, type Season } from './season.js';

interface Sample {
  readonly id: string;
  readonly number: string;
  readonly holderName: string;
}

interface Answer {
  readonly status: 'valid' | 'revoked' | 'unknown';
  readonly fields: readonly { readonly field: string }[];
}

async function ask(season: Season, number: string, name: string): Promise<Answer> {
  const answer = await fetch(`${season.baseUrl}/public/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, name }),
  });
  mustHold(answer.status === 200, `the public verification answers (${answer.status})`);
  return (await answer.json()) as Answer;
}

/** Looks a sample of certificates up as the public does, then revokes one and looks it up again. */
export async function verify(season: Season, sample: number): Promise<number> {
  const certificates = await season.database.rows<Sample & Record<string, unknown>>(
    `SELECT id, number, holder_name AS "holderName" FROM certification.certificate
      WHERE cohort_id = $1 AND state = 'issued' ORDER BY facts_sha256 LIMIT $2`,
    [season.cohortId, sample],
  );
  mustHold(certificates.length > 0, 'there are certificates to verify');
  const expected = season.pack.certificate.printedFields.toSorted();
  await season.progress.stage('Verified by the public', 'certificates', certificates.length, async (step) => {
    for (const { number, holderName } of certificates) {
      const answer = await ask(season, number, holderName);
      mustHold(answer.status === 'valid', `certificate ${number} is valid`);
      const shown = answer.fields.map(({ field }) => field).toSorted();
      mustHold(
        JSON.stringify(shown) === JSON.stringify(expected),
        `certificate ${number} shows every field that the paper prints`,
      );
      step(1);
    }
    return certificates.length;
  });
  const last = certificates.at(-1)!;
  mustHold((await ask(season, last.number, '某某')).status === 'unknown', 'another name shows nothing');
  await revoke(season, last);
  mustHold(
    (await ask(season, last.number, last.holderName)).status === 'revoked',
    'a revoked certificate shows as revoked at once',
  );
  return certificates.length;
}

async function revoke(season: Season, { id }: Sample): Promise<void> {
  const { certificate } = season.pack;
  const issuer = season.as(certificate.issuedBy === 'province' ? 'province-office' : 'city-office');
  const ground = certificate.revocationGrounds[0]?.code ?? '';
  const reason = 'Season revocation: the study was found to have been done by somebody else.';
  done('Revoking', await season.get(RevokeCertificate).execute(issuer, id, ground, reason));
  season.progress.note('Revoked', 1, 'certificates');
  await season.settle();
}
