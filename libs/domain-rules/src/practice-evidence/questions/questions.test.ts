import fc from 'fast-check';
import { LIFECYCLES } from '../../lifecycle/lifecycles.js';
import { addDays } from '../../time/plain-date.js';
import { checkAnswer, checkPassOnReason, checkQuestion, QUESTIONS_A_DAY } from './check-question.js';
import {
  mayAnswerQuestion,
  mayDecideOwnQuestion,
  mayMarkCommon,
  mayPassOnQuestion,
  readsQuestion,
  type QuestionFacts,
} from './may-do-with-question.js';
import {
  firstLevel,
  isDueToClimb,
  levelToPassOnTo,
  nextLevel,
  QUESTION_LEVELS,
  type QuestionLevel,
} from './question-levels.js';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const path = (...answered: QuestionLevel[]) => ({ levels: QUESTION_LEVELS, answered: new Set(answered) });

describe('where a question goes', () => {
  test('first to the lowest level at which somebody is', () => {
    expect(firstLevel(path('group', 'expert'))).toBe('group');
    expect(firstLevel(path('county-trainer', 'expert'))).toBe('county-trainer');
    expect(firstLevel(path())).toBe('group');
  });

  test('then up, past levels at which nobody is', () => {
    expect(nextLevel(path('group', 'county-trainer'), 'group')).toBe('county-trainer');
    expect(nextLevel(path('group'), 'group')).toBeNull();
    expect(nextLevel(path(...QUESTION_LEVELS), 'expert')).toBeNull();
  });

  test('a region that asks no experts ends at the county', () => {
    const levels = QUESTION_LEVELS.slice(0, 3);
    expect(nextLevel({ levels, answered: new Set(QUESTION_LEVELS) }, 'county-trainer')).toBeNull();
  });

  test('up and up, each level once at most, and always to its end', () => {
    fc.assert(
      fc.property(
        fc.subarray([...QUESTION_LEVELS]),
        fc.subarray([...QUESTION_LEVELS]),
        (levels, answered) => {
          const way = { levels, answered: new Set(answered) };
          const visited: QuestionLevel[] = [firstLevel(way)];
          for (;;) {
            const next = nextLevel(way, visited.at(-1)!);
            if (next === null) break;
            visited.push(next);
            if (visited.length > QUESTION_LEVELS.length) return false;
          }
          const places = visited.map((level) => QUESTION_LEVELS.indexOf(level));
          return (
            places.every((place, at) => at === 0 || place > places[at - 1]!) &&
            visited.slice(1).every((level) => answered.includes(level))
          );
        },
      ),
    );
  });

  test('on the fourth day of three, not on the third', () => {
    expect(isDueToClimb('2030-03-01', '2030-03-04', 3)).toBe(false);
    expect(isDueToClimb('2030-03-01', '2030-03-05', 3)).toBe(true);
  });

  test('once due it stays due', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 30 }), (days, more, within) => {
        const since = '2030-01-01';
        const due = isDueToClimb(since, addDays(since, days), within);
        return due === days > within && (!due || isDueToClimb(since, addDays(since, days + more), within));
      }),
    );
  });

  test('who is at the last level answers, and passes nothing on', () => {
    const answer = levelToPassOnTo(path(...QUESTION_LEVELS), 'expert');
    expect('problems' in answer && codes(answer.problems)).toEqual(['question-at-the-last-level']);
  });
});

