import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { PrintCertificate } from './use-cases/print-certificate.js';

/** Certificates as PDF, printed when asked for (features K3). */
@Controller('files/certificates')
export class CertificateFileController {
  constructor(private readonly print: PrintCertificate) {}

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
      .header('content-disposition', inlineAs(answer.fileName));
    return answer.pdf;
  }
}

/** RFC 6266: the name in UTF-8 for every browser of today, a plain one for the rest. */
function inlineAs(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="certificate.pdf"; filename*=UTF-8''${encoded}`;
}
