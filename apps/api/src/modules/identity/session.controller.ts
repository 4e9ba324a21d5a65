import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UsePipes } from '@nestjs/common';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_SESSION_LIMITS } from '@tisheng/domain-rules/identity/session-expiry.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Requester, SESSION_COOKIE } from '../../platform/auth/requester.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
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
    @Inject(CONFIG) private readonly config: Config,
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
    const answer = await this.signIn.execute({
      login: body.login,
      password: body.password,
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
    });
    if (!answer.signedIn) throw new RequestProblems(401, answer.problems);
    void reply.setCookie(SESSION_COOKIE, answer.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.publicUrl.startsWith('https:'),
      maxAge: DEFAULT_SESSION_LIMITS.absoluteMinutes * 60,
    });
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
    await this.endSession.execute(actor, tokenOf(request));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Post('role')
  @HttpCode(204)
  @Allow('POST /session/role')
  async role(
    @CurrentActor() actor: Actor,
    @Body() body: SwitchRoleBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    refuseIfAny(await this.switchRole.execute(actor, tokenOf(request), body.grantId));
  }

  @Post('password')
  @HttpCode(204)
  @Allow('POST /session/password')
  async password(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    refuseIfAny(await this.changePassword.execute(actor, tokenOf(request), body.current, body.next));
  }
}

const tokenOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';

function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestProblems(422, problems);
}
