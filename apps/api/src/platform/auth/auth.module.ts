import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AuthRegistry } from './auth-registry.js';
import { Requester } from './requester.js';

@Global()
@Module({
  providers: [AuthRegistry, Requester, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AuthRegistry, Requester],
})
export class AuthModule {}
