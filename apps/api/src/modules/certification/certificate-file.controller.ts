import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { PrintCertificate } from './use-cases/print-certificate.js';
import { SignCredential } from './use-cases/sign-credential.js';

/** Certificates as PDF, printed when asked for (features K3), and as signed credentials (K7). */
@Controller('files/certificates')
export class CertificateFileController {
  constructor(
    private readonly print: PrintCertificate,
    private readonly signing: SignCredential,
  ) {}

  @Get(':id')
  @Allow('GET /files/certificates/:id', { certificate: (args) => args.id })
  async read(
    @Param('id') id: string,
    @Query('lang') lang: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const answer = await this.print.execute(id, lang === 'en' ? 'en' : 'zh');
    if ('problems' in answer) throw new RequestProblems(answer.revoked ? 410 : 422, answer.problems);
    void reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', named('inline', 'certificate.pdf', answer.fileName));
    return answer.pdf;
  }

  @Get(':id/credential')
  @Allow('GET /files/certificates/:id/credential', { certificate: (args) => args.id })
  async credential(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const answer = await this.signing.execute(id);
    if ('problems' in answer) throw new RequestProblems(410, answer.problems);
    void reply
      .type('application/vc; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', named('attachment', 'certificate.json', answer.fileName));
    return answer.document;
  }
}

/** RFC 6266: the name in UTF-8 for every browser of today, a plain one for the rest. */
function named(how: 'inline' | 'attachment', plain: string, fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
