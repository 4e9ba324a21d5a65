import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import type { ScannerConfig } from '../config/storage-config.js';

/** What a scanner says of a file: nothing found, what was found, or that it is too large to be looked at. */
export type ScanAnswer = { readonly infected: string | null } | { readonly tooLarge: true };

const SILENT_MS = 120_000;

/**
 * Has a file looked at for viruses.
 *
 * @throws Error where the scanner cannot be reached or fails: the file waits, and is asked about again
 */
export function scanFile(scanner: ScannerConfig, path: string): Promise<ScanAnswer> {
  return scanner.kind === 'clamd'
    ? askClamd(scanner.host, scanner.port, path)
    : runScanner(scanner.command, path);
}

/** clamd's INSTREAM: pieces with their length before them, an empty one at the end, one line as the answer. */
async function askClamd(host: string, port: number, path: string): Promise<ScanAnswer> {
  const socket = connect({ host, port });
  socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('clamd does not answer')));
  const answered = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  const send = async (): Promise<void> => {
    socket.write('zINSTREAM\0');
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      // It may have seen enough before the end.
      if (socket.destroyed || socket.writableEnded) return;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await drained(socket);
    }
    socket.write(Buffer.alloc(4));
  };
  // A connection that breaks is told by the answer.
  const [text] = await Promise.all([answered, send()]);
  socket.destroy();
  return readClamd(text.replaceAll('\0', '').trim());
}

function readClamd(line: string): ScanAnswer {
  if (line.endsWith(': OK')) return { infected: null };
  const found = /^stream: (.+) FOUND$/.exec(line);
  if (found?.[1]) return { infected: found[1] };
  if (/size limit exceeded/i.test(line)) return { tooLarge: true };
  throw new Error(`clamd answered "${line}"`);
}

const drained = (socket: NodeJS.EventEmitter): Promise<void> =>
  new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', resolve);
  });

/** The convention of clamscan and its like: 0 is clean, 1 is infected, anything else is a fault. */
async function runScanner(
  [program, ...args]: readonly [string, ...string[]],
  path: string,
): Promise<ScanAnswer> {
  const child = spawn(program, [...args, path], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output = (output + piece.toString('utf8')).slice(0, 2000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return { infected: null };
  if (code === 1) return { infected: nameIn(output) };
  throw new Error(`${program} ended with ${code ?? 'a signal'}`);
}

/** `/tmp/x: Win.Test.EICAR FOUND` → `Win.Test.EICAR`. */
const nameIn = (output: string): string =>
  (/: (.+) FOUND/.exec(output)?.[1] ?? output.split('\n')[0] ?? '').trim().slice(0, 100) || 'virus';
