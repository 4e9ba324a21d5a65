import { queryOptions } from '@tanstack/react-query';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
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
}

const PATH = '/public/v1/verifications';

/** Verifies by number and name. */
export const useVerification = () =>
  useAction((input: { number: string; name: string }) => rest<Verification>('POST', PATH, input));

/** Verifies the code of a QR code, which is the end of the address. */
export const verificationOfCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['verification', code],
    queryFn: () => rest<Verification>('GET', `${PATH}/${encodeURIComponent(code)}`),
    staleTime: 0,
    gcTime: 0,
  });
