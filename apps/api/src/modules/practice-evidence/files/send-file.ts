import { StreamableFile } from '@nestjs/common';
import { previewOf } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply } from 'fastify';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import type { ByteRange } from '../../../platform/storage/content-store.js';
import type { StoredFile } from '../../../platform/storage/file-storage.js';

/** Nothing in a file may run, load or be framed as a page of this site, whatever it says that it is. */
const LOCKED = "sandbox; default-src 'none'";

/**
 * What a browser needs to show each kind of preview, and no more. A sandbox keeps the PDF viewer of older browsers from
 * starting; it runs in a process of its own and gets nothing of this site.
 */
const PREVIEW_POLICIES = {
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  picture: `${LOCKED}; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`,
  video: `${LOCKED}; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`,
  audio: `${LOCKED}; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`,
  text: `${LOCKED}; style-src 'unsafe-inline'; frame-ancestors 'self'`,
} as const;

/** Headers of a file that is to be saved. */
export function asDownload(reply: FastifyReply, file: StoredFile): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', LOCKED)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', disposition('attachment', file.name));
}

/**
 * Headers of a file that is shown in its place. Asked for again it is sent again only where it changed; whether the person
 * may still see it is asked every time.
 *
 * @throws RequestProblems for kinds that no browser shows
 */
export function asPreview(reply: FastifyReply, file: StoredFile): FastifyReply {
  const preview = previewOf(file.mediaType);
  if (!preview) throw new RequestProblems(415, [problem('media-type-unknown')]);
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', PREVIEW_POLICIES[preview])
    .header('cache-control', 'private, no-cache')
    .header('etag', etagOf(file))
    .header('accept-ranges', 'bytes')
    .header('content-disposition', disposition('inline', file.name));
}

export const etagOf = ({ sha256 }: StoredFile): string => `"${sha256}"`;

/**
 * The part that is asked for; null for the whole. Of several parts at once none is sent alone: the whole is.
 *
 * @throws RequestProblems 416 where the file has no such part
 * @example
 * rangeOf('bytes=-500', 2000) // { start: 1500, end: 1999 }
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [, from = '', to = ''] = found;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size || start > end)
    throw new RequestProblems(416, [problem('bad-request', { field: 'range' })]);
  return { start, end };
}

/** The bytes as an answer, the whole or a part. */
export function streamed(
  reply: FastifyReply,
  content: ConstructorParameters<typeof StreamableFile>[0],
  { type, size, range }: { readonly type: string; readonly size: number; readonly range: ByteRange | null },
): StreamableFile {
  if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  const length = range ? range.end - range.start + 1 : size;
  return new StreamableFile(content as never, { type, length });
}

/** RFC 6266: the name in UTF-8 (RFC 5987), and in plain signs for programs that do not read it. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
