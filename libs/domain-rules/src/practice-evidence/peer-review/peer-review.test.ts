import fc from 'fast-check';
import { PRACTICE_OF_TESTS } from '../../testing/practice-of-tests.js';
import { drawReviewer, type Candidate } from './draw-reviewer.js';
import { maskedFileName, maskText } from './mask-work.js';
import { mayWorkOnReview, seesReceived } from './may-touch-review.js';
import { middleOfReviews } from './middle-of-reviews.js';
import { isCopy, plainComment } from './plain-comment.js';
import { isSettled, reviewsStillNeeded } from './reviews-still-needed.js';
import { LIGHTEST, reviewerWeight } from './reviewer-weight.js';
import { checkMarks, rubricOfTheme, rubricScore } from './rubric-score.js';
import { whatDoesNotCount, type ReviewToCount } from './what-counts.js';
import { mayDecide } from './who-decides.js';

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
const rubric = rubricOfTheme(PRACTICE_OF_TESTS.rubrics, 1)!;

describe('the score of a rubric', () => {
  const marks = (content: number, technology: number) => [
    { criterion: 'content', level: content },
    { criterion: 'technology', level: technology },
  ];

  test('is the mean of the levels, weighted by the criteria', () => {
    // 0.6 × 100 + 0.4 × 60
    expect(rubricScore(rubric, marks(0, 1))).toBe(8400);
    expect(rubricScore(rubric, marks(2, 2))).toBe(2000);
  });

  test('lies between the lowest and the highest level given', () => {
    const level = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(level, level, (content, technology) => {
        const points = [content, technology].map((at) => rubric.levels[at]!.points * 100);
        const score = rubricScore(rubric, marks(content, technology));
        expect(score).toBeGreaterThanOrEqual(Math.min(...points));
        expect(score).toBeLessThanOrEqual(Math.max(...points));
      }),
    );
  });

  test('a missing criterion and an unknown level are told, in a draft the missing one is not', () => {
    const given = [{ criterion: 'content', level: 7 }];
    expect(codes(checkMarks(rubric, given))).toEqual(['rubric-mark-unknown', 'rubric-mark-missing']);
    expect(codes(checkMarks(rubric, [{ criterion: 'content', level: 1 }], false))).toEqual([]);
    expect(codes(checkMarks(rubric, [...marks(0, 0), { criterion: 'content', level: 0 }]))).toEqual([
      'rubric-mark-unknown',
    ]);
  });
});

describe('which reviews count', () => {
  const policy = PRACTICE_OF_TESTS.peerReview;
  const good = '导入视频贴近学生生活，建议把讨论环节提前，并补充分层练习的结果。';
  const review = (more: Partial<ReviewToCount> = {}): ReviewToCount => ({
    marks: [
      { criterion: 'content', level: 0 },
      { criterion: 'technology', level: 1 },
    ],
    comment: good,
    criterionComments: [],
    seconds: 300,
    ownComments: [],
    othersComments: [],
    workText: '这是一份教学设计。',
    ...more,
  });
  const faults = (more: Partial<ReviewToCount>): string[] => codes(whatDoesNotCount(review(more), policy));

  test('one that takes its time and says something of its own does', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ seconds: 60 })).toEqual([]);
    expect(faults({ comment: '', criterionComments: [good] })).toEqual([]);
  });

  test('an empty one, a hasty one and one that repeats a character do not, and everything is told at once', () => {
    expect(faults({ comment: '很好！', seconds: 59 })).toEqual([
      'peer-comment-too-short',
      'peer-review-too-fast',
    ]);
    expect(faults({ comment: '好'.repeat(60) })).toEqual(['peer-comment-says-nothing']);
    // Signs and spaces are no words.
    expect(faults({ comment: `写得好${'。 '.repeat(30)}` })).toContain('peer-comment-too-short');
  });

  test('a comment that was used before, by oneself or by others, or is cut from the work, does not', () => {
    const nearly = `${good.replace('提前', '放前面')} 。`;
    expect(faults({ ownComments: [nearly] })).toEqual(['peer-comment-copied-from-own']);
    expect(faults({ othersComments: [good] })).toEqual(['peer-comment-copied-from-other']);
    expect(faults({ workText: `开头。${good}结尾。` })).toEqual(['peer-comment-copied-from-work']);
    expect(faults({ ownComments: ['课堂提问很有层次，但小结部分略显仓促，可以请学生自己归纳。'] })).toEqual(
      [],
    );
  });

  test('the same level everywhere needs more words than usual', () => {
    const alike = [
      { criterion: 'content', level: 0 },
      { criterion: 'technology', level: 0 },
    ];
    expect(faults({ marks: alike })).toEqual(['peer-marks-all-alike']);
    expect(
      faults({ marks: alike, comment: `${good}小组合作的分工也写得很清楚，数据记录表可以直接借用。` }),
    ).toEqual([]);
  });

  test('whatever is added to a comment in signs and spaces, it stays a copy', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const plain = plainComment(words);
        fc.pre(plain !== '');
        expect(isCopy(plain, plainComment(` ${words}！…  `))).toBe(true);
      }),
    );
  });
});

