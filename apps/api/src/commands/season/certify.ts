import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { IssueCertificates } from '../../modules/certification/use-cases/issue-certificates.js';
import { reviewCompletion } from './review-completion.js';
import { done, mustHold, type Season } from './season.js';

/** Who issues in this region, as the policy says. */
const issuerOf = (season: Season) =>
  season.as(season.pack.certificate.issuedBy === 'province' ? 'province-office' : 'city-office');

/** Certificates for everybody who earned one; issuing again must issue nothing. */
export async function certify(season: Season, total: number): Promise<{ issued: number; proofs: number }> {
  season.goTo(addDays(season.cohort.lastTrainingDay, 40));
  await reviewCompletion(season, total);
  let proofs = 0;
  const issued = await season.progress.stage('Certificates', 'certificates', total, async () => {
    const answer = done(
      'Issuing',
      await season.get(IssueCertificates).execute(issuerOf(season), season.cohortId),
    );
    proofs = answer.proofsIssued;
    const again = done(
      'Issuing again',
      await season.get(IssueCertificates).execute(issuerOf(season), season.cohortId),
    );
    mustHold(again.issued === 0, 'nobody is certified twice');
    return answer.issued;
  });
  if (proofs > 0) season.progress.note('Proofs', proofs, 'proofs');
  await season.settle();
  return { issued, proofs };
}
