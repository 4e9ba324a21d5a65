import { hkdfSync } from 'node:crypto';
import { generate, type KeyPair } from '@digitalbazaar/ed25519-multikey';
import { Inject, Injectable } from '@nestjs/common';
import { issuerDid } from '@tisheng/domain-rules/certification/issuer-did.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';

/**
 * The Ed25519 keys of credentials. The first one of the settings signs; without any, one that follows from the signing
 * key. Public halves are noted in the database before they are used, and stay published when another key takes over, so
 * that the old private key can be thrown away.
 */
@Injectable()
export class CredentialKeys {
  /** The issuer's DID. */
  readonly did: string;
  private pair: Promise<KeyPair> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.did = issuerDid(new URL(config.publicUrl).host);
  }

  /** Whether signatures of this key are not to be trusted any more, because somebody else may have it. */
  isWithdrawn(publicKey: string): boolean {
    return this.withdrawn.includes(publicKey);
  }

  get withdrawn(): readonly string[] {
    return this.config.withdrawnCredentialKeys ?? [];
  }

  /**
   * The key that signs now, noted as used.
   *
   * @throws Error when it is among the withdrawn ones
   */
  async current(): Promise<KeyPair> {
    this.pair ??= this.noted();
    try {
      return await this.pair;
    } catch (error) {
      // A database that was away is asked again next time.
      this.pair = undefined;
      throw error;
    }
  }

  /** Public keys whose signatures hold, the latest first. */
  async published(): Promise<string[]> {
    await this.current();
    const rows = await this.database.rows<{ key: string }>(
      `SELECT public_key AS key FROM certification.credential_key WHERE NOT public_key = ANY($1)
        ORDER BY first_used_at DESC, public_key`,
      [this.withdrawn],
    );
    return rows.map(({ key }) => key);
  }

  private async noted(): Promise<KeyPair> {
    const pair = await generate({ seed: this.seed(), controller: this.did });
    if (this.isWithdrawn(pair.publicKeyMultibase))
      throw new Error('The first of TISHENG_CREDENTIAL_KEYS is a withdrawn key: put a new one before it');
    await this.database.run(
      `INSERT INTO certification.credential_key (public_key, first_used_at) VALUES ($1, $2)
       ON CONFLICT (public_key) DO NOTHING`,
      [pair.publicKeyMultibase, this.clock.now()],
    );
    return pair;
  }

  private seed(): Uint8Array {
    const own = this.config.credentialKeys?.[0]?.key;
    return own
      ? new Uint8Array(own)
      : new Uint8Array(hkdfSync('sha256', this.config.signingKey, '', 'tisheng credential key', 32));
  }
}
