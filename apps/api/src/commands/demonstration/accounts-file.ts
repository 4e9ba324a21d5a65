import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One way into the demonstration. Everybody in it is invented. */
export interface DemonstrationAccount {
  readonly region: string;
  readonly role: string;
  readonly place: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

export interface DemonstrationClient {
  readonly region: string;
  readonly institution: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

export interface DemonstrationAccounts {
  readonly accounts: readonly DemonstrationAccount[];
  readonly apiClients: readonly DemonstrationClient[];
}

const pathIn = (dataDir: string): string => join(dataDir, 'accounts.json');

/** Writes the file whole or not at all. */
export function writeAccounts(dataDir: string, accounts: DemonstrationAccounts): void {
  const partial = `${pathIn(dataDir)}.part`;
  writeFileSync(partial, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, pathIn(dataDir));
}

export function readAccounts(dataDir: string): DemonstrationAccounts | null {
  if (!existsSync(pathIn(dataDir))) return null;
  return JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as DemonstrationAccounts;
}

/** Full-width signs take two columns of a terminal. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - width(text)));

/** Prints the address and one account per role and region. */
export function printWelcome(
  url: string,
  accounts: DemonstrationAccounts | null,
  log: (line: string) => void,
): void {
  log('');
  log(`  Tisheng 提升  ${url}`);
  if (accounts) {
    log('');
    const shown = new Set<string>();
    for (const account of accounts.accounts) {
      const kind = `${account.region} ${account.role}`;
      if (shown.has(kind)) continue;
      shown.add(kind);
      log(
        `  ${padded(account.role, 22)}${padded(account.login, 26)}${padded(account.password, 18)}${account.place}`,
      );
    }
    log('');
    log('  All accounts and the institutions’ API clients: .data/accounts.json');
  }
  log('  Stop with Ctrl-C.');
  log('');
}
