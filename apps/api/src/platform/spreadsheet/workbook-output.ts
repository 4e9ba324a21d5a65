import { createRequire } from 'node:module';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type exceljs from 'exceljs';

/** Loaded with the first workbook: a server that writes none need not carry the library. */
const load = createRequire(import.meta.url);

/** Rows between two looks at whether the reader still follows. */
const ROWS_AT_ONCE = 100;
/** Bytes of a sheet that may wait to be packed. */
const WAITING_BYTES = 512 * 1024;

/** Quick packing: a table shrinks to a tenth at any level. */
const PACKING = { zlib: { level: 1 }, highWaterMark: 128 * 1024 };

/** The part of a sheet writer that its type leaves out: where the XML goes on its way into the archive. */
interface SheetStream {
  readonly stream?: { readonly pipes?: readonly PackingStream[] };
}

/** A stream of the library's own, older kind, which tells its length nowhere else. */
type PackingStream = NodeJS.WritableStream & { readonly _writableState?: { readonly length: number } };

/**
 * A workbook that is written while its rows arrive. The library underneath takes rows without end whether or not
 * anybody reads; here a writer waits until the reader has followed, so that memory does not grow with the rows.
 */
export class WorkbookOutput {
  readonly workbook: exceljs.stream.xlsx.WorkbookWriter;
  private readonly packed = new PassThrough({ highWaterMark: 128 * 1024 });
  private readonly delivered: Promise<void>;
  private rows = 0;

  constructor(private readonly out: Writable) {
    const { stream } = load('exceljs') as typeof exceljs;
    this.workbook = new stream.xlsx.WorkbookWriter({
      stream: this.packed,
      useStyles: true,
      useSharedStrings: false,
      zip: PACKING,
    });
    this.delivered = finished(this.packed.pipe(out)).catch((error: unknown) => {
      this.packed.destroy();
      throw error;
    });
    // Told where the writing waits for it, and only there.
    this.delivered.catch(() => undefined);
  }

  /**
   * To be awaited after each row.
   *
   * @throws where the reader has gone
   */
  async follow(sheet: exceljs.Worksheet): Promise<void> {
    this.rows += 1;
    if (this.rows % ROWS_AT_ONCE !== 0) return;
    // The archive works between turns of the event loop, and rows may come without any.
    await setImmediate();
    const waiting = (sheet as unknown as SheetStream).stream?.pipes?.[0];
    if ((waiting?._writableState?.length ?? 0) > WAITING_BYTES) {
      await Promise.race([new Promise((resolve) => waiting?.once('drain', resolve)), this.delivered]);
    }
    if (this.out.destroyed || this.packed.destroyed) await this.delivered;
  }

  /** Writes what stands at the end of a workbook, and resolves when the reader has all of it. */
  async finish(): Promise<void> {
    await Promise.race([this.workbook.commit(), this.delivered]);
    await this.delivered;
  }

  /** Ends a workbook that cannot be finished; the reader sees a broken stream, never half a table. */
  abort(error: unknown): void {
    this.packed.destroy();
    this.out.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
