import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentClient } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { toRejection } from '../exchange-api/rejection.js';
import { BrokenStream, encodeNdjson } from '../push/ndjson-records.js';
import { FindReceipts } from '../queries/find-receipts.js';
import type { ReceiptRecord, RejectionRecord } from '../queries/receipt.js';
import { SandboxPushes } from '../sandbox/sandbox-pushes.js';
import { SandboxReceipts } from '../sandbox/sandbox-receipts.js';
import { SandboxRuns } from '../sandbox/sandbox-runs.js';
import { PushLearningRecords } from '../use-cases/push-learning-records.js';
import { isPacked, openBody } from './open-body.js';
import { StreamSlots } from './stream-slots.js';

export const NDJSON = 'application/x-ndjson';

/** A receipt as the bulk endpoint answers it: the fields of the schema under the same names. */
export type ReceiptJson = Omit<ReceiptRecord, 'institutionId' | 'channel'>;

const STATUS: Readonly<Record<string, number>> = {
  'idempotency-key-reused': 409,
  'cohort-closed': 409,
  'unknown-cohort': 404,
};

/** The bulk way in, for pushes of any size, and their receipts. */
@Controller('exchange/v1')
export class LearningRecordsController implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly slots: StreamSlots,
    private readonly push: PushLearningRecords,
    private readonly receipts: FindReceipts,
    private readonly sandbox: SandboxPushes,
    private readonly sandboxReceipts: SandboxReceipts,
    private readonly runs: SandboxRuns,
  ) {}

  /** The body stays a stream: nothing but the records being read is in memory. */
  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
  }

  @Post('learning-records')
  @HttpCode(200)
  @Allow('POST /exchange/v1/learning-records')
  async receive(
    @CurrentClient() client: ClientActor,
    @Query('cohortId') cohortId: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptJson> {
    if (!(body instanceof Readable)) throw new RequestProblems(415, [{ code: 'media-type-unknown' }]);
    const release = this.slots.take();
    if (!release) {
      void reply.header('retry-after', '5');
      body.resume();
      throw new RequestProblems(429, [{ code: 'too-many-requests' }]);
    }
    try {
      if (client.sandboxOf && key && (await this.runs.stumbles(client.institutionId, key))) {
        void reply.header('retry-after', '1');
        throw new RequestProblems(503, [{ code: 'sandbox-stumbles' }]);
      }
      const answer = await (client.sandboxOf ? this.sandbox : this.push).execute(client, {
        cohortId: typeof cohortId === 'string' ? cohortId : '',
        idempotencyKey: key ?? null,
        channel: 'stream',
        gzip: isPacked(request),
        records: null,
        rows: (encoder) => encodeNdjson(openBody(request, body), encoder),
      });
      if ('problems' in answer) {
        throw new RequestProblems(STATUS[answer.problems[0]?.code ?? ''] ?? 422, answer.problems);
      }
      return receiptJson(answer.receipt);
    } catch (error) {
      if (error instanceof BrokenStream) throw new RequestProblems(400, [{ code: error.code }]);
      throw error;
    } finally {
      release();
      // What was not read is let go, so that the sender can read the answer.
      body.resume();
    }
  }

  @Get('receipts/:id')
  @Allow('GET /exchange/v1/receipts/:id')
  async receipt(@CurrentClient() client: ClientActor, @Param('id') id: string): Promise<ReceiptJson> {
    const receipt = await this.find(client, id);
    if (client.sandboxOf)
      await this.runs.note(client.institutionId, { operation: 'receipt', receiptId: id, found: true });
    return receiptJson(receipt);
  }

  @Get('receipts/:id/rejections')
  @Allow('GET /exchange/v1/receipts/:id/rejections')
  async rejections(
    @CurrentClient() client: ClientActor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const receipt = await this.find(client, id);
    if (client.sandboxOf)
      await this.runs.note(client.institutionId, { operation: 'rejections', receiptId: receipt.id });
    const rows = client.sandboxOf
      ? [await this.sandboxReceipts.allRejections(receipt)]
      : this.receipts.allRejections(receipt);
    await reply.type(NDJSON).send(Readable.from(lines(rows)));
  }

  private async find(client: ClientActor, id: string): Promise<ReceiptRecord> {
    const receipt = await (client.sandboxOf ? this.sandboxReceipts : this.receipts).byId(
      client.institutionId,
      id,
    );
    if (!receipt) throw new RequestProblems(404, [{ code: 'not-found' }]);
    return receipt;
  }
}

type Batches = AsyncIterable<readonly RejectionRecord[]> | Iterable<readonly RejectionRecord[]>;

async function* lines(batches: Batches): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(toRejection(row))}\n`).join('');
}

function receiptJson(receipt: ReceiptRecord): ReceiptJson {
  const { institutionId: _institution, channel: _channel, ...told } = receipt;
  return told;
}
