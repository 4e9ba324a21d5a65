import type { BilingualText } from '../policy/policy-pack.js';
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './credential-contexts.js';
import { statusEntry, statusListAddress, wholeSecond, type StatusPlace } from './credential-status.js';
import type { PrintedCertificate } from './printed-fields.js';

/** What a credential is made of; everything but the place of its state is from the day of issue. */
export interface CredentialFacts {
  readonly certificateId: string;
  readonly cohortId: string;
  readonly printed: PrintedCertificate;
  readonly issuedAt: Date;
  /** The issuer's DID. */
  readonly issuer: string;
  /** Address under which the public reaches the pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly status: StatusPlace;
}

/** Words that the paper does not print and the credential needs. */
export interface CredentialWords {
  /** Names of the lines: of `title`, `wording` and each printed field. */
  readonly labels: Readonly<Record<string, BilingualText>>;
  /** What the certificate is given for. */
  readonly criteria: BilingualText;
}

/** Name by which a certificate's credential is known everywhere. */
export function credentialId(certificateId: string): string {
  return `urn:uuid:${certificateId}`;
}

/**
 * The certificate as an Open Badges 3.0 credential (Verifiable Credentials 2.0), to be signed. It says what the paper
 * says, every line in both languages: as results of the achievement, for this is where the two vocabularies have a place
 * for named values; name and number of the holder stand in their own places too. There is no vocabulary of our own whose
 * address would have to be answered for ever.
 */
export function certificateCredential(
  facts: CredentialFacts,
  words: CredentialWords,
): Readonly<Record<string, unknown>> {
  const { title, wording, fields } = facts.printed;
  const valueOf = (field: string): string => fields.find((one) => one.field === field)?.zh ?? '';
  const achievement = credentialId(facts.cohortId);
  const lines = [{ field: 'title', ...title }, { field: 'wording', ...wording }, ...fields].flatMap((line) =>
    (['zh', 'en'] as const).map((language) => ({
      id: `${achievement}#${line.field}-${language}`,
      name: words.labels[line.field]?.[language] ?? line.field,
      value: line[language],
    })),
  );
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id: credentialId(facts.certificateId),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title.zh,
    description: wording.zh,
    issuer: {
      id: facts.issuer,
      type: ['Profile'],
      name: valueOf('issuer') || facts.issuer,
      url: facts.publicUrl,
    },
    validFrom: wholeSecond(facts.issuedAt),
    credentialStatus: statusEntry(statusListAddress(facts.publicUrl, facts.status.list), facts.status.index),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: valueOf('name'),
          identityType: 'name',
        },
      ],
      licenseNumber: valueOf('number'),
      achievement: {
        id: achievement,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: title.zh,
        description: [valueOf('programme'), valueOf('cohort')].filter(Boolean).join(' ') || title.zh,
        criteria: { narrative: `${words.criteria.zh}\n\n${words.criteria.en}` },
        resultDescription: lines.map(({ id, name }) => ({
          id,
          type: ['ResultDescription'],
          name,
          resultType: 'Result',
        })),
      },
      result: lines.map(({ id, value }) => ({ type: ['Result'], resultDescription: id, value })),
    },
  };
}
