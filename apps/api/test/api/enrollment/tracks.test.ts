import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { onTheRoster } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let root: Person;
let county: Person;
let principals: string[];
let elsewhere: string[];

const session = { trackCode: 'backbone', name: '小学一期', stages: ['PRIMARY'], place: '师院', capacity: 3 };
const dates = { fromDate: '2016-04-11', toDate: '2016-04-13', nominateUntil: '2016-04-01' };

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 2 });
  app.clock.set(new Date('2016-03-20T01:00:00Z'));
  const [here, , there] = region.schools;
  root = await aPerson(app, anAccount(app).of('city-office').at(region.root));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(here!)));
  principals = await onTheRoster(
    app,
    region,
    [1, 2, 3, 4].map(() => aTeacher().at(here!).teaching('primary')),
  );
  elsewhere = await onTheRoster(
    app,
    region,
    [1, 2].map(() => aTeacher().at(there!).teaching('primary')),
  );
  await app.database.run(`UPDATE enrollment.teacher SET duty = 'principal' WHERE id = ANY($1)`, [
    [...principals, ...elsewhere],
  ]);
});

const save = (changes: object, who = root) =>
  who.do<{ sessionId: string }>(
    'saveTrackSession',
    { programmeId: 'ID!', session: 'TrackSessionInput!' },
    { programmeId: region.programmeId, session: { ...session, ...dates, ...changes } },
    '... on SaveTrackSessionDone { sessionId }',
  );

const nominate = (sessionId: string, teacherIds: string[], who = county) =>
  who.do<{ nominated: number }>(
    'nominateForTrack',
    { programmeId: 'ID!', unitId: 'ID!', sessionId: 'ID!', teacherIds: '[ID!]!' },
    {
      programmeId: region.programmeId,
      unitId: region.countyOf(region.schools[0]!).id,
      sessionId,
      teacherIds,
    },
    '... on NominateForTrackDone { nominated }',
  );

const nominations = async (sessionId: string, who = root, unitId = region.root.id) =>
  (
    await who.ask<{
      trackNominations: {
        nodes: { id: string; teacherId: string; state: string; attended: { how: string }[] }[];
      };
    }>(
      `query ($p: ID!, $u: ID!, $s: ID!) { trackNominations(programmeId: $p, unitId: $u, sessionId: $s) {
         nodes { id teacherId state attended { day half how } } } }`,
      { p: region.programmeId, u: unitId, s: sessionId },
    )
  ).trackNominations.nodes;

const decide = (sessionId: string, nominationIds: string[], decision: string, who = root, reason = '') =>
  who.do<{ decided: number }>(
    'decideTrackNominations',
    {
      programmeId: 'ID!',
      sessionId: 'ID!',
      nominationIds: '[ID!]!',
      decision: 'TrackNominationDecision!',
      reason: 'String!',
    },
    { programmeId: region.programmeId, sessionId, nominationIds, decision, reason },
    '... on DecideTrackNominationsDone { decided }',
  );

const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);

