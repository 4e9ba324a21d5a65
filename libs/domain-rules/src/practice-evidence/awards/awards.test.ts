import fc from 'fast-check';
import { awardCertificateNumber } from './award-certificate.js';
import { levelOfUnit, nominatesItself, type AwardRoundFacts } from './award-round.js';
import { combineScores, needsAnotherJudge, spreadOf, type JudgeScore } from './combined-score.js';
import { conflictsOf, type JudgeTies, type NomineeTies } from './conflict-of-interest.js';
import { blindFileName, maskNames } from './mask-names.js';
import { mayDeclareConflict, mayGiveScore } from './may-give-score.js';
import {
  mayAnnounce,
  mayBeginJudging,
  mayCancelRound,
  mayChangeJudges,
  mayPublish,
} from './may-move-round.js';
import {
  mayNominate,
  mayWithdrawNomination,
  type NomineeFacts,
  type NominatorFacts,
} from './may-nominate.js';
import { mayOpenAwardRound, type AwardRoundToOpen } from './may-open-award-round.js';
import { nominationQuota } from './nomination-quota.js';
import { mayDecideObjection, mayObject } from './objections.js';

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
const round: AwardRoundFacts = {
  state: 'nominating',
  level: 'county',
  categories: ['lesson-case', 'workshop'],
  nominateFrom: '2030-03-01',
  nominateUntil: '2030-03-10',
  judgeUntil: '2030-03-20',
  objectionDays: 5,
};

describe('opening a round', () => {
  const open: AwardRoundToOpen = { ...round, name: '优秀成果评选' };
  const opening = (with_: Partial<AwardRoundToOpen>, level: 'school' | 'county' | 'city' | null = 'county') =>
    codes(
      mayOpenAwardRound(
        { ...open, ...with_ },
        level,
        [{ level: 'school' }, { level: 'county' }],
        '2030-03-01',
      ),
    );

  test('an office opens one for its level', () => expect(opening({})).toEqual([]));
  test('where the policy plans none, there is none', () => {
    expect(opening({}, 'city')).toEqual(['award-level-not-planned']);
    expect(opening({}, null)).toEqual(['award-level-not-planned']);
  });
  test('a school has no workshops to honour', () =>
    expect(opening({}, 'school')).toEqual(['award-category-not-at-schools']));
  test('the days follow each other: judging needs a day after the nominations', () => {
    expect(opening({ nominateUntil: '2030-02-28' })).toEqual(['award-calendar-out-of-order']);
    expect(opening({ judgeUntil: '2030-03-10' })).toEqual(['award-calendar-out-of-order']);
    expect(opening({ nominateFrom: '2030-13-01' })).toEqual(['award-day-unreadable']);
    expect(
      opening({ nominateFrom: '2030-01-01', nominateUntil: '2030-01-02', judgeUntil: '2030-02-01' }),
    ).toEqual(['award-round-already-over']);
  });
  test('everything that is wrong is said at once', () =>
    expect(opening({ name: ' ', categories: [], objectionDays: 2 })).toEqual([
      'award-name-missing',
      'award-categories-missing',
      'award-objection-days-out-of-range',
    ]));
  test('a committee and direct schools act as a county, whose workshops no school nominates', () => {
    expect(levelOfUnit('direct-schools')).toBe('county');
    expect(levelOfUnit('institution')).toBeNull();
    expect(nominatesItself('county', 'workshops')).toBe(true);
    expect(nominatesItself('county', 'works')).toBe(false);
    expect(nominatesItself('school', 'works')).toBe(true);
    expect(nominatesItself('city', 'leaders')).toBe(false);
  });
});

describe('how many a unit may nominate', () => {
  test.each([
    [0, 5, 0],
    [1, 5, 1],
    [4, 5, 1],
    [29, 5, 1],
    [30, 5, 2],
    [250, 5, 13],
    [100, 2.3, 2],
    [3, 100, 3],
  ])('%d people, %d of a hundred: %d', (count, share, quota) =>
    expect(nominationQuota(count, share)).toBe(quota),
  );

  test('never more than there are, never none where there are some, and more people never make it less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 1000 }), (count, tenths) => {
        const share = tenths / 10;
        const quota = nominationQuota(count, share);
        expect(quota).toBeGreaterThanOrEqual(1);
        expect(quota).toBeLessThanOrEqual(count);
        expect(nominationQuota(count + 1, share)).toBeGreaterThanOrEqual(quota);
      }),
    );
  });

  test('all units together nominate their share, give or take half a place each, but for the one place of the small', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (counts, share) => {
          const exact = counts.map((count) => (count * share) / 100);
          const given = counts.map((count) => nominationQuota(count, share));
          const lifted = exact.filter((each, at) => counts[at]! > 0 && each < 0.5).length;
          const difference = given.reduce((a, b) => a + b, 0) - exact.reduce((a, b) => a + b, 0);
          expect(difference).toBeLessThanOrEqual(counts.length / 2 + lifted / 2 + 1e-6);
          expect(difference).toBeGreaterThanOrEqual(-counts.length / 2 - 1e-6);
        },
      ),
    );
  });
});

