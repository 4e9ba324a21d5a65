import { createHash } from 'node:crypto';
import { readSingleSignOn, type SingleSignOnConfig } from './single-sign-on-config.js';
import {
  type ObjectStorageConfig,
  readObjectStorage,
  readScanner,
  type ScannerConfig,
} from './storage-config.js';

/** A key of the ring that seals ID numbers; the first one seals, all of them open. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Everything that is set from outside, read once at start. */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Which work this process does: answer requests, run jobs, or both. */
  readonly role: 'api' | 'worker' | 'all';
  /** Folder of uploaded files and of what the process itself must keep. */
  readonly dataDir: string;
  /** Address under which the public reaches the pages; printed in QR codes. */
  readonly publicUrl: string;
  readonly sealingKeys: readonly SealingKey[];
  /** Secret of look-up hashes, signed codes and cursors. */
  readonly signingKey: Buffer;
  /** Seeds of the keys of credentials, the first one signs; none or left out for one that follows from `signingKey`. */
  readonly credentialKeys?: readonly SealingKey[];
  /** Public keys (Multikey) whose signatures are to be trusted no more. */
  readonly withdrawnCredentialKeys?: readonly string[];
  /** `required` refuses GraphQL documents of people that the build does not know. */
  readonly trustedDocuments: 'required' | 'open';
  readonly logLevel: string;
  /**
   * Where notifications to institutions may go: into the public network by https, or anywhere, for trying things out on one
   * machine. Left out it is the public network.
   */
  readonly webhookNetworks?: 'public' | 'any';
  /** The region’s provider of single sign-on; null where people sign in by password alone. */
  readonly singleSignOn?: SingleSignOnConfig | null;
  /** Where the content of files lies; null or left out for the data folder. */
  readonly objectStorage?: ObjectStorageConfig | null;
  /** What looks for viruses in uploads; null or left out where nothing does. */
  readonly scanner?: ScannerConfig | null;
}

/** Thrown at start with everything that is wrong with the settings. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n- ${faults.join('\n- ')}`);
  }
}

function sealingKeys(text: string | undefined, faults: string[]): SealingKey[] {
  if (!text) {
    faults.push('TISHENG_ID_KEYS is missing: give "name:base64 of 32 bytes", the newest key first');
    return [];
  }
  return keyRing('TISHENG_ID_KEYS', text, faults);
}

/** Keys of 32 bytes by their names, in the order given. */
function keyRing(setting: string, text: string, faults: string[]): SealingKey[] {
  return text.split(',').flatMap((entry) => {
    const [id, encoded] = entry.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || key.length !== 32) {
      faults.push(`${setting}: "${id ?? ''}" is not a name with 32 bytes in base64`);
      return [];
    }
    return [{ id, key }];
  });
}

/**
 * Reads the settings from environment variables.
 *
 * @throws ConfigError naming every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const databaseUrl = env.DATABASE_URL ?? '';
  if (!databaseUrl) faults.push('DATABASE_URL is missing');
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT "${env.PORT}" is not a port number`);
  const role = env.TISHENG_ROLE ?? 'all';
  if (role !== 'api' && role !== 'worker' && role !== 'all')
    faults.push(`TISHENG_ROLE "${role}" is not api, worker or all`);
  const trusted = env.TISHENG_TRUSTED_DOCUMENTS ?? 'required';
  if (trusted !== 'required' && trusted !== 'open') {
    faults.push(`TISHENG_TRUSTED_DOCUMENTS "${trusted}" is not required or open`);
  }
  const networks = env.TISHENG_WEBHOOK_NETWORKS ?? 'public';
  if (networks !== 'public' && networks !== 'any') {
    faults.push(`TISHENG_WEBHOOK_NETWORKS "${networks}" is not public or any`);
  }
  const keys = sealingKeys(env.TISHENG_ID_KEYS, faults);
  const signing = env.TISHENG_SIGNING_KEY ?? '';
  if (signing.length < 32) faults.push('TISHENG_SIGNING_KEY is missing or shorter than 32 characters');
  const credentialKeys = env.TISHENG_CREDENTIAL_KEYS
    ? keyRing('TISHENG_CREDENTIAL_KEYS', env.TISHENG_CREDENTIAL_KEYS, faults)
    : [];
  const singleSignOn = readSingleSignOn(env, faults);
  const objectStorage = readObjectStorage(env, faults);
  const scanner = readScanner(env, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  const host = env.HOST ?? '127.0.0.1';
  return {
    databaseUrl,
    host,
    port,
    role: role as Config['role'],
    dataDir: env.TISHENG_DATA_DIR ?? '.data',
    publicUrl: env.TISHENG_PUBLIC_URL ?? `http://${host}:${port}`,
    sealingKeys: keys,
    signingKey: createHash('sha256').update(signing).digest(),
    credentialKeys,
    withdrawnCredentialKeys: (env.TISHENG_CREDENTIAL_KEYS_WITHDRAWN ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean),
    trustedDocuments: trusted as Config['trustedDocuments'],
    logLevel: env.LOG_LEVEL ?? 'info',
    webhookNetworks: networks as 'public' | 'any',
    singleSignOn,
    objectStorage,
    scanner,
  };
}

/** Injection token of {@link Config}. */
export const CONFIG = Symbol('Config');
