import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UsePipes } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Requester } from '../../platform/auth/requester.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { SessionCookies } from './sign-in/session-cookies.js';
import { ChangePassword } from './use-cases/change-password.js';
import { EndSession } from './use-cases/end-session.js';
import { SignIn } from './use-cases/sign-in.js';
import { SwitchRole } from './use-cases/switch-role.js';

class SignInBody {
  @IsString()
  @MaxLength(100)
  login!: string;

  @IsString()
  @MaxLength(200)
  password!: string;

  /** Binds the account to whom the provider of single sign-on has just named. */
  @IsOptional()
  @IsBoolean()
  bind?: boolean;
}

class SwitchRoleBody {
  @IsUUID()
  grantId!: string;
}

class ChangePasswordBody {
  @IsString()
  @MaxLength(200)
  current!: string;

  @IsString()
  @MaxLength(200)
  next!: string;
}

/** Sign-in, sign-out, role and password: a cookie cannot pass through GraphQL. */
@Controller('session')
@UsePipes(validateBody)
export class SessionController {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly requester: Requester,
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly switchRole: SwitchRole,
    private readonly changePassword: ChangePassword,
  ) {}

  @Get()
  @Allow('GET /session')
  async read(@Req() request: FastifyRequest): Promise<{ signedIn: boolean }> {
    return { signedIn: (await this.requester.actorOf(request)) !== null };
  }

  @Post()
  @HttpCode(200)
  @Allow('POST /session')
  async open(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ signedIn: true }> {
    const identity = body.bind ? this.cookies.identityOf(request) : null;
    if (body.bind && !identity) throw new RequestProblems(422, [problem('single-sign-on-expired')]);
    const answer = await this.signIn.execute({
      login: body.login,
      password: body.password,
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      device: this.cookies.deviceOf(request),
      bind: identity,
    });
    if (!answer.signedIn) {
      if (answer.wait > 0) void reply.header('retry-after', String(answer.wait));
      throw new RequestProblems(answer.wait > 0 ? 429 : 401, answer.problems);
    }
    this.cookies.open(reply, answer.token);
    this.cookies.keepDevice(reply, answer.device);
    if (identity) this.cookies.forgetIdentity(reply);
    return { signedIn: true };
  }

  @Delete()
  @HttpCode(204)
  @Allow('DELETE /session')
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endSession.execute(actor, this.cookies.tokenOf(request));
    this.cookies.close(reply);
  }

  @Post('role')
  @HttpCode(204)
  @Allow('POST /session/role')
  async role(
    @CurrentActor() actor: Actor,
    @Body() body: SwitchRoleBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    refuseIfAny(await this.switchRole.execute(actor, this.cookies.tokenOf(request), body.grantId));
  }

  @Post('password')
  @HttpCode(204)
  @Allow('POST /session/password')
  async password(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    refuseIfAny(
      await this.changePassword.execute(actor, this.cookies.tokenOf(request), body.current, body.next),
    );
  }
}

function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestProblems(422, problems);
}
