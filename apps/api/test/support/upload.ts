import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestApp } from './test-app.js';

/** A file as a browser would send it. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
  readonly type?: string;
  /** Told to the server; the hash of what arrives is compared with it. */
  readonly sha256?: string;
  /** Told to the server instead of the real size. */
  readonly length?: number;
}

export interface UploadAnswer {
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused';
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly problems: readonly { readonly code: string; readonly zh: string; readonly data?: object }[];
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** One person's uploads over real HTTP, by the tus protocol. */
export function uploadsOf(app: TestApp, cookie: string, cohortId: string) {
  const headers = { cookie, 'x-tisheng-request': '1', 'tus-resumable': '1.0.0' };
  const at = (id: string): string => `${app.url}/files/uploads/${id}`;

  async function begin(file: SentFile, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    const metadata = [
      `filename ${base64(file.name)}`,
      ...(file.type ? [`filetype ${base64(file.type)}`] : []),
      ...(file.sha256 ? [`sha256 ${base64(file.sha256)}`] : []),
    ];
    return fetch(`${app.url}/files/uploads?cohortId=${cohortId}`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(file.length ?? file.content.length),
        'upload-metadata': metadata.join(','),
        ...more,
      },
    });
  }

  async function begun(file: SentFile): Promise<string> {
    const answer = await begin(file);
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.headers.get('location')!.split('/').at(-1)!;
  }

  const patch = (id: string, offset: number, piece: Buffer): Promise<Response> =>
    fetch(at(id), {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: Buffer.from(piece),
    });

  const offset = async (id: string): Promise<number> =>
    Number((await fetch(at(id), { method: 'HEAD', headers })).headers.get('upload-offset') ?? Number.NaN);

  const state = async (id: string): Promise<UploadAnswer> =>
    (await fetch(`${at(id)}/state`, { headers })).json() as Promise<UploadAnswer>;

  return {
    begin,
    begun,
    patch,
    offset,
    state,
    head: (id: string) => fetch(at(id), { method: 'HEAD', headers }),
    remove: (id: string) => fetch(at(id), { method: 'DELETE', headers }),

    /** Sends a whole file and answers what became of it. */
    async send(file: SentFile): Promise<UploadAnswer & { readonly id: string }> {
      const id = await begun(file);
      await patch(id, 0, file.content);
      return { id, ...(await state(id)) };
    },

    /** Sends a piece and breaks the connection after `bytes` of it; answers how much the server kept. */
    async breakOff(id: string, from: number, piece: Buffer, bytes: number): Promise<number> {
      const sending = request(at(id), {
        method: 'PATCH',
        headers: {
          ...headers,
          'upload-offset': String(from),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(piece.length),
        },
      });
      sending.on('error', () => undefined);
      sending.write(piece.subarray(0, bytes));
      // Until the server has it, so that something is there to be kept.
      await once(sending, 'socket');
      await wait(150);
      sending.destroy();
      return offset(id);
    },
  };
}

/** The codes that a refusal before the first byte names. */
export async function codesIn(answer: Response): Promise<string[]> {
  const body = (await answer.json()) as { problems?: { code: string }[] };
  return (body.problems ?? []).map(({ code }) => code);
}
