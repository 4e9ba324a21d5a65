import type { Actor } from '../../../src/platform/auth/actor.js';
import { UnmaskIdNumber } from '../../../src/modules/enrollment/use-cases/unmask-id-number.js';
import type { Config } from '../../../src/platform/config/config.js';
import { IdSealing } from '../../../src/platform/personal-data/id-sealing.js';
import { RotateIdKeys } from '../../../src/platform/personal-data/rotate-id-keys.js';
import { SealedPlaces } from '../../../src/platform/personal-data/sealed-places.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { useApp } from '../../support/test-app.js';

const OLD = { id: 'old', key: Buffer.alloc(32, 1) };
const NEW = { id: 'new', key: Buffer.alloc(32, 2) };
const app = useApp({ config: { sealingKeys: [NEW, OLD] } });
const TEACHERS = 1300;
let region: Region;

const underRing = (...sealingKeys: Config['sealingKeys']) => new IdSealing({ ...app.config, sealingKeys });

/** Teachers whose numbers are sealed under a key, straight in the table; answers ids and numbers. */
async function sealedTeachers(count: number, sealing: IdSealing, mark: string) {
  const rows = Array.from({ length: count }, (_, n) => {
    const number = `${mark}${String(n).padStart(8, '0')}`;
    const { sealed, keyId, hash } = sealing.seal('resident-id', number);
    return { number, sealed: sealed.toString('hex'), keyId, hash: hash.toString('hex') };
  });
  const made = await app.database.rows<{ id: string; number: string }>(
    `WITH given AS (SELECT * FROM json_to_recordset($1) AS g(number text, sealed text, "keyId" text, hash text)),
     made AS (
       INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                       school_id, stage, duty, created_at, changed_at)
       SELECT $2, '教师', 'female', '1990-01-01', 'resident-id', decode(sealed, 'hex'), "keyId", decode(hash, 'hex'), '0000',
              $3, 'primary', 'teacher', now(), now() FROM given RETURNING id, id_hash)
     SELECT made.id, given.number FROM made JOIN given ON decode(given.hash, 'hex') = made.id_hash`,
    [JSON.stringify(rows), region.root.id, region.schools[0]!.id],
  );
  return made;
}