describe('nominating', () => {
  const work: NomineeFacts = {
    category: 'lesson-case',
    isReady: true,
    isOfUnit: true,
    isNominated: false,
    isHonouredBelow: true,
  };
  const school: NominatorFacts = { nominates: true, hasRoundBelow: true, quota: 2, taken: 1 };
  const nominating = (
    nominee: Partial<NomineeFacts> | null,
    nominator: Partial<NominatorFacts> = {},
    today = '2030-03-05',
    reason = '有推广价值',
  ) =>
    codes(mayNominate(round, nominee && { ...work, ...nominee }, { ...school, ...nominator }, reason, today));

  test('within the quota and the days, with a reason', () => expect(nominating({})).toEqual([]));
  test('the first and the last day count, the day before and after do not', () => {
    expect(nominating({}, {}, '2030-03-01')).toEqual([]);
    expect(nominating({}, {}, '2030-03-10')).toEqual([]);
    expect(nominating({}, {}, '2030-02-28')).toEqual(['award-nomination-not-open-yet']);
    expect(nominating({}, {}, '2030-03-11')).toEqual(['award-nomination-closed']);
  });
  test('the place above the quota is refused', () =>
    expect(nominating({}, { taken: 2 })).toEqual(['award-quota-used-up']));
  test('what was not honoured in the own round does not climb, where there is such a round', () => {
    expect(nominating({ isHonouredBelow: false })).toEqual(['award-not-honoured-below']);
    expect(nominating({ isHonouredBelow: false }, { hasRoundBelow: false })).toEqual([]);
  });
  test('everything that is wrong is said at once', () =>
    expect(
      nominating({ category: 'courseware', isOfUnit: false, isNominated: true }, {}, '2030-03-05', ' '),
    ).toEqual([
      'award-category-not-in-round',
      'award-nominee-of-other-unit',
      'award-nominated-already',
      'award-reason-missing',
    ]));
  test('a unit that does not nominate, and a work that is not finished', () =>
    expect(nominating({ isReady: false }, { nominates: false })).toEqual([
      'award-unit-does-not-nominate',
      'award-nominee-unknown',
    ]));
  test('withdrawn until judging begins, and once', () => {
    expect(mayWithdrawNomination(round, { isWithdrawn: false })).toEqual([]);
    expect(codes(mayWithdrawNomination({ state: 'judging' }, { isWithdrawn: false }))).toEqual([
      'award-withdrawal-too-late',
    ]);
    expect(codes(mayWithdrawNomination(round, { isWithdrawn: true }))).toEqual([
      'award-nomination-withdrawn-already',
    ]);
    expect(codes(mayWithdrawNomination(round, null))).toEqual(['award-nomination-unknown']);
  });
});

describe('conflicts of interest', () => {
  const nobody: JudgeTies = {
    teacherIds: [],
    schoolIds: [],
    ledWorkshopIds: [],
    ownWorkshopIds: [],
    declared: [],
  };
  const work: NomineeTies = {
    people: [
      { teacherId: 't1', schoolId: 's1', workshopIds: ['w1'] },
      { teacherId: 't2', schoolId: 's2', workshopIds: [] },
    ],
    workshopId: null,
  };
  const found = (judge: Partial<JudgeTies>, level: 'county' | 'school' = 'county') =>
    conflictsOf({ ...nobody, ...judge }, work, level);

  test('nobody in particular has none', () => expect(found({ schoolIds: ['s3'] })).toEqual([]));
  test('any author counts, not only the first', () => {
    expect(found({ teacherIds: ['t2'] })).toEqual(['own-work']);
    expect(found({ schoolIds: ['s2'] })).toEqual(['own-school']);
  });
  test('in a school’s own round the school excludes nobody, but one’s own work does', () => {
    expect(found({ schoolIds: ['s1'] }, 'school')).toEqual([]);
    expect(found({ schoolIds: ['s1'], teacherIds: ['t1'] }, 'school')).toEqual(['own-work']);
  });
  test('who leads an author’s workshop does not judge the author; a fellow member may', () => {
    expect(found({ ledWorkshopIds: ['w1'] })).toEqual(['own-workshop']);
    expect(found({ ownWorkshopIds: ['w1'] })).toEqual([]);
  });
  test('nobody judges the workshop to which they belong', () =>
    expect(
      conflictsOf({ ...nobody, ownWorkshopIds: ['w9'] }, { people: [], workshopId: 'w9' }, 'county'),
    ).toEqual(['own-workshop']));
  test('a relative is declared as a person, wherever that person teaches now, or a whole school', () => {
    expect(found({ declared: [{ schoolId: 's9', teacherId: 't2' }] })).toEqual(['declared']);
    expect(found({ declared: [{ schoolId: 's1', teacherId: 't9' }] })).toEqual([]);
    expect(found({ declared: [{ schoolId: 's1', teacherId: null }] })).toEqual(['declared']);
  });
});

