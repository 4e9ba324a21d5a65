import { Injectable } from '@nestjs/common';
import { normaliseLogin } from '@tisheng/domain-rules/identity/login-name.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { OpenSession, type Browser } from '../sign-in/open-session.js';
import { Identities, type ExternalIdentity } from '../single-sign-on/identities.js';

export type IdentityAnswer =
  | { readonly signedIn: true; readonly token: string }
  /** Nobody here is known by this identity yet. */
  | { readonly signedIn: false; readonly unbound: true }
  | { readonly signedIn: false; readonly unbound: false; readonly problems: readonly Problem[] };

/**
 * Opens a session for somebody whom the provider of single sign-on has named. An identity is bound to an account before,
 * or bound now to the account whose login the provider states, where the region trusts that claim. Wrong passwords of
 * others do not matter here; a disabled account does not get in.
 */
@Injectable()
export class SignInWithIdentity {
  constructor(
    private readonly database: Database,
    private readonly identities: Identities,
    private readonly sessions: OpenSession,
  ) {}

  async execute(identity: ExternalIdentity, login: string | null, browser: Browser): Promise<IdentityAnswer> {
    return this.database.transaction(async (tx) => {
      const bound = await this.identities.accountOf(tx, identity);
      const accountId = bound ?? (login === null ? undefined : await byLogin(tx, login));
      if (accountId === undefined) return { signedIn: false, unbound: true };
      const account = await tx.one<{ id: string; displayName: string; disabled: boolean }>(
        `SELECT id, display_name AS "displayName", disabled_at IS NOT NULL AS disabled
           FROM identity.account WHERE id = $1 FOR UPDATE`,
        [accountId],
      );
      if (!account || account.disabled) return refused([problem('account-disabled')]);
      if (bound === undefined) {
        const problems = await this.identities.bind(tx, account.id, identity);
        if (problems.length > 0) return refused(problems);
      }
      const opened = await this.sessions.execute(tx, account, browser, 'single-sign-on');
      return 'problems' in opened ? refused(opened.problems) : { signedIn: true, token: opened.token };
    });
  }
}

async function byLogin(tx: Transaction, login: string): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>('SELECT id FROM identity.account WHERE lower(login) = $1', [
    normaliseLogin(login),
  ]);
  return row?.id;
}

const refused = (problems: readonly Problem[]): IdentityAnswer => ({
  signedIn: false,
  unbound: false,
  problems,
});