describe('what the reviews of a work say together', () => {
  const of = (...pairs: readonly (readonly [score: number, weight: number])[]) =>
    middleOfReviews(pairs.map(([score, weight]) => ({ score, weight })));

  test('the median and the spread, and nothing where nobody has reviewed', () => {
    expect(of([8000, 75], [8200, 75], [4000, 75])).toEqual({
      count: 3,
      median: 8000,
      weightedMedian: 8000,
      spread: 4200,
    });
    expect(of([8000, 75], [8201, 75])).toMatchObject({ median: 8101, weightedMedian: 8101 });
    expect(of()).toEqual({ count: 0, median: null, weightedMedian: null, spread: null });
  });

  test('a light reviewer does not draw the middle', () => {
    expect(of([9000, 90], [6000, 10]).weightedMedian).toBe(8700);
    expect(of([9000, 90], [6000, 30], [6200, 30]).weightedMedian).toBe(7600);
    // Nearly equal weights give nearly the mean, not one of the two.
    expect(of([3650, 63], [9325, 62]).weightedMedian).toBe(6465);
    expect(of([8000, 83], [8600, 75], [4000, 20]).weightedMedian).toBe(8209);
    expect(of([9000, 90], [6000, 30], [6200, 30]).median).toBe(6200);
  });

  test('one review moves the middle no farther than to its neighbours', () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 6 }), score, (scores, added) => {
        const before = [...scores].sort((a, b) => a - b);
        const { median } = middleOfReviews([...scores, added].map((each) => ({ score: each, weight: 1 })));
        expect(median!).toBeGreaterThanOrEqual(before[Math.floor(before.length / 2) - 1]!);
        expect(median!).toBeLessThanOrEqual(before[Math.ceil(before.length / 2)]!);
      }),
    );
  });

  test('equal weights make the plain median', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (scores, weight) => {
          const middle = middleOfReviews(scores.map((score) => ({ score, weight })));
          expect(middle.weightedMedian).toBe(middle.median);
        },
      ),
    );
  });
});

describe('how much a reviewer weighs', () => {
  test('as the worked example says', () => {
    expect(reviewerWeight([], 20)).toEqual({ compared: 0, distance: 1000, weight: 75 });
    const three = [
      { score: 8400, others: [8000] },
      { score: 7400, others: [7800, 8200] },
      { score: 6200, others: [6000] },
    ];
    // (4 + 6 + 2 + 30) / 6
    expect(reviewerWeight(three, 20)).toEqual({ compared: 3, distance: 700, weight: 83 });
  });

  test('who always says the opposite keeps a tenth, who always agrees comes near the whole', () => {
    const far = Array.from({ length: 40 }, () => ({ score: 10_000, others: [2000] }));
    const near = Array.from({ length: 40 }, () => ({ score: 8000, others: [8000] }));
    expect(reviewerWeight(far, 20).weight).toBe(LIGHTEST);
    expect(reviewerWeight(near, 20).weight).toBe(98);
  });

  test('nobody weighs more by lying farther away', () => {
    const distance = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(fc.array(distance, { minLength: 1 }), distance, (distances, more) => {
        const of = (list: readonly number[]) =>
          reviewerWeight(
            list.map((each) => ({ score: 5000 + each, others: [5000] })),
            20,
          ).weight;
        const [first, ...rest] = distances;
        expect(of([first! + more, ...rest])).toBeLessThanOrEqual(of(distances));
      }),
    );
  });

  test('one work makes nobody an outcast', () => {
    expect(reviewerWeight([{ score: 10_000, others: [4000] }], 20).weight).toBeGreaterThan(40);
  });
});

