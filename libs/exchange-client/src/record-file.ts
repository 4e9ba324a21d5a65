import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { recordsOfCsv } from './csv.js';

export type RecordFormat = 'ndjson' | 'csv';

/** A file of learning records, read anew as often as it is asked for. */
export class RecordFile {
  private constructor(
    readonly path: string,
    readonly format: RecordFormat,
    private readonly isPacked: boolean,
  ) {}

  /** Looks at the name for the format and at the first bytes for gzip. @throws when the file cannot be read */
  static async at(path: string, format?: RecordFormat): Promise<RecordFile> {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      const isPacked = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
      return new RecordFile(path, format ?? (/\.csv(\.gz)?$/i.test(path) ? 'csv' : 'ndjson'), isPacked);
    } finally {
      await handle.close();
    }
  }

  /**
   * A key that follows from what is sent: the same records of the same cohort have the same key, packed or not, whatever
   * the file is called.
   */
  async key(cohortId: string): Promise<string> {
    const hash = createHash('sha256').update(`${cohortId.toLowerCase()}\n${this.format}\n`);
    for await (const bytes of this.bytes()) hash.update(bytes as Buffer);
    return `sha256-${hash.digest('hex').slice(0, 48)}`;
  }

  /** Records of a CSV file, lines of an NDJSON file. */
  async *records(): AsyncGenerator {
    if (this.format === 'csv') yield* recordsOfCsv(this.text());
    else yield* this.lines();
  }

  private async *lines(): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of this.text()) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    if (rest.trim() !== '') yield rest;
  }

  private text(): AsyncIterable<string> {
    return this.bytes().setEncoding('utf8') as AsyncIterable<string>;
  }

  private bytes(): Readable {
    const file = createReadStream(this.path);
    if (!this.isPacked) return file;
    const unpacked = createGunzip();
    file.on('error', (error) => unpacked.destroy(error));
    unpacked.on('close', () => file.destroy());
    return file.pipe(unpacked);
  }
}
