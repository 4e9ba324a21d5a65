import fc from 'fast-check';
import { checkAnnouncement } from './check-announcement.js';
import {
  checkWorkshopActivity,
  isInvited,
  isWebAddress,
  mayAnswerActivity,
  mayCancelActivity,
  mayKeepAttendance,
  WORKSHOP_ACTIVITY_KINDS,
  type PlannedActivity,
} from './check-workshop-activity.js';
import {
  checkPost,
  LONGEST_POST,
  mayPostNow,
  mayReadThread,
  mayTouchPost,
  mayWriteInThread,
  plainPost,
  POSTS_AT_ONCE,
  type ThreadFacts,
} from './discussion.js';
import { inOrder, WORKSHOP_THING_KINDS, type WorkshopThing } from './next-things.js';
import { daysOfSilence, isSilent, SILENT_AFTER_DAYS } from './silent-members.js';
import { mayReadWorkshop, mayRunWorkshop, type WorkshopStanding } from './workshop-standing.js';
import { addDays } from '../../time/plain-date.js';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const NOW = new Date('2030-03-08T02:00:00Z');
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);

describe('who runs a workshop', () => {
  const run = (standing: WorkshopStanding, isLed: boolean) =>
    codes(mayRunWorkshop({ standing, isLed, isPublished: true }));

  test('its leader runs it', () => expect(run('leader', true)).toEqual([]));

  test('the county stands in only while nobody leads', () => {
    expect(run('guardian', false)).toEqual([]);
    expect(run('guardian', true)).toEqual(['workshop-has-a-leader']);
  });

  test('members and readers of it run nothing, strangers do not even read', () => {
    expect(run('member', false)).toEqual(['workshop-not-led-by-you']);
    expect(run('reader', false)).toEqual(['workshop-not-led-by-you']);
    expect(run('stranger', false)).toEqual(['workshop-not-yours']);
  });

  test('a draft is read by nobody, whoever they are', () => {
    expect(codes(mayReadWorkshop({ standing: 'leader', isLed: true, isPublished: false }))).toEqual([
      'workshop-not-published',
    ]);
  });
});

describe('an announcement', () => {
  test('needs title and text, and a last day that has not passed', () => {
    const told = { title: ' ', text: '', shownUntil: '2030-03-07' };
    expect(codes(checkAnnouncement(told, '2030-03-08'))).toEqual([
      'announcement-title-missing',
      'announcement-text-missing',
      'announcement-day-is-past',
    ]);
  });

  test('may be shown today for the last time', () => {
    expect(
      checkAnnouncement({ title: '通知', text: '请查收', shownUntil: '2030-03-08' }, '2030-03-08'),
    ).toEqual([]);
  });
});

