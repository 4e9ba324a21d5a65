import { randomBytes } from 'node:crypto';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Accounts } from '../../src/modules/identity/public/accounts.js';
import type { TestApp } from '../support/test-app.js';

/** An account that exists and can sign in. */
export interface TestAccount {
  readonly id: string;
  readonly login: string;
  readonly password: string;
}

type Place = { readonly id: string };

/**
 * An account with one role at one place.
 *
 * @example const cookie = await anAccount(app).of('county-office').at(county).signedIn()
 * @example const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn()
 */
export function anAccount(app: TestApp): AccountBuilder {
  return new AccountBuilder(app, 'province-office', {});
}

export class AccountBuilder {
  constructor(
    private readonly app: TestApp,
    private readonly role: Role,
    private readonly place: { unitId?: string; institutionId?: string; teacherId?: string },
  ) {}

  of(role: Role): AccountBuilder {
    return new AccountBuilder(this.app, role, this.place);
  }

  /** The office or school of the role. */
  at(unit: Place): AccountBuilder {
    return new AccountBuilder(this.app, this.role, { unitId: unit.id });
  }

  /** The training institution of the role. */
  operating(institution: Place): AccountBuilder {
    return new AccountBuilder(this.app, this.role, { institutionId: institution.id });
  }

  /** The teacher whose own things the role reaches. */
  whoIs(teacherId: string): AccountBuilder {
    return new AccountBuilder(this.app, this.role, { teacherId });
  }

  async made(): Promise<TestAccount> {
    const login = `${this.role}-${randomBytes(4).toString('hex')}`;
    const password = 'Kirschbaum-42-Regen';
    const grants = [{ role: this.role, ...this.place }];
    const account = { login, displayName: login, password, mustChangePassword: false, grants };
    const id = await this.app.database.transaction((tx) => this.app.get(Accounts).create(tx, account));
    return { id, login, password };
  }

  /** Makes the account, signs in and answers the session's cookie. */
  async signedIn(): Promise<string> {
    const { login, password } = await this.made();
    return this.app.signIn(login, password);
  }
}
