import { answerScannedCode, type RegisteredCertificate, type VerificationAnswer } from './verification.js';

/** What was found about a credential that somebody handed in. */
export interface CredentialFindings {
  /** The certificate that it names; null when the register has signed no credential for it. */
  readonly registered: RegisteredCertificate | null;
  /** It is what was signed, to the last character of every value. */
  readonly asSigned: boolean;
  /** Its signature holds under the key that it names. */
  readonly signatureHolds: boolean;
  /** That key was withdrawn, because somebody else may have it. */
  readonly keyWithdrawn: boolean;
}

/** What the public is told about a credential. */
export interface CredentialAnswer {
  readonly signature: 'genuine' | 'altered' | 'withdrawn' | 'unknown';
  /** Nothing of the certificate is shown unless the signature is genuine. */
  readonly certificate: VerificationAnswer;
}

/**
 * Whether a credential is genuine, and then whether its certificate holds today. An altered one shows nothing of the
 * register: who changes a file could else read there what it said.
 */
export function judgeCredential(findings: CredentialFindings): CredentialAnswer {
  const { registered, asSigned, signatureHolds, keyWithdrawn } = findings;
  const certificate = { answer: 'unknown' } as const;
  if (registered === null) return { signature: 'unknown', certificate };
  if (!asSigned) return { signature: 'altered', certificate };
  if (keyWithdrawn) return { signature: 'withdrawn', certificate };
  if (!signatureHolds) return { signature: 'altered', certificate };
  return { signature: 'genuine', certificate: answerScannedCode(registered) };
}
