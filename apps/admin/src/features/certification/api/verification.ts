import { queryOptions } from '@tanstack/react-query';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { done, type Outcome } from '../../../lib/outcome.js';
import { rest } from '../../../lib/rest-client.js';
import { useAction } from '../../../lib/use-action.js';

/** What the register tells the public; everything but the status is empty for `unknown`. */
export interface Verification {
  readonly status: 'valid' | 'revoked' | 'unknown';
  readonly title: Bilingual | null;
  readonly wording: Bilingual | null;
  readonly fields: readonly (Bilingual & {
    readonly field: string;
    readonly labelZh: string;
    readonly labelEn: string;
  })[];
  readonly revokedOn: string | null;
  /** When the register was asked. */
  readonly checkedAt: string;
}

/** What the register tells the public about a credential; empty but for the signature unless that is genuine. */
export interface CredentialVerification extends Verification {
  readonly signature: 'genuine' | 'altered' | 'withdrawn' | 'unknown';
}

const asked = async <Answer>(
  answer: Promise<Outcome<Answer>>,
): Promise<Outcome<Answer & { checkedAt: string }>> => {
  const outcome = await answer;
  return outcome.done ? done({ ...outcome.value, checkedAt: new Date().toISOString() }) : outcome;
};

type Unchecked<Answer> = Omit<Answer, 'checkedAt'>;

const PATH = '/public/v1/verifications';

/** Verifies by number and name. */
export const useVerification = () =>
  useAction((input: { number: string; name: string }) =>
    asked(rest<Unchecked<Verification>>('POST', PATH, input)),
  );

/** Verifies a credential, which is the content of its file. */
export const useCredentialVerification = () =>
  useAction((credential: object) =>
    asked(rest<Unchecked<CredentialVerification>>('POST', '/public/v1/credential-verifications', credential)),
  );

/** Verifies the code of a QR code, which is the end of the address. */
export const verificationOfCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['verification', code],
    queryFn: () => asked(rest<Unchecked<Verification>>('GET', `${PATH}/${encodeURIComponent(code)}`)),
    staleTime: 0,
    gcTime: 0,
  });