test('a session goes from its opening over nominations to attested attendance', async () => {
  const { sessionId } = await save({});
  // Four of six who qualify are of this county: two of the three places are its share.
  const shares = await app.database.rows<{ places: number }>(
    'SELECT places FROM enrollment.track_share WHERE session_id = $1 ORDER BY places',
    [sessionId],
  );
  expect(shares.map(({ places }) => places)).toEqual([1, 2]);
  expect(codes(await nominate(sessionId, principals.slice(0, 3)))).toEqual(['track-share-used-up']);
  expect(await nominate(sessionId, principals.slice(0, 2))).toEqual({ nominated: 2 });
  // Somebody of another county is not seen by this one, whatever is asked.
  expect(codes(await nominate(sessionId, elsewhere))).toEqual(['track-nobody-chosen']);
  expect(codes(await nominate(sessionId, principals.slice(0, 1)))).toContain('track-already-nominated');

  const found = await nominations(sessionId);
  expect(
    codes(
      await decide(
        sessionId,
        found.map(({ id }) => id),
        'CONFIRM',
        county,
      ),
    ),
  ).toEqual(['track-decision-of-root']);
  expect(
    await decide(
      sessionId,
      found.map(({ id }) => id),
      'CONFIRM',
    ),
  ).toEqual({ decided: 2 });

  // On the first morning one types the code, the other is ticked on the list.
  app.clock.set(new Date('2016-04-11T01:00:00Z'));
  const shown = await root.do<{ code: string }>(
    'showAttendanceCode',
    { programmeId: 'ID!', sessionId: 'ID!', day: 'String!', half: 'HalfOfDay!' },
    { programmeId: region.programmeId, sessionId, day: '2016-04-11', half: 'MORNING' },
    '... on ShowAttendanceCodeDone { code validUntil }',
  );
  expect(shown.code).toMatch(/^\d{6}$/);
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(found[0]!.teacherId));
  const attend = (code: string, who = teacher) =>
    who.do<{ day: string }>(
      'attendTrackSession',
      { sessionId: 'ID!', code: 'String!' },
      { sessionId, code },
      '... on AttendTrackSessionDone { day half }',
    );
  expect(codes(await attend(String((Number(shown.code) + 1) % 1_000_000).padStart(6, '0')))).toEqual([
    'track-code-wrong',
  ]);
  expect(await attend(shown.code)).toMatchObject({ day: '2016-04-11' });
  const stranger = await aPerson(app, anAccount(app).of('teacher').whoIs(elsewhere[0]!));
  expect(codes(await attend(shown.code, stranger))).toEqual(['track-not-confirmed']);
  app.clock.set(new Date('2016-04-11T01:16:00Z'));
  expect(codes(await attend(shown.code))).toEqual(['track-code-expired']);

  const attest = (day: string, ids: string[]) =>
    root.do<{ present: number }>(
      'attestTrackAttendance',
      { programmeId: 'ID!', sessionId: 'ID!', day: 'String!', half: 'HalfOfDay!', nominationIds: '[ID!]!' },
      { programmeId: region.programmeId, sessionId, day, half: 'MORNING', nominationIds: ids },
      '... on AttestTrackAttendanceDone { present }',
    );
  expect(
    await attest(
      '2016-04-11',
      found.map(({ id }) => id),
    ),
  ).toEqual({ present: 2 });
  expect(codes(await attest('2016-04-12', []))).toEqual(['track-half-day-ahead']);
  const after = await nominations(sessionId);
  expect(
    after
      .map(({ attended }) => attended.map(({ how }) => how))
      .flat()
      .toSorted(),
  ).toEqual(['CODE', 'LIST']);
  // Corrected: one was not there after all.
  expect(await attest('2016-04-11', [found[0]!.id])).toEqual({ present: 1 });

  const { myTrackSessions } = await teacher.ask<{
    myTrackSessions: { state: string; halfDays: unknown[]; attended: unknown[] }[];
  }>('{ myTrackSessions { state trackName { zh } halfDays { day half } attended { day half } } }');
  expect(myTrackSessions).toMatchObject([{ state: 'CONFIRMED' }]);
  expect(myTrackSessions[0]!.halfDays).toHaveLength(6);
  expect(myTrackSessions[0]!.attended).toHaveLength(1);

  const sheet = await app.rest({
    url: `/files/track-sessions?programmeId=${region.programmeId}&unitId=${region.countyOf(region.schools[0]!).id}&sessionId=${sessionId}`,
    cookie: await anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)).signedIn(),
  });
  expect(sheet.status).toBe(200);
  expect(sheet.text.trim().split('\r\n')).toHaveLength(3);
  expect(sheet.text).toContain('2016-04-11 上午');
});

test('no more places are opened than the policy has, and a city within its own county alone is no root', async () => {
  const most = region.pack.tracks![0]!.participants;
  expect(codes(await save({ name: '二期', capacity: most }))).toEqual(['track-session-capacity-above-track']);
  expect(codes(await save({ fromDate: '2016-04-12', toDate: '2016-04-11', name: '' }))).toEqual([
    'track-session-name-missing',
    'track-session-dates-unordered',
  ]);
});

test('two counties’ offices that confirm at once do not fill one place twice', async () => {
  app.clock.set(new Date('2016-03-20T01:00:00Z'));
  const { sessionId } = await save({ name: '三期', capacity: 2 });
  await nominate(sessionId, principals.slice(2, 3));
  await app.database.run('UPDATE enrollment.track_share SET places = 9 WHERE session_id = $1', [sessionId]);
  await nominate(sessionId, principals.slice(3, 4));
  await save({ name: '三期', capacity: 1, id: sessionId });
  const found = await nominations(sessionId);
  const answers = await Promise.all(found.map(({ id }) => decide(sessionId, [id], 'CONFIRM')));
  expect(answers.flatMap(({ decided }) => decided ?? [])).toEqual([1]);
  expect(answers.flatMap((answer) => codes(answer) ?? [])).toEqual(['track-capacity-used-up']);
  const states = (await nominations(sessionId)).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['CONFIRMED', 'NOMINATED']);
});
