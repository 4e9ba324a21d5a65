import { type FileHandle, open } from 'node:fs/promises';

/** A file that is read here and there, never as a whole. */
export class FileBytes {
  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async open(path: string): Promise<FileBytes> {
    const handle = await open(path);
    return new FileBytes(handle, (await handle.stat()).size);
  }

  /** Up to `length` bytes at `offset`: fewer at the end, none beyond it. */
  async read(offset: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - offset)));
    const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  }

  /** All of it from `offset`, piece by piece; each piece begins with the last `overlap` bytes of the one before. */
  async *pieces(offset = 0, overlap = 0): AsyncGenerator<{ readonly at: number; readonly bytes: Buffer }> {
    const STEP = 1024 * 1024;
    for (let at = offset; at < this.size; at += STEP) {
      const start = Math.max(offset, at - overlap);
      yield { at: start, bytes: await this.read(start, at - start + STEP) };
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
