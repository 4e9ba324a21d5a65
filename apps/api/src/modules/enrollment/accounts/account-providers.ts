import { AccountGrants } from './account-grants.js';
import { AdministerAccount } from './administer-account.js';
import { CreateAccount } from './create-account.js';
import { CreateTeacherAccounts } from './create-teacher-accounts.js';
import { EndGrant } from './end-grant.js';
import { FindAccountHistory } from './find-account-history.js';
import { FindAccounts } from './find-accounts.js';
import { FindFirstPasswordBatches } from './find-first-password-batches.js';
import { GiveGrant } from './give-grant.js';
import { AccountAdministrationResolver } from './graphql/account-administration.resolver.js';
import { AccountResolver } from './graphql/account.resolver.js';
import { TeacherAccountsResolver } from './graphql/teacher-accounts.resolver.js';
import { LocateAccounts } from './locate-accounts.js';
import { PrintFirstPasswords } from './print-first-passwords.js';
import { TeachersWithoutAccount } from './teachers-without-account.js';

/** Accounts as offices and schools administer them: here, for it takes the tree of units and the roster. */
export const ACCOUNTS = [
  AccountGrants,
  LocateAccounts,
  TeachersWithoutAccount,
  FindAccounts,
  FindAccountHistory,
  FindFirstPasswordBatches,
  CreateAccount,
  GiveGrant,
  EndGrant,
  AdministerAccount,
  CreateTeacherAccounts,
  PrintFirstPasswords,
  AccountResolver,
  AccountAdministrationResolver,
  TeacherAccountsResolver,
];
