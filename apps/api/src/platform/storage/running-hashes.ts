import { createHash, type Hash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** More uploads than this at once are hashed by reading them again when they are whole. */
const MOST = 500;

interface Running {
  readonly hash: Hash;
  bytes: number;
}

/**
 * Hashes uploads while their pieces pass, so that a film need not be read again when it is whole. It counts only while every
 * piece passes through this process and none is lost on its way to the disk; otherwise it answers null, and the file is read.
 */
export class RunningHashes {
  private readonly running = new Map<string, Running>();

  /** Listens to all that is written to the store. */
  attachTo(store: DataStore): void {
    const write = store.write.bind(store);
    store.write = (content, id, offset) => write(this.tap(content as Readable, id, offset), id, offset);
  }

  /** The hash of all pieces, once; null where it does not know it. */
  take(id: string, bytes: number): string | null {
    const known = this.running.get(id);
    this.running.delete(id);
    return known?.bytes === bytes ? known.hash.digest('hex') : null;
  }

  private tap(content: Readable, id: string, offset: number): Readable {
    const running = this.at(id, offset);
    if (!running) return content;
    const passing = new PassThrough();
    content.on('data', (piece: Buffer) => {
      running.hash.update(piece);
      running.bytes += piece.length;
    });
    content.on('error', (error) => passing.destroy(error));
    return content.pipe(passing);
  }

  private at(id: string, offset: number): Running | null {
    const known = offset === 0 ? undefined : this.running.get(id);
    if (known?.bytes === offset) return known;
    this.running.delete(id);
    // It missed the beginning, or lost a piece.
    if (offset !== 0 || this.running.size >= MOST) return null;
    const begun = { hash: createHash('sha256'), bytes: 0 };
    this.running.set(id, begun);
    return begun;
  }
}
