import { createServer } from 'node:net';

const TRIES = 50;

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * The wanted port, or the next free one above it.
 *
 * @throws Error when none of the next 50 is free
 */
export async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No port from ${wanted} to ${wanted + TRIES - 1} is free; set PORT`);
}
