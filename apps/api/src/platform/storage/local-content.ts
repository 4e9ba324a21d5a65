import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { access, copyFile, link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import type { DataStore } from '@tus/server';
import { type ByteRange, ContentGone, type ContentStore, type LocalCopy } from './content-store.js';

/** Files in the data folder: `files/ab/abcd…` by hash, `uploads/<id>` while they arrive. */
export class LocalContent implements ContentStore {
  readonly receiving: DataStore;

  private constructor(private readonly dataDir: string) {
    this.receiving = new FileStore({ directory: join(dataDir, 'uploads') });
  }

  static async in(dataDir: string): Promise<LocalContent> {
    await mkdir(join(dataDir, 'uploads'), { recursive: true });
    return new LocalContent(dataDir);
  }

  async put(sha256: string, content: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    if ((await sizeOf(path)) === content.length) return;
    await mkdir(dirname(path), { recursive: true });
    // A name of its own: the same content may come twice at once.
    const partial = `${path}.${randomUUID()}.part`;
    await writeFile(partial, content);
    await rename(partial, path);
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const stream = createReadStream(this.pathOf(sha256), range);
    try {
      await once(stream, 'open');
    } catch {
      throw new ContentGone(sha256);
    }
    return stream;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async localCopy(uploadId: string): Promise<LocalCopy> {
    const path = this.receivedPath(uploadId);
    await access(path).catch(() => {
      throw new ContentGone(uploadId);
    });
    return { path, dispose: () => Promise.resolve() };
  }

  async keepReceived(uploadId: string, sha256: string): Promise<void> {
    const [from, to] = [this.receivedPath(uploadId), this.pathOf(sha256)];
    const [arrived, known] = [await sizeOf(from), await sizeOf(to)];
    if (arrived === null && known === null) throw new ContentGone(uploadId);
    if (arrived !== null && arrived !== known) {
      await mkdir(dirname(to), { recursive: true });
      const partial = `${to}.${randomUUID()}.part`;
      // A second name for the same bytes; file systems that know none get a copy.
      await link(from, partial).catch(() => copyFile(from, partial));
      await rename(partial, to);
    }
  }

  async dropReceived(uploadId: string): Promise<void> {
    const path = this.receivedPath(uploadId);
    await rm(path, { force: true });
    await rm(`${path}.json`, { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.dataDir, 'files', sha256.slice(0, 2), sha256);
  }

  private receivedPath(uploadId: string): string {
    return join(this.dataDir, 'uploads', uploadId);
  }
}

const sizeOf = async (path: string): Promise<number | null> =>
  (await stat(path).catch(() => null))?.size ?? null;