describe('an activity', () => {
  const plan: PlannedActivity = {
    kind: 'offline-meeting',
    title: '集体备课',
    description: '',
    theme: 4,
    startsAt: hours(24),
    endsAt: hours(26),
    place: '二楼会议室',
    link: '',
    groupIds: ['g1'],
  };
  const context = { now: NOW, themes: [4], groupIds: ['g1', 'g2'], plannedStart: null };
  const check = (change: Partial<PlannedActivity>, more: Partial<typeof context> = {}) =>
    codes(checkWorkshopActivity({ ...plan, ...change }, { ...context, ...more }));

  test('that is complete has no problem', () => expect(check({})).toEqual([]));

  test('tells everything that is wrong at once', () => {
    expect(check({ title: '', theme: 99, place: '', groupIds: ['elsewhere'], endsAt: hours(23) })).toEqual([
      'workshop-activity-title-missing',
      'workshop-activity-ends-before-it-starts',
      'workshop-activity-place-missing',
      'workshop-activity-theme-unknown',
      'workshop-activity-group-unknown',
    ]);
  });

  test('online needs a link, and no link runs anything', () => {
    expect(check({ kind: 'online-meeting', place: '' })).toEqual(['workshop-activity-link-missing']);
    expect(check({ kind: 'online-meeting', link: 'javascript:alert(1)' })).toEqual([
      'workshop-activity-link-unsafe',
    ]);
    expect(isWebAddress('https://meeting.example/1')).toBe(true);
    expect(isWebAddress('https://x" onclick="y')).toBe(false);
  });

  test('that has begun may be corrected without being moved, not planned into the past', () => {
    const begun = { startsAt: hours(-2), endsAt: hours(2) };
    expect(check(begun)).toEqual(['workshop-activity-in-the-past']);
    expect(check(begun, { plannedStart: hours(-2) as never })).toEqual([]);
  });

  test('in writing may take weeks, a meeting a day', () => {
    const long = { endsAt: hours(24 * 20) };
    expect(check(long)).toEqual(['workshop-activity-too-long']);
    expect(check({ ...long, kind: 'online-discussion', place: '' })).toEqual([]);
  });

  test('is answered by those who are invited, until it is over', () => {
    const facts = { startsAt: hours(-2), endsAt: hours(-1), isCancelled: false };
    expect(codes(mayAnswerActivity(facts, true, NOW))).toEqual(['workshop-activity-over']);
    expect(codes(mayAnswerActivity(facts, false, NOW))).toEqual(['workshop-activity-not-for-you']);
    expect(mayAnswerActivity({ ...facts, endsAt: hours(1) }, true, NOW)).toEqual([]);
  });

  test('is called off with a reason, once', () => {
    const facts = { startsAt: hours(1), endsAt: hours(2), isCancelled: false };
    expect(codes(mayCancelActivity(facts, ' ', NOW))).toEqual(['workshop-activity-cancel-reason-missing']);
    expect(codes(mayCancelActivity({ ...facts, isCancelled: true }, '停电', NOW))).toEqual([
      'workshop-activity-cancelled',
    ]);
  });

  test('has its attendance kept from half an hour before, and long after', () => {
    const at = (start: number) => ({ startsAt: hours(start), endsAt: hours(start + 1), isCancelled: false });
    expect(codes(mayKeepAttendance(at(0.6), 1, 0, NOW))).toEqual(['workshop-activity-not-begun']);
    expect(mayKeepAttendance(at(0.4), 1, 0, NOW)).toEqual([]);
    expect(mayKeepAttendance(at(-500), 1, 0, NOW)).toEqual([]);
    expect(codes(mayKeepAttendance(at(0), 0, 2, NOW))).toEqual([
      'workshop-activity-nobody-marked',
      'workshop-activity-not-invited',
    ]);
  });

  test('invites the groups it names, or every member', () => {
    expect(isInvited([], 'g1')).toBe(true);
    expect(isInvited([], null)).toBe(false);
    expect(isInvited(['g2'], 'g1')).toBe(false);
  });

  test('of any kind is refused without a place or link where one is needed, whatever else it says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORKSHOP_ACTIVITY_KINDS), fc.string(), (kind, title) => {
        const found = check({ kind, title, place: '', link: '' });
        const needs = kind !== 'online-discussion';
        return needs === found.some((code) => /(place|link)-missing$/.test(code));
      }),
    );
  });
});

describe('a discussion', () => {
  const thread: ThreadFacts = {
    isClosed: false,
    groupId: null,
    isInRegion: false,
    ownGroupId: 'g1',
    keepsOrder: false,
    isLearner: true,
  };
  const write = (change: Partial<ThreadFacts>) => codes(mayWriteInThread({ ...thread, ...change }));

  test('is open to the members; a group writes in its own threads', () => {
    expect(write({})).toEqual([]);
    expect(write({ groupId: 'g1' })).toEqual([]);
    expect(write({ groupId: 'g2' })).toEqual(['thread-of-another-group']);
  });

  test('is closed to strangers unless it was opened to the region', () => {
    expect(write({ ownGroupId: null })).toEqual(['thread-not-for-you']);
    expect(write({ ownGroupId: null, isInRegion: true })).toEqual([]);
    expect(write({ ownGroupId: null, isInRegion: true, isLearner: false })).toEqual(['thread-not-for-you']);
  });

  test('that is closed takes nothing, from its leader neither', () => {
    expect(write({ isClosed: true, keepsOrder: true })).toEqual(['thread-closed']);
  });

  test('is never written in by who cannot read it', () => {
    const facts = fc.record({
      isClosed: fc.boolean(),
      groupId: fc.constantFrom(null, 'g1', 'g2'),
      isInRegion: fc.boolean(),
      ownGroupId: fc.constantFrom(null, 'g1'),
      keepsOrder: fc.boolean(),
      isLearner: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (found) => {
        const readsWorkshop = found.ownGroupId !== null || found.keepsOrder;
        return mayWriteInThread(found).length > 0 || mayReadThread(found, readsWorkshop).length === 0;
      }),
    );
  });

  test('takes a post of up to 5000 characters, or a file alone', () => {
    expect(codes(checkPost('', 0))).toEqual(['post-empty']);
    expect(checkPost('', 1)).toEqual([]);
    expect(checkPost('好'.repeat(LONGEST_POST), 0)).toEqual([]);
    expect(codes(checkPost('好'.repeat(LONGEST_POST + 1), 10))).toEqual([
      'post-too-long',
      'post-files-too-many',
    ]);
  });

  test('keeps posts as plain text, and as they are once they are plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => plainPost(plainPost(text)) === plainPost(text)),
    );
    expect(plainPost('<b>好</b>\u0000\u202e')).toBe('<b>好</b>');
  });

  test('slows down who writes too fast', () => {
    expect(mayPostNow(POSTS_AT_ONCE - 1)).toEqual([]);
    expect(codes(mayPostNow(POSTS_AT_ONCE))).toEqual(['posts-too-many']);
  });

  test('lets an author change and remove, a leader remove with a reason, nobody touch what is gone', () => {
    const post = {
      isOwn: false,
      isRemoved: false,
      keepsOrder: true,
      isThreadClosed: false,
      readsThread: true,
    };
    expect(codes(mayTouchPost(post, 'remove', ' '))).toEqual(['post-removal-reason-missing']);
    expect(mayTouchPost(post, 'remove', '与研修无关')).toEqual([]);
    expect(codes(mayTouchPost(post, 'change', ''))).toEqual(['post-not-yours']);
    const own = { ...post, isOwn: true, keepsOrder: false };
    expect(mayTouchPost(own, 'remove', '')).toEqual([]);
    expect(codes(mayTouchPost({ ...own, isThreadClosed: true }, 'change', ''))).toEqual(['thread-closed']);
    expect(codes(mayTouchPost({ ...own, isRemoved: true }, 'remove', ''))).toEqual(['post-removed']);
    expect(codes(mayTouchPost({ ...own, readsThread: false }, 'change', ''))).toEqual(['thread-not-for-you']);
  });
});

