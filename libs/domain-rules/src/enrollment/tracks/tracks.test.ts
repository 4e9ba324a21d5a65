import fc from 'fast-check';
import { checkSession } from './check-session.js';
import { decideNominations, type NominationsDecided } from './decide-nominations.js';
import { halfDaysOf } from './half-days.js';
import { mayAttendByCode, mayTakeAttendance } from './may-attend.js';
import { mayNominate, type TrackCandidate } from './may-nominate.js';
import { shareOutPlaces } from './share-out-places.js';

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

describe('the shares of the counties', () => {
  const claims = fc.uniqueArray(fc.record({ id: fc.uuid(), teachers: fc.nat(5000) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 60,
  });

  test('add up to the places, and no county gets more than it has people', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 2000 }), (counties, places) => {
        const shares = shareOutPlaces(places, counties);
        const all = counties.reduce((sum, { teachers }) => sum + teachers, 0);
        expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(Math.min(places, all));
        for (const { id, teachers } of counties) expect(shares.get(id)).toBeLessThanOrEqual(teachers);
      }),
    );
  });

  test('are within one place of what is due', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 2000 }), (counties, places) => {
        const all = counties.reduce((sum, { teachers }) => sum + teachers, 0);
        if (all <= places) return;
        const shares = shareOutPlaces(places, counties);
        for (const { id, teachers } of counties)
          expect(Math.abs((shares.get(id) ?? 0) - (places * teachers) / all)).toBeLessThan(1);
      }),
    );
  });
});

const track = {
  code: 'backbone',
  name: { zh: '骨干', en: 'Backbone' },
  duties: ['principal' as const, 'researcher' as const],
  participants: 200,
  sessions: [],
};
const draft = {
  name: 'April',
  from: '2016-04-11',
  to: '2016-04-15',
  nominateUntil: '2016-04-01',
  place: 'Hall',
  capacity: 120,
  stages: ['primary'],
};

describe('a session', () => {
  test('is opened as it is written', () => {
    expect(checkSession(draft, { track, otherPlaces: 80, confirmed: 0 })).toEqual([]);
  });

  test('with faults is refused with all of them', () => {
    const faulty = {
      ...draft,
      name: ' ',
      place: '',
      to: '2016-04-10',
      nominateUntil: '2016-04-12',
      stages: [],
      capacity: 121,
    };
    expect(codes(checkSession(faulty, { track, otherPlaces: 80, confirmed: 0 }))).toEqual([
      'track-session-name-missing',
      'track-session-place-missing',
      'track-session-dates-unordered',
      'track-session-nomination-late',
      'track-session-stages-missing',
      'track-session-capacity-above-track',
    ]);
    expect(
      codes(checkSession({ ...draft, to: '2016-06-30' }, { track, otherPlaces: 0, confirmed: 0 })),
    ).toEqual(['track-session-too-long']);
  });

  test('keeps at least as many places as people are confirmed', () => {
    expect(codes(checkSession({ ...draft, capacity: 9 }, { track, otherPlaces: 0, confirmed: 10 }))).toEqual([
      'track-session-capacity-low',
    ]);
  });

  test('has two half-days a day', () => {
    expect(halfDaysOf('2016-04-30', '2016-05-01')).toEqual([
      { day: '2016-04-30', half: 'morning' },
      { day: '2016-04-30', half: 'afternoon' },
      { day: '2016-05-01', half: 'morning' },
      { day: '2016-05-01', half: 'afternoon' },
    ]);
    expect(halfDaysOf('2016-04-02', '2016-04-01')).toEqual([]);
  });
});

const terms = { nominateUntil: '2016-04-01', duties: track.duties, stages: ['primary'] };
const candidate: TrackCandidate = {
  duty: 'principal',
  stage: 'primary',
  countyId: 'a',
  countyName: 'A',
  hasLeft: false,
  otherSession: null,
};

describe('a nomination', () => {
  const places = new Map([['a', 2]]);

  test('is taken on the last day and not after it', () => {
    expect(mayNominate([candidate], terms, places, '2016-04-01')).toEqual([]);
    expect(codes(mayNominate([candidate], terms, places, '2016-04-02'))).toEqual(['track-nomination-closed']);
  });

  test('names everybody who is not meant, by row', () => {
    const others = [
      candidate,
      { ...candidate, duty: 'teacher', stage: 'kindergarten' },
      { ...candidate, otherSession: 'June', hasLeft: true },
    ];
    expect(
      mayNominate(others, terms, new Map([['a', 3]]), '2016-03-01').map(({ code, row }) => [code, row]),
    ).toEqual([
      ['track-duty-not-meant', 1],
      ['track-stage-not-meant', 1],
      ['track-teacher-left', 2],
      ['track-already-nominated', 2],
    ]);
  });

  test('does not go beyond the share of the county', () => {
    expect(codes(mayNominate([candidate, candidate, candidate], terms, places, '2016-03-01'))).toEqual([
      'track-share-used-up',
    ]);
  });
});

const decided: NominationsDecided = {
  decision: 'confirm',
  reason: '',
  states: ['nominated'],
  byRoot: true,
  capacity: 10,
  confirmed: 9,
  lastDay: '2016-04-15',
  today: '2016-04-02',
};

describe('a decision', () => {
  const outcome = (changes: Partial<NominationsDecided>) => {
    const answer = decideNominations({ ...decided, ...changes });
    return 'to' in answer ? answer.to : codes(answer.problems);
  };

  test('confirms up to the last place', () => {
    expect(outcome({})).toBe('confirmed');
    expect(outcome({ states: ['nominated', 'nominated'] })).toEqual(['track-capacity-used-up']);
  });

  test('is that of the root, but whoever nominated may withdraw, with a reason', () => {
    expect(outcome({ byRoot: false })).toEqual(['track-decision-of-root']);
    expect(outcome({ byRoot: false, decision: 'withdraw', reason: 'ill' })).toBe('withdrawn');
    expect(outcome({ decision: 'decline' })).toEqual(['track-decision-reason-missing']);
  });

  test('is not taken of what was withdrawn, nor after the session', () => {
    expect(outcome({ states: ['withdrawn'] })).toEqual(['track-nomination-state']);
    expect(outcome({ today: '2016-04-16' })).toEqual(['track-session-over']);
  });
});

describe('attendance', () => {
  const shown = { code: '123456', validUntil: new Date('2016-04-11T01:20:00Z') };
  const by = (typed: string, at: string, isConfirmed = true) =>
    codes(mayAttendByCode(typed, { shown, isConfirmed, now: new Date(at) }));

  test('by code counts while the code is shown, for those who are confirmed', () => {
    expect(by('123 456', '2016-04-11T01:20:00Z')).toEqual([]);
    expect(by('123456', '2016-04-11T01:20:01Z')).toEqual(['track-code-expired']);
    expect(by('123457', '2016-04-11T01:00:00Z')).toEqual(['track-code-wrong']);
    expect(by('123456', '2016-04-11T01:00:00Z', false)).toEqual(['track-not-confirmed']);
  });

  test('is taken in half-days of the session that have come', () => {
    const session = { from: '2016-04-11', to: '2016-04-12' };
    const take = (day: string) => codes(mayTakeAttendance({ day, half: 'morning' }, session, '2016-04-11'));
    expect(take('2016-04-11')).toEqual([]);
    expect(take('2016-04-12')).toEqual(['track-half-day-ahead']);
    expect(take('2016-04-13')).toEqual(['track-half-day-unknown']);
  });
});
