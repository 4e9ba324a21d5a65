import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { Passwords } from './passwords.js';
import { AccountEntity } from './persistence/account.entity.js';
import { RoleGrantEntity } from './persistence/role-grant.entity.js';
import { SessionEntity } from './persistence/session.entity.js';
import { Accounts } from './public/accounts.js';
import { GrantsOfAccount } from './queries/grants-of-account.js';
import { SessionReader } from './queries/session-reader.js';
import { SessionController } from './session.controller.js';
import { ChangePassword } from './use-cases/change-password.js';
import { EndSession } from './use-cases/end-session.js';
import { SignIn } from './use-cases/sign-in.js';
import { SwitchRole } from './use-cases/switch-role.js';

/** Who somebody is and what they may do: accounts, grants, sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RoleGrantEntity, SessionEntity])],
  controllers: [SessionController],
  providers: [
    Passwords,
    SessionReader,
    GrantsOfAccount,
    Accounts,
    SignIn,
    EndSession,
    SwitchRole,
    ChangePassword,
    ViewerResolver,
  ],
  exports: [Accounts],
})
export class IdentityModule {}
