import type { PreviousUpload, UploadOptions } from 'tus-js-client';
import { keepOwn, readOwn } from '../own-store.js';

/** After this the server has swept what arrived. */
const KEPT_MS = 3 * 86_400_000;
const NAME = 'uploads';

/** An upload that has begun and did not end, as this device remembers it. */
export interface RememberedUpload {
  readonly fingerprint: string;
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  /** The page's place where it was begun. */
  readonly place: string;
  readonly begunAt: number;
}

/** Of both ends of a file so much is looked at. */
const END_BYTES = 64 * 1024;

/**
 * The same file chosen again is known by its name, its size and both its ends; where it is sent to is part of it. Its age
 * says nothing: telephones give a file that is chosen anew the present moment.
 */
export async function fingerprintOf(file: File, place: string): Promise<string> {
  const known = [place, file.name, file.size];
  try {
    const ends = new Blob([file.slice(0, END_BYTES), file.slice(-END_BYTES)]);
    return [...known, checksum(new Uint8Array(await ends.arrayBuffer()))].join('|');
  } catch {
    // It cannot be read; sending it will say so.
    return [...known, file.lastModified].join('|');
  }
}

/** FNV-1a: browsers have better ones behind HTTPS alone, and an office network may have none. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

export function rememberedUploads(accountId: string): RememberedUpload[] {
  const now = Date.now();
  return (readOwn<RememberedUpload[]>(accountId, NAME) ?? []).filter(
    ({ begunAt }) => now - begunAt < KEPT_MS,
  );
}

export function forgetUpload(accountId: string, fingerprint: string): void {
  keepOwn(
    accountId,
    NAME,
    rememberedUploads(accountId).filter((known) => known.fingerprint !== fingerprint),
  );
}

/** Where the library looks up what it has begun: the person's own store, which is emptied when they sign out. */
export function uploadMemory(accountId: string, place: string): NonNullable<UploadOptions['urlStorage']> {
  const all = (): PreviousUpload[] => rememberedUploads(accountId).map(toPrevious);
  return {
    findAllUploads: async () => all(),
    findUploadsByFingerprint: async (fingerprint) =>
      all().filter(({ urlStorageKey }) => urlStorageKey === fingerprint),
    removeUpload: async (fingerprint) => forgetUpload(accountId, fingerprint),
    addUpload: async (fingerprint, { uploadUrl, size, metadata }) => {
      forgetUpload(accountId, fingerprint);
      const entry: RememberedUpload = {
        fingerprint,
        url: uploadUrl ?? '',
        name: metadata['filename'] ?? '',
        bytes: size ?? 0,
        place,
        begunAt: Date.now(),
      };
      keepOwn(accountId, NAME, [...rememberedUploads(accountId), entry]);
      return fingerprint;
    },
  };
}

const toPrevious = ({ fingerprint, url, name, bytes, begunAt }: RememberedUpload): PreviousUpload => ({
  size: bytes,
  metadata: { filename: name },
  creationTime: new Date(begunAt).toISOString(),
  urlStorageKey: fingerprint,
  uploadUrl: url,
  parallelUploadUrls: null,
});