const openAll = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await app.database.rows<{ id: string; sealed: Buffer; keyId: string; hash: Buffer }>(
    `SELECT id, id_sealed AS sealed, id_key AS "keyId", id_hash AS hash FROM enrollment.teacher WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...sealed }) => [id, underRing(NEW).open(sealed)]));
};

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});

test('every table with sealed bytes is registered, so that no rotation forgets one', async () => {
  const { rows } = await app.pool.query<{ place: string }>(
    `SELECT DISTINCT table_schema || '.' || table_name AS place FROM information_schema.columns
      WHERE data_type = 'bytea' AND column_name LIKE '%sealed%'`,
  );
  const names = app
    .get(SealedPlaces)
    .all()
    .map(({ name }) => name);
  expect(rows.length).toBeGreaterThan(1);
  expect(names).toEqual(expect.arrayContaining(rows.map(({ place }) => place)));
});

test('while people read and change teachers, all is sealed anew, and every number stays what it was', async () => {
  const teachers = await sealedTeachers(TEACHERS, underRing(OLD), '1');
  const rosterImport = await app.database.one<{ id: string }>(
    `INSERT INTO enrollment.roster_import (programme_id, unit_id, file_name, state, uploaded_at)
     VALUES ($1, $2, 'a.csv', 'checked', now()) RETURNING id`,
    [region.programmeId, region.root.id],
  );
  await app.database.run(
    `INSERT INTO enrollment.roster_import_row (import_id, sheet_row, name, sex, birth_date, id_type, id_sealed, id_key, id_hash,
       id_last_four, school_id, stage, duty)
     SELECT $1, row_number() OVER (), name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four, school_id, stage,
            duty FROM enrollment.teacher WHERE id_key = 'old' LIMIT 40`,
    [rosterImport!.id],
  );
  await app.database.run(
    `INSERT INTO enrollment.teacher_merge (root_unit_id, into_id, gone_id, reason, moved, snapshot, merged_at)
     SELECT root_unit_id, id, uuidv7(), 'r', '{}', jsonb_build_object('teacher', to_jsonb(t)), now()
       FROM enrollment.teacher t WHERE id = $1`,
    [teachers[0]!.id],
  );

  const rotating = { isOver: false };
  const reader = { accountId: null, displayName: 'reader', ip: null } as unknown as Actor;
  const reading = (async () => {
    for (let n = 0; !rotating.isOver; n += 1) {
      const { id, number } = teachers[(n * 37) % teachers.length]!;
      expect(await app.get(UnmaskIdNumber).execute(reader, id, 'test')).toBe(number);
    }
  })();
  const changing = (async () => {
    for (let n = 0; !rotating.isOver; n += 1) {
      await app.database.run('UPDATE enrollment.teacher SET phone = $2 WHERE id = $1', [
        teachers[(n * 53) % teachers.length]!.id,
        String(n),
      ]);
    }
  })();
  // Somebody holds one teacher for a while; the rotation goes round it and comes back.
  let release = (): void => undefined;
  let isHeld = (): void => undefined;
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  const holding = app.database.transaction(async (tx) => {
    await tx.rows('SELECT FROM enrollment.teacher WHERE id = $1 FOR UPDATE', [teachers[5]!.id]);
    isHeld();
    await new Promise<void>((resolve) => (release = resolve));
  });
  await held;
  const batches: number[] = [];
  const rotation = app.get(RotateIdKeys).execute((place, done) => {
    if (place !== 'enrollment.teacher') return;
    batches.push(done);
    if (done === TEACHERS - 1) release();
  });
  const answer = await rotation;
  rotating.isOver = true;
  await Promise.all([reading, changing, holding]);

  expect(answer).toMatchObject({ left: [], keyId: 'new' });
  expect(answer).toHaveProperty(
    'resealed',
    expect.arrayContaining([
      { place: 'enrollment.teacher', rows: TEACHERS },
      { place: 'enrollment.roster_import_row', rows: 40 },
      { place: 'enrollment.teacher_merge.snapshot', rows: 1 },
    ]),
  );
  expect(batches.length).toBeGreaterThan(2);
  expect(await openAll(teachers.map(({ id }) => id))).toEqual(
    new Map(teachers.map(({ id, number }) => [id, number])),
  );
  const merged = await app.database.one<{ sealed: Buffer; keyId: string; hash: Buffer }>(
    `SELECT (snapshot -> 'teacher' ->> 'id_sealed')::bytea AS sealed, snapshot -> 'teacher' ->> 'id_key' AS "keyId",
            (snapshot -> 'teacher' ->> 'id_hash')::bytea AS hash FROM enrollment.teacher_merge`,
  );
  expect(underRing(NEW).open(merged!)).toBe(teachers[0]!.number);
  const { rows: trail } = await app.pool.query<{ after: { begun: boolean; to: string } }>(
    `SELECT after FROM platform.audit_entry WHERE action = 'rotate-id-keys' ORDER BY id`,
  );
  expect(trail.map(({ after }) => after)).toMatchObject([
    {
      begun: true,
      to: 'new',
      from: expect.arrayContaining([{ place: 'enrollment.teacher', keyId: 'old', rows: TEACHERS }]),
    },
    { begun: false, to: 'new', left: [] },
  ]);
});

test('cut off in the middle it is begun again and does what is left', async () => {
  const teachers = await sealedTeachers(1100, underRing(OLD), '2');
  const cut = new Error('the machine went down');
  await expect(
    app.get(RotateIdKeys).execute((_, done) => {
      if (done >= 500) throw cut;
    }),
  ).rejects.toBe(cut);
  const answer = await app.get(RotateIdKeys).execute();
  expect(answer).toHaveProperty(
    'resealed',
    expect.arrayContaining([{ place: 'enrollment.teacher', rows: 600 }]),
  );
  expect((await openAll(teachers.map(({ id }) => id))).size).toBe(1100);
});

test('an erased teacher stays erased', async () => {
  const [erased] = await sealedTeachers(1, underRing(OLD), '3');
  await app.database.run(`UPDATE enrollment.teacher SET id_sealed = '', id_key = 'erased' WHERE id = $1`, [
    erased!.id,
  ]);
  expect(await app.get(RotateIdKeys).execute()).toMatchObject({ left: [] });
  const { rows } = await app.pool.query('SELECT id_sealed, id_key FROM enrollment.teacher WHERE id = $1', [
    erased!.id,
  ]);
  expect(rows).toEqual([{ id_sealed: Buffer.alloc(0), id_key: 'erased' }]);
});

test('a key that has sealed something and is missing is named, and nothing is touched', async () => {
  const lost = { id: 'lost', key: Buffer.alloc(32, 3) };
  await sealedTeachers(2, underRing(lost), '4');
  await sealedTeachers(1, underRing(OLD), '5');
  expect(await app.get(RotateIdKeys).execute()).toEqual({
    missingKeys: [{ place: 'enrollment.teacher', keyId: 'lost', rows: 2 }],
  });
  const { rows } = await app.pool.query(
    `SELECT count(*)::int AS n FROM enrollment.teacher WHERE id_key = 'old'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});
