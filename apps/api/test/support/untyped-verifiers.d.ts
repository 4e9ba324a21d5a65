/** The part that tests use; the package brings no types. */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';
  import type { DocumentLoader } from '@digitalbazaar/vc';

  export function checkStatus(options: {
    credential: object;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    /** The list's own proof and dates. */
    verifyBitstringStatusListCredential: boolean;
  }): Promise<{
    readonly verified: boolean;
    readonly error?: unknown;
    readonly results?: readonly { readonly status: boolean }[];
  }>;
}