describe('scores', () => {
  const given = (...pairs: [number, number][]): JudgeScore[] =>
    pairs.map(([technical, teaching]) => ({ technical, teaching }));

  test('of three the median counts on each side', () =>
    expect(combineScores(given([80, 90], [70, 80], [20, 85]))).toEqual({
      technical: 7000,
      teaching: 8500,
      total: 7750,
      spread: 3250,
    }));
  test('of four the middle two, of five the middle three', () => {
    expect(combineScores(given([10, 0], [81, 0], [84, 0], [99, 0]))?.technical).toBe(8250);
    expect(combineScores(given([0, 0], [80, 0], [81, 0], [83, 0], [100, 0]))?.technical).toBe(8133);
  });
  test('nobody has scored: no score', () => expect(combineScores([])).toBeNull());

  const someScores = fc.array(
    fc.record({ technical: fc.integer({ min: 0, max: 100 }), teaching: fc.integer({ min: 0, max: 100 }) }),
    { minLength: 1, maxLength: 9 },
  );
  test('the sides make up the total, all lie between the lowest and the highest, and the order does not matter', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const combined = combineScores(scores)!;
        expect(Math.abs(combined.technical + combined.teaching - 2 * combined.total)).toBeLessThanOrEqual(1);
        for (const side of ['technical', 'teaching'] as const) {
          const points = scores.map((score) => score[side] * 100);
          expect(combined[side]).toBeGreaterThanOrEqual(Math.min(...points));
          expect(combined[side]).toBeLessThanOrEqual(Math.max(...points));
        }
        expect(combineScores(scores.toReversed())).toEqual(combined);
      }),
    );
  });
  test('from three judges on, one alone cannot move a side beyond what another has given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 }), (others) => {
        for (const odd of [0, 100]) {
          const scores = [...others, odd].map((technical) => ({ technical, teaching: 0 }));
          const { technical } = combineScores(scores)!;
          expect(technical).toBeGreaterThanOrEqual(Math.min(...others) * 100);
          expect(technical).toBeLessThanOrEqual(Math.max(...others) * 100);
        }
      }),
    );
  });
  test('one more judge is called when two lie too far apart, once everybody has scored, and only once', () => {
    const apart = given([90, 90], [69, 69], [80, 80]);
    expect(spreadOf(apart)).toBe(2100);
    expect(needsAnotherJudge(apart, 3, 20)).toBe(true);
    expect(needsAnotherJudge(given([90, 90], [70, 70], [80, 80]), 3, 20)).toBe(false);
    expect(needsAnotherJudge(apart.slice(0, 2), 3, 20)).toBe(false);
    expect(needsAnotherJudge([...apart, ...given([60, 60])], 3, 20)).toBe(false);
  });
});

describe('giving a score', () => {
  const judging = { state: 'judging', judgeUntil: '2030-03-20' } as const;
  const free = { isScored: false, conflicts: [] } as const;
  const sound = { technical: 80, teaching: 100, comment: '设计清晰，技术用得恰到好处' };
  test('by whom the work was given to, until the last day', () => {
    expect(mayGiveScore(judging, free, sound, '2030-03-20')).toEqual([]);
    expect(codes(mayGiveScore(judging, free, sound, '2030-03-21'))).toEqual(['award-judging-over']);
    expect(codes(mayGiveScore(judging, null, sound, '2030-03-20'))).toEqual(['award-not-assigned']);
  });
  test('not twice, not after judging, not in conflict, all said at once', () =>
    expect(
      codes(
        mayGiveScore(
          { ...judging, state: 'published' },
          { isScored: true, conflicts: ['own-school'] },
          { technical: 100.5, teaching: -1, comment: '好' },
          '2030-03-20',
        ),
      ),
    ).toEqual([
      'award-judging-not-open',
      'award-scored-already',
      'award-judge-in-conflict',
      'award-points-out-of-range',
      'award-points-out-of-range',
      'award-comment-too-short',
    ]));
  test('a conflict is declared with a reason, before the score', () => {
    expect(mayDeclareConflict(judging, free, '认出是同事的作品')).toEqual([]);
    expect(codes(mayDeclareConflict(judging, { isScored: true }, ' '))).toEqual([
      'award-scored-already',
      'award-conflict-reason-missing',
    ]);
  });
  test('names of authors and schools give way, the longer first; a file is named by number alone', () => {
    expect(maskNames('实验小学王芳老师在小学', ['王芳', '实验小学', '小学', '王'])).toBe('■■老师在■');
    expect(blindFileName(7, 2, '王芳 公开课.MP4')).toBe('7-2.mp4');
    expect(blindFileName(7, 2, '无后缀')).toBe('7-2');
  });
});

