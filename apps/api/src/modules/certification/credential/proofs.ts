import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { Injectable } from '@nestjs/common';
import { wholeSecond } from '@tisheng/domain-rules/certification/credential-status.js';
import { CredentialKeys } from './credential-keys.js';
import { offlineLoader } from './offline-loader.js';

/** What was signed, and with which key. */
export interface Signed {
  readonly document: Readonly<Record<string, unknown>>;
  readonly publicKey: string;
}

/** Puts proofs (Data Integrity, eddsa-rdfc-2022) on documents of the issuer, and checks them. */
@Injectable()
export class Proofs {
  constructor(private readonly keys: CredentialKeys) {}

  /** @param at the moment that the proof names; the same document then always gets the same proof */
  async sign(credential: object, at: Date): Promise<Signed> {
    const pair = await this.keys.current();
    const suite = new DataIntegrityProof({ signer: pair.signer(), date: wholeSecond(at), cryptosuite });
    const documentLoader = offlineLoader(this.keys.did, [pair.publicKeyMultibase]);
    const document = await issue({
      credential: structuredClone(credential),
      suite,
      documentLoader,
      now: at,
    });
    return { document, publicKey: pair.publicKeyMultibase };
  }

  /** Whether a document bears a proof of one of the published keys. Its state is not asked. */
  async holds(credential: object, at: Date): Promise<boolean> {
    const { verified } = await verifyCredential({
      credential: structuredClone(credential),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: offlineLoader(this.keys.did, await this.keys.published()),
      now: at,
      checkStatus: () => Promise.resolve({ verified: true }),
    });
    return verified;
  }
}