describe('a silent member', () => {
  test('has given no sign for ten days; nine are too few', () => {
    const signs = { since: '2030-01-01', lastSign: '2030-03-01' };
    expect(isSilent(signs, '2030-03-10')).toBe(false);
    expect(isSilent(signs, '2030-03-11')).toBe(true);
  });

  test('is not who has just come', () => {
    expect(isSilent({ since: '2030-03-09', lastSign: null }, '2030-03-10')).toBe(false);
  });

  test('stays silent until the next sign', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (ago, later) => {
        const signs = { since: '2029-01-01', lastSign: '2030-01-01' };
        const today = addDays('2030-01-01', ago);
        const then = addDays(today, later);
        return (
          daysOfSilence(signs, then) >= daysOfSilence(signs, today) &&
          isSilent(signs, today) === ago >= SILENT_AFTER_DAYS
        );
      }),
    );
  });
});

describe('the next thing', () => {
  const TODAY = '2030-03-08';
  const thing = fc.record({
    kind: fc.constantFrom(...WORKSHOP_THING_KINDS),
    id: fc.uuid(),
    day: fc.option(fc.integer({ min: -30, max: 60 }).map((days) => addDays(TODAY, days))),
  });

  test('is what is for today, then the week, then what has no day, then the rest', () => {
    const of = (kind: WorkshopThing['kind'], day: string | null): WorkshopThing => ({ kind, id: kind, day });
    const later = of('theme-due', '2030-04-01');
    const week = of('answer-activity', '2030-03-12');
    const open = of('read-announcement', null);
    const today = of('attend', TODAY);
    expect(inOrder([later, open, week, today], TODAY)).toEqual([today, week, open, later]);
  });

  test('of one day is to attend before to write', () => {
    const of = (kind: WorkshopThing['kind']): WorkshopThing => ({ kind, id: 'x', day: TODAY });
    expect(inOrder([of('theme-due'), of('attend')], TODAY)[0]?.kind).toBe('attend');
  });

  test('does not hang on the order in which things are found, and loses none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(thing, { selector: ({ id }) => id }), (things) => {
        const ordered = inOrder(things, TODAY);
        expect(inOrder(things.toReversed(), TODAY)).toEqual(ordered);
        expect(ordered.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          things.toSorted((a, b) => a.id.localeCompare(b.id)),
        );
      }),
    );
  });

  test('is overdue or for today whenever anything is', () => {
    fc.assert(
      fc.property(fc.array(thing), (things) => {
        const isNow = ({ day }: WorkshopThing) => day !== null && day <= TODAY;
        const [first] = inOrder(things, TODAY);
        return !things.some(isNow) || isNow(first!);
      }),
    );
  });
});