describe('moving a round on', () => {
  const enough = { nominees: 6, lackingJudges: 0, judgesPerWork: 3 };
  test('judging begins the day after the last day for nominations', () => {
    expect(mayBeginJudging(round, enough, '2030-03-11')).toEqual([]);
    expect(codes(mayBeginJudging(round, enough, '2030-03-10'))).toEqual(['award-nominations-still-open']);
  });
  test('with nominees, and judges enough for each', () => {
    expect(codes(mayBeginJudging(round, { ...enough, nominees: 0 }, '2030-03-11'))).toEqual([
      'award-nothing-nominated',
    ]);
    expect(codes(mayBeginJudging(round, { ...enough, lackingJudges: 2 }, '2030-03-11'))).toEqual([
      'award-judges-too-few',
    ]);
  });
  test('the list waits for every score and is final after the objections', () => {
    expect(codes(mayAnnounce('judging', 2))).toEqual(['award-scores-missing']);
    expect(codes(mayAnnounce('published', 0))).toEqual(['award-round-moved-on']);
    const facts = { objectUntil: '2030-03-26', undecided: 0 };
    expect(codes(mayPublish('announced', facts, '2030-03-26'))).toEqual(['award-objections-still-open']);
    expect(mayPublish('announced', facts, '2030-03-27')).toEqual([]);
    expect(codes(mayPublish('announced', { ...facts, undecided: 1 }, '2030-03-27'))).toEqual([
      'award-objections-undecided',
    ]);
    expect(codes(mayPublish('judging', facts, '2030-03-27'))).toEqual(['award-round-moved-on']);
  });
  test('called off with a reason, but not once it is published', () => {
    expect(mayCancelRound('announced', '材料有误')).toEqual([]);
    expect(codes(mayCancelRound('published', ''))).toEqual([
      'award-round-moved-on',
      'award-cancel-reason-missing',
    ]);
  });
  test('a judge who has scored stays', () => {
    const judge = { isKnown: true, isNamed: true, scores: 1 };
    expect(codes(mayChangeJudges('judging', judge, 'dismiss'))).toEqual(['award-judge-has-scored']);
    expect(codes(mayChangeJudges('judging', judge, 'name'))).toEqual(['award-judge-named-already']);
    expect(codes(mayChangeJudges('announced', { ...judge, isNamed: false }, 'name'))).toEqual([
      'award-round-moved-on',
    ]);
  });
});

describe('objections', () => {
  const announced = { state: 'announced' } as const;
  const facts = { objectUntil: '2030-03-26', isListed: true, hasObjected: false };
  const text = '该课例与公开出版的教案雷同';
  test('until the last day, once each', () => {
    expect(mayObject(announced, facts, text, '2030-03-26')).toEqual([]);
    expect(codes(mayObject(announced, facts, text, '2030-03-27'))).toEqual(['award-objection-too-late']);
    expect(codes(mayObject(announced, { ...facts, hasObjected: true }, '不对', '2030-03-26'))).toEqual([
      'award-objection-made-already',
      'award-objection-too-short',
    ]);
    expect(codes(mayObject({ state: 'published' }, facts, text, '2030-03-26'))).toEqual([
      'award-not-announced',
    ]);
  });
  test('decided once, with an answer', () => {
    expect(mayDecideObjection(announced, { isDecided: false }, '经核实成立')).toEqual([]);
    expect(codes(mayDecideObjection(announced, { isDecided: true }, ''))).toEqual([
      'award-objection-decided-already',
      'award-objection-answer-missing',
    ]);
  });
  test('the number of a certificate of honour', () =>
    expect(awardCertificateNumber({ year: 2016, unitCode: '350503', round: 2, place: 7 })).toBe(
      'RY2016350503-02-0007',
    ));
});
