/** The limit: node:http that streams what it gets into a file and hashes it on the way. Knows nothing of breaks. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { peakMb } from '../shared/measure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-plain-'));
let count = 0;
const server = createServer((request, response) => {
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(piece, _encoding, next) {
      hash.update(piece);
      next(null, piece);
    },
  });
  pipeline(request, hashed, createWriteStream(join(folder, String((count += 1))))).then(
    () => response.end(hash.digest('hex')),
    () => response.destroy(),
  );
});
server.listen(0, '127.0.0.1', () => process.send({ address: `http://127.0.0.1:${server.address().port}` }));
process.once('disconnect', () => process.exit(1));
process.on('message', (asked) => {
  if (asked === 'peak') return process.send({ peakMb: peakMb(), cpu: process.cpuUsage() });
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
