import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners } from '../../builders/learners.js';
import { startObjectStore } from '../../support/object-store.js';
import { anMp4, aPdf } from '../../support/sample-files.js';
import { useApp } from '../../support/test-app.js';
import { uploadsOf } from '../../support/upload.js';
import { FIRST_DAY } from './practice-steps.js';

/** Speaks clamd's INSTREAM: whoever sends EICAR's words is infected. */
class FakeClamd {
  private server: Server | null = null;
  isDown = false;
  /** Bytes of the last file that it was sent. */
  scanned = 0;

  async start(): Promise<number> {
    this.server = createServer((socket) => {
      if (this.isDown) return void socket.destroy();
      let bytes = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (piece: Buffer) => {
        bytes = Buffer.concat([bytes, piece]);
        if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
        const content = contentOf(bytes);
        this.scanned = content.length;
        socket.end(content.includes('EICAR') ? 'stream: Win.Test.EICAR FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as { port: number }).port;
  }

  stop(): void {
    this.server?.close();
  }
}

/** The pieces without their lengths. */
function contentOf(stream: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; ;) {
    const length = stream.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
}

const clamd = new FakeClamd();
const port = await clamd.start();
const store = await startObjectStore();

const app = useApp({
  config: {
    scanner: { kind: 'clamd', host: '127.0.0.1', port },
    objectStorage: {
      endpoint: store.endpoint,
      bucket: store.bucket,
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
      pathStyle: true,
    },
  },
});
let region: Region;
let cookie: string;
let uploads: ReturnType<typeof uploadsOf>;

beforeAll(async () => {
  app.clock.set(FIRST_DAY);
  region = await aRegion(app, { schoolsEach: 1 });
  const [learner] = await someLearners(app, region, 1);
  cookie = await anAccount(app).of('teacher').whoIs(learner!.teacherId).signedIn();
  uploads = uploadsOf(app, cookie, region.cohortId);
});
afterAll(async () => {
  clamd.stop();
  await store.stop();
});

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

test('a file waits until it was scanned; in an object store it goes on after a break and is read in parts', async () => {
  const content = anMp4(7_000_000);
  const id = await uploads.begun({ name: '课堂实录.mp4', content });
  const first = await uploads.breakOff(id, 0, content, 5_600_000);
  expect(first).toBeGreaterThan(0);
  await uploads.patch(id, first, content.subarray(first));
  expect((await uploads.state(id)).state).toBe('checking');
  expect((await app.rest({ url: `/files/${id}`, cookie })).status).toBe(403);
  await app.runJobs();
  expect((await uploads.state(id)).state).toBe('ready');
  expect(clamd.scanned).toBe(content.length);
  expect(sha256((await app.rest({ url: `/files/${id}`, cookie })).bytes)).toBe(sha256(content));
  const part = await app.rest({ url: `/files/${id}/preview`, cookie, headers: { range: 'bytes=100-299' } });
  expect(part.status).toBe(206);
  expect(part.bytes.equals(content.subarray(100, 300))).toBe(true);
});

test('an infected file is refused and removed, and its sender is told what was found', async () => {
  const content = aPdf('EICAR');
  const { id } = await uploads.send({ name: 'a.pdf', content });
  await app.runJobs();
  const { state, problems } = await uploads.state(id);
  expect({ state, codes: problems.map(({ code }) => code) }).toEqual({
    state: 'refused',
    codes: ['upload-infected'],
  });
  expect(problems[0]?.zh).toContain('Win.Test.EICAR');
  expect((await app.rest({ url: `/files/${id}`, cookie })).status).toBe(403);
  expect(await app.database.one('SELECT scan FROM practice_evidence.upload WHERE id = $1', [id])).toEqual({
    scan: 'infected',
  });
});

test('while the scanner is away files wait, and are scanned when it is back', async () => {
  clamd.isDown = true;
  const { id } = await uploads.send({ name: 'a.pdf', content: aPdf('later') });
  await app.runJobs();
  expect((await uploads.state(id)).state).toBe('checking');
  clamd.isDown = false;
  // The queue tries again by itself, later.
  await app.database.run(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0`);
  await app.runJobs();
  expect((await uploads.state(id)).state).toBe('ready');
});

test('a file that was forgotten leaves the store, unless another file has the same content', async () => {
  const content = aPdf('twice');
  const one = await uploads.send({ name: 'a.pdf', content });
  const two = await uploads.send({ name: 'b.pdf', content });
  await app.runJobs();
  await uploads.remove(one.id);
  await app.runJobs();
  expect(sha256((await app.rest({ url: `/files/${two.id}`, cookie })).bytes)).toBe(sha256(content));
  const { scanFile } = await import('../../../src/platform/storage/scan-file.js');
  const path = join(tmpdir(), `tisheng-test-scan-${process.pid}`);
  writeFileSync(path, content);
  expect(await scanFile({ kind: 'command', command: ['/bin/sh', '-c', 'exit 0'] }, path)).toEqual({
    infected: null,
  });
  expect(
    await scanFile(
      { kind: 'command', command: ['/bin/sh', '-c', 'echo "$0: Some.Virus FOUND"; exit 1'] },
      path,
    ),
  ).toEqual({ infected: 'Some.Virus' });
  await expect(scanFile({ kind: 'command', command: ['/bin/sh', '-c', 'exit 2'] }, path)).rejects.toThrow(
    'ended with 2',
  );
});
