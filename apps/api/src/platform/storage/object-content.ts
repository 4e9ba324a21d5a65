import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  S3Client,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { S3Store } from '@tus/s3-store';
import type { DataStore } from '@tus/server';
import type { ObjectStorageConfig } from '../config/storage-config.js';
import { type ByteRange, ContentGone, type ContentStore, type LocalCopy } from './content-store.js';

/** Files in an object store that speaks S3: `files/ab/abcd…` by hash, the id of the upload while they arrive. */
export class ObjectContent implements ContentStore {
  readonly receiving: DataStore;
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(config: ObjectStorageConfig) {
    const settings = {
      region: config.region,
      credentials: { accessKeyId: config.accessKey, secretAccessKey: config.secretKey },
      forcePathStyle: config.pathStyle,
      // Stores other than Amazon's do not know the newer checksums; content is compared by its SHA-256 anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(config.endpoint ? { endpoint: config.endpoint } : {}),
    } as const;
    this.bucket = config.bucket;
    this.client = new S3Client(settings);
    this.receiving = new S3Store({
      useTags: false,
      s3ClientConfig: { ...settings, bucket: config.bucket },
    });
  }

  async put(sha256: string, content: Buffer): Promise<void> {
    if ((await this.sizeOf(keyOf(sha256))) === content.length) return;
    const params = { Bucket: this.bucket, Key: keyOf(sha256), Body: content };
    await new Upload({ client: this.client, params }).done();
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    return this.get(keyOf(sha256), sha256, range);
  }

  async remove(sha256: string): Promise<void> {
    await this.removeKey(keyOf(sha256));
  }

  async localCopy(uploadId: string): Promise<LocalCopy> {
    const content = await this.get(uploadId, uploadId);
    const path = join(tmpdir(), `tisheng-check-${randomUUID()}`);
    const dispose = (): Promise<void> => rm(path, { force: true });
    try {
      await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await dispose();
      throw error;
    }
    return { path, dispose };
  }

  async keepReceived(uploadId: string, sha256: string): Promise<void> {
    const [arrived, known] = [await this.sizeOf(uploadId), await this.sizeOf(keyOf(sha256))];
    if (arrived === null && known === null) throw new ContentGone(uploadId);
    if (arrived !== null && arrived !== known) {
      const source = `${this.bucket}/${encodeURIComponent(uploadId)}`;
      await this.client.send(
        new CopyObjectCommand({ Bucket: this.bucket, Key: keyOf(sha256), CopySource: source }),
      );
    }
  }

  async dropReceived(uploadId: string): Promise<void> {
    // What has not arrived whole has pieces of its own, which the library knows how to end.
    await this.receiving.remove(uploadId).catch(() => undefined);
    await this.removeKey(uploadId);
    for (const ending of ['info', 'part']) await this.removeKey(`${uploadId}.${ending}`);
  }

  private async get(key: string, what: string, range?: ByteRange): Promise<Readable> {
    const bytes = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    try {
      const answer = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: key, ...bytes }),
      );
      if (answer.Body) return answer.Body as Readable;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    throw new ContentGone(what);
  }

  private async sizeOf(key: string): Promise<number | null> {
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return head.ContentLength ?? null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private async removeKey(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }
}

const keyOf = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name);