describe('what somebody may do with a question', () => {
  const facts: QuestionFacts = {
    state: 'waiting',
    level: 'school-trainer',
    isAsker: false,
    ownLevels: ['group'],
    levels: QUESTION_LEVELS,
  };

  test('levels that it has come to answer it, also after it has gone on; higher ones do not yet see it', () => {
    expect(mayAnswerQuestion(facts)).toEqual([]);
    const expert: QuestionFacts = { ...facts, ownLevels: ['expert'] };
    expect(codes(mayAnswerQuestion(expert))).toEqual(['question-not-at-your-level']);
    expect(readsQuestion(expert)).toBe(false);
  });

  test('nobody answers themselves', () => {
    expect(codes(mayAnswerQuestion({ ...facts, isAsker: true }))).toEqual(['question-is-own']);
  });

  test('the level that has it passes it on, until somebody answers', () => {
    expect(codes(mayPassOnQuestion(facts))).toEqual(['question-not-at-your-level']);
    const school: QuestionFacts = { ...facts, ownLevels: ['school-trainer'] };
    expect(mayPassOnQuestion(school)).toEqual([]);
    expect(codes(mayPassOnQuestion({ ...school, state: 'answered' }))).toEqual(['question-not-waiting']);
  });

  test('the asker accepts an answer that is there, asks on, or takes it back before', () => {
    const own: QuestionFacts = { ...facts, isAsker: true, ownLevels: [] };
    expect(codes(mayDecideOwnQuestion(own, 'accept', true))).toEqual(['question-not-answered']);
    expect(mayDecideOwnQuestion(own, 'withdraw', false)).toEqual([]);
    const answered: QuestionFacts = { ...own, state: 'answered' };
    expect(mayDecideOwnQuestion(answered, 'accept', true)).toEqual([]);
    expect(codes(mayDecideOwnQuestion(answered, 'accept', false))).toEqual(['question-answer-unknown']);
    expect(mayDecideOwnQuestion(answered, 'ask-again', false)).toEqual([]);
    expect(codes(mayDecideOwnQuestion({ ...own, state: 'settled' }, 'ask-again', true))).toEqual([
      'question-settled',
    ]);
    expect(codes(mayDecideOwnQuestion({ ...answered, isAsker: false }, 'accept', true))).toEqual([
      'question-not-yours',
    ]);
  });

  test('of common use is made what is answered, by who answered or a trainer', () => {
    expect(codes(mayMarkCommon(facts, true))).toEqual(['question-not-answered']);
    const answered: QuestionFacts = { ...facts, state: 'answered' };
    expect(codes(mayMarkCommon(answered, false))).toEqual(['question-not-at-your-level']);
    expect(mayMarkCommon(answered, true)).toEqual([]);
    expect(mayMarkCommon({ ...answered, ownLevels: ['school-trainer'] }, false)).toEqual([]);
  });

  test('whoever may answer may read, in every state and at every level', () => {
    const any = fc.record({
      state: fc.constantFrom(...LIFECYCLES.question.states),
      level: fc.constantFrom(...QUESTION_LEVELS),
      isAsker: fc.boolean(),
      ownLevels: fc.subarray([...QUESTION_LEVELS]),
      levels: fc.constant(QUESTION_LEVELS),
    });
    fc.assert(fc.property(any, (found) => mayAnswerQuestion(found).length > 0 || readsQuestion(found)));
  });
});

describe('what is written', () => {
  const asked = { title: '课件打不开', text: '', theme: null, files: 0 };

  test('a question is one line about a known theme, ten a day', () => {
    expect(checkQuestion(asked, [4], 0)).toEqual([]);
    expect(
      codes(checkQuestion({ ...asked, title: '\u200b ', theme: 5, files: 10 }, [4], QUESTIONS_A_DAY)),
    ).toEqual([
      'question-title-missing',
      'question-theme-unknown',
      'questions-too-many',
      'question-files-too-many',
    ]);
    expect(
      codes(checkQuestion({ ...asked, title: '问'.repeat(81), text: '详'.repeat(3001) }, [], 0)),
    ).toEqual(['question-title-too-long', 'question-text-too-long']);
  });

  test('an answer and a reason say something, and not too much', () => {
    expect(codes(checkAnswer(' ', 0))).toEqual(['answer-missing']);
    expect(codes(checkAnswer('答'.repeat(5001), 0))).toEqual(['answer-too-long']);
    expect(codes(checkPassOnReason(''))).toEqual(['pass-on-reason-missing']);
    expect(checkPassOnReason('需要信息中心协助')).toEqual([]);
  });
});
