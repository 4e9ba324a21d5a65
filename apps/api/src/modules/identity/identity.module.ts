import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FirstPasswordSealing } from './first-passwords/first-password-sealing.js';
import { SealedFirstPasswords } from './first-passwords/sealed-first-passwords.js';
import { SessionResolver } from './graphql/session.resolver.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { Passwords } from './passwords.js';
import { AccountEntity } from './persistence/account.entity.js';
import { RoleGrantEntity } from './persistence/role-grant.entity.js';
import { SessionEntity } from './persistence/session.entity.js';
import { AccountAdministration } from './public/account-administration.js';
import { Accounts } from './public/accounts.js';
import { FirstPasswords } from './public/first-passwords.js';
import { TeacherGrants } from './public/teacher-grants.js';
import { UnitGrants } from './public/unit-grants.js';
import { FindMyIdentities } from './queries/find-my-identities.js';
import { FindMySessions } from './queries/find-my-sessions.js';
import { GrantsOfAccount } from './queries/grants-of-account.js';
import { SessionReader } from './queries/session-reader.js';
import { SessionController } from './session.controller.js';
import { OpenSession } from './sign-in/open-session.js';
import { SealedValues } from './sign-in/sealed-values.js';
import { SessionCookies } from './sign-in/session-cookies.js';
import { defaultSignInLimits, SIGN_IN_LIMITS, SignInLimits } from './sign-in/sign-in-limits.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { Identities } from './single-sign-on/identities.js';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { BindIdentity } from './use-cases/bind-identity.js';
import { ChangePassword } from './use-cases/change-password.js';
import { EndOwnSessions } from './use-cases/end-own-sessions.js';
import { EndSession } from './use-cases/end-session.js';
import { SignInWithIdentity } from './use-cases/sign-in-with-identity.js';
import { SignIn } from './use-cases/sign-in.js';
import { SwitchRole } from './use-cases/switch-role.js';

/** What later stages may use. */
const PUBLIC = [Accounts, AccountAdministration, FirstPasswords, TeacherGrants, UnitGrants];
const USE_CASES = [
  SignIn,
  SignInWithIdentity,
  BindIdentity,
  EndSession,
  EndOwnSessions,
  SwitchRole,
  ChangePassword,
];

/** Who somebody is and what they may do: accounts, grants, sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RoleGrantEntity, SessionEntity])],
  controllers: [SessionController, SingleSignOnController],
  providers: [
    Passwords,
    FirstPasswordSealing,
    SealedFirstPasswords,
    SealedValues,
    SessionCookies,
    { provide: SIGN_IN_LIMITS, useFactory: defaultSignInLimits },
    SignInLimits,
    OpenSession,
    Identities,
    IdentityProvider,
    SessionReader,
    GrantsOfAccount,
    FindMySessions,
    FindMyIdentities,
    ...PUBLIC,
    ...USE_CASES,
    ViewerResolver,
    SessionResolver,
  ],
  exports: PUBLIC,
})
export class IdentityModule {}