describe('how many reviewers a work still needs', () => {
  const policy = { reviewsPerWork: 3, divergence: 20 };
  const needed = (counting: number[], underWay = 0, asked = 3) =>
    reviewsStillNeeded({ counting, underWay, asked }, policy);

  test('who fell away is replaced, and nobody is asked while others are at work', () => {
    expect(needed([8000, 8200])).toEqual({ count: 1, why: 'missing' });
    expect(needed([9000], 2)).toEqual({ count: 0, why: null });
    expect(needed([], 0, 9)).toEqual({ count: 0, why: null });
  });

  test('two who differ by more than the divergence call for a third, exactly the divergence does not', () => {
    const two = { reviewsPerWork: 2, divergence: 20 };
    expect(reviewsStillNeeded({ counting: [9000, 6999], underWay: 0, asked: 2 }, two)).toEqual({
      count: 1,
      why: 'divergent',
    });
    expect(reviewsStillNeeded({ counting: [9000, 7000], underWay: 0, asked: 2 }, two).count).toBe(0);
  });

  test('one who lies apart from two that agree decides nothing; three apart call for a fourth, at last the leader decides', () => {
    expect(isSettled([8000, 8200, 4000], 20)).toBe(true);
    expect(needed([9500, 7000, 4500])).toEqual({ count: 1, why: 'divergent' });
    expect(needed([9500, 7000, 4500, 2000], 0, 4)).toEqual({ count: 1, why: 'divergent' });
    expect(needed([9500, 7000, 4500, 2000, 0], 0, 5)).toEqual({ count: 0, why: null });
  });
});

describe('who is drawn for a work that lacks a reviewer', () => {
  const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
    id,
    school: `school of ${id}`,
    workshop: 'w1',
    county: 'c1',
    stage: 'primary',
    subject: 'chinese',
    load: 3,
    isWilling: false,
    ...more,
  });
  const author = person('author', { school: 's1' });
  const work = {
    id: 'w',
    authors: [author],
    asked: new Set(['asked']),
    reviewedByAuthors: new Set(['friend']),
  };
  const drawn = (candidates: Candidate[]) => drawReviewer(work, candidates, 3, 'seed')?.reviewer ?? null;

  test('nobody of the school, nobody asked before, nobody whom the author reviews', () => {
    expect(
      drawn([author, person('colleague', { school: 's1' }), person('asked'), person('friend')]),
    ).toBeNull();
  });

  test('first who still owes reviews, also from farther away, then who offered, then who is nearest', () => {
    const near = person('near');
    const far = person('far', { workshop: 'w9', county: 'c9', load: 1 });
    const willing = person('willing', { workshop: 'w2', isWilling: true });
    expect(drawn([near, far, willing])).toBe('far');
    expect(drawn([near, willing])).toBe('willing');
    expect(drawn([near, person('other', { workshop: 'w2' })])).toBe('near');
    expect(drawn([person('busy', { load: 5 }), person('other', { workshop: 'w2' })])).toBe('other');
  });
});

test('names of the author, school and county are masked, the longest first, and files lose theirs', () => {
  const masks = { name: '〔姓名〕', school: '〔学校〕', county: '〔地区〕' };
  const names = { names: ['张三'], schools: ['第三实验小学', '实验小学'], counties: ['河东县'] };
  expect(maskText('河东县第三实验小学张三，原实验小学', names, masks)).toBe(
    '〔地区〕〔学校〕〔姓名〕，原〔学校〕',
  );
  expect(maskText('王老师', { names: ['王'], schools: [], counties: [] }, masks)).toBe('王老师');
  expect(maskedFileName('张三 教学设计.DOCX', 0, '附件')).toBe('附件1.docx');
  expect(maskedFileName('张三', 1, '附件')).toBe('附件2');
});

test('a review may be worked on until the end of its last day, and not once it counts', () => {
  const hand = { state: 'opened', dueOn: '2030-03-10', today: '2030-03-10' } as const;
  expect(codes(mayWorkOnReview(hand))).toEqual([]);
  expect(codes(mayWorkOnReview({ ...hand, today: '2030-03-11' }))).toEqual(['peer-review-overdue']);
  expect(codes(mayWorkOnReview({ ...hand, state: 'counted' }))).toEqual(['peer-review-already-counted']);
  expect(codes(mayWorkOnReview({ ...hand, state: 'declined' }))).toEqual(['peer-review-closed']);
});

test('what colleagues said is seen after one’s own reviews, or after the last day', () => {
  const days = { lastDay: '2030-03-10', today: '2030-03-10' } as const;
  expect(seesReceived({ ...days, toDo: 1 })).toBe(false);
  expect(seesReceived({ ...days, toDo: 0 })).toBe(true);
  expect(seesReceived({ ...days, toDo: 1, today: '2030-03-11' })).toBe(true);
});

test('who leads a theme decides on its works; schools only where the team of trainers leads', () => {
  const refused = (role: string, ledBy: 'workshop-leader' | 'county-experts' | 'trainer-team') =>
    codes(mayDecide(role, { theme: 1, ledBy }));
  expect(refused('workshop-leader', 'workshop-leader')).toEqual([]);
  expect(refused('expert', 'workshop-leader')).toEqual([]);
  expect(refused('school-administrator', 'workshop-leader')).toEqual(['review-by-others']);
  expect(refused('principal', 'trainer-team')).toEqual([]);
  expect(refused('principal', 'county-experts')).toEqual(['review-by-others']);
  expect(refused('training-college', 'county-experts')).toEqual([]);
});
