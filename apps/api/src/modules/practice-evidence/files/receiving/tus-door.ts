import { ReadableStream } from 'node:stream/web';
import { Injectable } from '@nestjs/common';
import { Server as TusServer } from '@tus/server';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyRequest } from 'fastify';
import { problemWithText } from '../../../../platform/auth/access-refused.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import type { ContentStore } from '../../../../platform/storage/content-store.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import { BeginUpload } from '../use-cases/begin-upload.js';
import { CompleteUpload } from '../use-cases/complete-upload.js';
import { ArrivingHashes } from './arriving-hashes.js';
import { inSlices } from './in-slices.js';
import { UploadLeases } from './upload-leases.js';

/** Where uploads live; the library reads ids out of addresses below it. */
const PATH = '/files/uploads';

interface Asked {
  readonly actor: Actor;
  readonly cohortId: string;
}

type Metadata = Readonly<Record<string, string | null>>;

/**
 * Speaks the tus protocol 1.0.0 (creation, creation-with-upload, termination). The guard has let the person in and the
 * controller has seen whose upload it is; what may be sent is decided before the first byte.
 */
@Injectable()
export class TusDoor {
  private opened: Promise<TusServer> | null = null;
  private readonly asked = new WeakMap<object, Asked>();

  constructor(
    private readonly storage: FileStorage,
    private readonly leases: UploadLeases,
    private readonly hashes: ArrivingHashes,
    private readonly begin: BeginUpload,
    private readonly complete: CompleteUpload,
  ) {}

  /** Answers one request of the protocol. */
  async answer(request: FastifyRequest, asked: Asked): Promise<Response> {
    this.opened ??= this.storage.content().then((content) => this.open(content));
    const server = await this.opened;
    const webRequest = toWebRequest(request);
    this.asked.set(webRequest, asked);
    return server.handleWeb(webRequest as Parameters<TusServer['handleWeb']>[0]);
  }

  /** Whether every byte of an upload is there. */
  async hasAll({ id, sizeBytes }: { readonly id: string; readonly sizeBytes: number }): Promise<boolean> {
    const { receiving } = await this.storage.content();
    const found = await receiving.getUpload(id).catch(() => null);
    return found?.offset === sizeBytes;
  }

  private open({ receiving }: ContentStore): TusServer {
    this.hashes.attachTo(receiving);
    // A length told later could not be checked before the first byte.
    receiving.extensions = ['creation', 'creation-with-upload', 'termination'];
    return new TusServer({
      path: PATH,
      datastore: receiving,
      locker: this.leases,
      // So long an old connection may go on when a new one asks; it has sent nothing since it broke.
      lockDrainTimeout: 1000,
      // Nobody else's pages upload here.
      allowedOrigins: [],
      generateUrl: (_request, { path, id }) => `${path}/${id}`,
      namingFunction: (request, metadata = {}) => this.beginUpload(request, metadata),
      onUploadFinish: async (_request, { id }) => {
        await this.complete.execute(id);
        return {};
      },
    });
  }

  private async beginUpload(request: Request, metadata: Metadata): Promise<string> {
    const asked = this.asked.get(request);
    if (!asked) throw new Error('The upload has no sender');
    const answer = await this.begin.execute(asked.actor, asked.cohortId, {
      name: metadata['filename'] ?? '',
      mediaType: metadata['filetype'] ?? '',
      bytes: Number(request.headers.get('upload-length') ?? Number.NaN),
      sha256Told: metadata['sha256'] ?? null,
    });
    if ('problems' in answer) throw refusal(answer.problems);
    return answer.id;
  }
}

/** As the library wants it: thrown with the status and the body of the answer. */
const refusal = (problems: readonly Problem[]): { status_code: number; body: string } => ({
  status_code: 422,
  body: JSON.stringify({ problems: problems.map(problemWithText) }),
});

function toWebRequest(request: FastifyRequest): Request {
  const { raw } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  // The method is the one that the guard saw.
  headers.delete('x-http-method-override');
  // Of any other kind the server has read the body already, and the protocol knows none.
  const hasBody =
    raw.headers['content-length'] !== '0' &&
    raw.headers['content-type'] === 'application/offset+octet-stream' &&
    ['POST', 'PATCH'].includes(request.method);
  const webRequest = new Request(new URL(request.url, 'http://uploads.invalid'), {
    method: request.method,
    headers,
    ...(hasBody ? { body: ReadableStream.from(inSlices(raw)), duplex: 'half' } : {}),
  } as RequestInit);
  // A connection that breaks ends the request at once, and what is on the disk by then is kept.
  return Object.assign(webRequest, { runtime: { node: { req: raw } } });
}
