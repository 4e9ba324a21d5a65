/**
 * The issuer's decentralized identifier (did:web) of an installation that is reached at a host. A port belongs to the
 * host and is percent-encoded.
 *
 * @example issuerDid('pd.example.edu.cn') // 'did:web:pd.example.edu.cn'
 * @example issuerDid('127.0.0.1:3000') // 'did:web:127.0.0.1%3A3000'
 */
export function issuerDid(host: string): string {
  return `did:web:${host.replace(':', '%3A')}`;
}

/** A public key as verifiers read it (Controlled Identifiers 1.0, Multikey). */
export interface PublicMultikey {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** The verification method of one key: named by the key itself, so that no two keys share a name. */
export function publicMultikey(did: string, publicKey: string): PublicMultikey {
  return { id: `${did}#${publicKey}`, type: 'Multikey', controller: did, publicKeyMultibase: publicKey };
}

/**
 * The issuer's document: every key whose signatures hold, in the order given. Keys that sign no more stay in it, for
 * what they signed is still out there.
 */
export function didDocument(did: string, publicKeys: readonly string[]) {
  const methods = publicKeys.map((key) => publicMultikey(did, key));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  } as const;
}
