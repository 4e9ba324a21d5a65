/** What benchmarks have in common: children that are measured alone, medians, tables. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Megabytes of heap. */
const HEAP = 192;

/**
 * Runs a script in a process of its own, which ends by printing one line of JSON. Its heap is held to what a small server
 * would give it: without a limit Node lets rubbish lie as long as the machine has room, and the peak says nothing.
 *
 * @param heapMegabytes more where a growth far beyond what a server bears is measured
 * @returns that line, read
 */
export function inChild(script, input, heapMegabytes = HEAP) {
  return new Promise((resolve, reject) => {
    const options = [`--max-old-space-size=${heapMegabytes}`, fileURLToPath(script), JSON.stringify(input)];
    const child = spawn(process.execPath, options, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.on('error', reject);
    child.on('close', (code) => {
      const last = output.trim().split('\n').at(-1) ?? '';
      if (code !== 0) return reject(new Error(`${script.pathname} ended with ${code}`));
      resolve(JSON.parse(last));
    });
  });
}

/** In a child: the input, and the work's answer with its peak memory on the last line. */
export async function answerParent(work) {
  const answer = await work(JSON.parse(process.argv[2]));
  process.stdout.write(`${JSON.stringify({ ...answer, peakMb: peakMb() })}\n`, () => process.exit(0));
}

/** The most memory that this process ever had, in MB; null where the system does not tell. */
export function peakMb() {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}

/** Seconds of a piece of work. */
export async function timed(work) {
  const started = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - started) / 1000, answer };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A table in markdown. */
export function table(header, rows) {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

export const inSeconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const inThousands = (value) => Math.round(value).toLocaleString('en-US');
