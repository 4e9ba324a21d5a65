import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** First and last byte, both of them read. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The content of a file is not there: forgotten, or lost. */
export class ContentGone extends Error {
  constructor(readonly what: string) {
    super(`There is no content ${what}`);
  }
}

/** A file that arrived, to be looked into on this machine. */
export interface LocalCopy {
  readonly path: string;
  /** Takes a copy away again; what is the received file itself stays. */
  readonly dispose: () => Promise<void>;
}

/**
 * Where the bytes of files lie: under the hash of their content, the same content once. What is still arriving lies apart
 * under the id of its upload until it is kept or dropped.
 */
export interface ContentStore {
  put(sha256: string, content: Buffer): Promise<void>;
  /** @throws ContentGone */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  remove(sha256: string): Promise<void>;

  /** Takes pieces as they come; speaks with the tus server. */
  readonly receiving: DataStore;
  /** @throws ContentGone */
  localCopy(uploadId: string): Promise<LocalCopy>;
  /**
   * Makes what arrived under this id the content of this hash. What arrived stays until it is dropped, which is done after
   * the commit: a transaction that fails loses nothing.
   */
  keepReceived(uploadId: string, sha256: string): Promise<void>;
  dropReceived(uploadId: string): Promise<void>;
}
