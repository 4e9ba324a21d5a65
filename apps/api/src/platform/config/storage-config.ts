/** An object store that speaks S3: of a cloud, or a machine of the region's own. */
export interface ObjectStorageConfig {
  /** Address of the store; null for the cloud's own. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Whether the bucket stands in the path of an address rather than in its host name. */
  readonly pathStyle: boolean;
}

/** What looks for viruses in uploaded files. */
export type ScannerConfig =
  | { readonly kind: 'clamd'; readonly host: string; readonly port: number }
  /** A program that gets the path as its last argument; ends with 0 for clean, 1 for infected. */
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings `TISHENG_S3_…`; null where files lie in the data folder. */
export function readObjectStorage(env: Environment, faults: string[]): ObjectStorageConfig | null {
  const bucket = env.TISHENG_S3_BUCKET ?? '';
  if (!bucket) return null;
  const endpoint = env.TISHENG_S3_ENDPOINT || null;
  if (endpoint !== null && !/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : ''))
    faults.push(`TISHENG_S3_ENDPOINT "${endpoint}" is not a web address`);
  const needed = (name: string, value: string | undefined): string => {
    if (!value) faults.push(`TISHENG_S3_${name} is missing: TISHENG_S3_BUCKET needs it`);
    return value ?? '';
  };
  return {
    endpoint,
    bucket,
    region: env.TISHENG_S3_REGION || 'us-east-1',
    accessKey: needed('ACCESS_KEY', env.TISHENG_S3_ACCESS_KEY),
    secretKey: needed('SECRET_KEY', env.TISHENG_S3_SECRET_KEY),
    pathStyle: env.TISHENG_S3_PATH_STYLE ? env.TISHENG_S3_PATH_STYLE === 'true' : endpoint !== null,
  };
}

/** Reads `TISHENG_CLAMD` (`host:port`) or `TISHENG_SCAN_COMMAND`; null where nothing is scanned. */
export function readScanner(env: Environment, faults: string[]): ScannerConfig | null {
  const address = env.TISHENG_CLAMD ?? '';
  const [program, ...rest] = (env.TISHENG_SCAN_COMMAND ?? '').split(' ').filter(Boolean);
  if (address && program) faults.push('TISHENG_CLAMD and TISHENG_SCAN_COMMAND exclude each other');
  if (address) {
    const found = /^(.+):(\d{1,5})$/.exec(address);
    if (!found?.[1]) {
      faults.push(`TISHENG_CLAMD "${address}" is not host:port`);
      return null;
    }
    return { kind: 'clamd', host: found[1], port: Number(found[2]) };
  }
  return program ? { kind: 'command', command: [program, ...rest] } : null;
}
