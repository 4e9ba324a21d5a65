import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Queryable } from '../../../platform/database/database.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps roster files as they came. They are full of ID numbers, which stand nowhere else in plain text: so the whole file
 * is sealed with the first key of the ring. Layout: length of the key's name, the name, nonce, tag, content.
 */
@Injectable()
export class SealedFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly storage: FileStorage,
  ) {}

  /** Keeps a file and answers its id; it exists if and only if the transaction commits. */
  async keep(
    tx: Queryable,
    file: { readonly name: string; readonly content: Buffer; readonly createdBy: string | null },
  ): Promise<string> {
    const [key] = this.config.sealingKeys;
    if (!key) throw new Error('There is no key to seal files with');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce);
    const content = Buffer.concat([cipher.update(file.content), cipher.final()]);
    const name = Buffer.from(key.id, 'utf8');
    const sealed = Buffer.concat([Buffer.from([name.length]), name, nonce, cipher.getAuthTag(), content]);
    const stored = await this.storage.keep(tx, {
      name: file.name,
      mediaType: 'application/octet-stream',
      content: sealed,
      createdBy: file.createdBy,
    });
    return stored.id;
  }

  /** @throws Error when the file is not there, its key is not on the ring, or it was changed */
  async read(db: Queryable, fileId: string): Promise<Buffer> {
    const file = await this.storage.find(db, fileId);
    if (!file) throw new Error(`No file ${fileId}`);
    const pieces: Buffer[] = [];
    for await (const piece of await this.storage.read(file)) pieces.push(piece as Buffer);
    const sealed = Buffer.concat(pieces);
    const after = 1 + (sealed[0] ?? 0);
    const keyId = sealed.subarray(1, after).toString('utf8');
    const key = this.config.sealingKeys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key "${keyId}" that sealed a roster file is not on the ring`);
    const content = after + NONCE_BYTES + TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key.key, sealed.subarray(after, after + NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(after + NONCE_BYTES, content));
    return Buffer.concat([decipher.update(sealed.subarray(content)), decipher.final()]);
  }
}
