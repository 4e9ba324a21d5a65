import {
  mayApplyForShowcase,
  mayDecideShowcase,
  mayEndShowcase,
  mayRecordResult,
  type ApplicationFacts,
  type ShowcaseApplication,
} from './showcase.js';

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
const application: ShowcaseApplication = {
  kind: 'demonstration-school',
  name: '信息技术应用示范校',
  goals: '每位教师每学期一节融合课',
  plan: '每月一次校本研修',
  from: '2030-03-01',
  until: '2031-03-01',
};
const facts: ApplicationFacts = {
  isSchool: true,
  officeIsAbove: true,
  members: 0,
  membersOutside: 0,
  hasOne: false,
};
const applying = (with_: Partial<ShowcaseApplication>, and: Partial<ApplicationFacts> = {}) =>
  codes(mayApplyForShowcase({ ...application, ...with_ }, { ...facts, ...and }));

describe('showcases', () => {
  test('a school applies to become a demonstration school', () => expect(applying({})).toEqual([]));

  test('a school is no zone, and an office no school', () => {
    expect(applying({ kind: 'innovation-zone' }, { members: 3 })).toEqual(['showcase-kind-not-for-unit']);
    expect(applying({}, { isSchool: false })).toEqual(['showcase-kind-not-for-unit']);
    expect(applying({ kind: 'innovation-zone' }, { isSchool: false, members: 3 })).toEqual([]);
    expect(applying({ kind: 'model-community' }, { members: 1 })).toEqual([]);
  });

  test('a zone or community has members, all of the region', () => {
    expect(applying({ kind: 'model-community' })).toEqual(['showcase-members-missing']);
    expect(applying({ kind: 'model-community' }, { members: 2, membersOutside: 1 })).toEqual([
      'showcase-member-outside',
    ]);
  });

  test('everything that is missing is said at once', () =>
    expect(
      applying(
        { name: ' ', goals: '', plan: '', until: '2030-03-01' },
        { hasOne: true, officeIsAbove: false },
      ),
    ).toEqual([
      'showcase-office-not-above',
      'showcase-applied-already',
      'showcase-name-missing',
      'showcase-goals-missing',
      'showcase-plan-missing',
      'showcase-days-out-of-order',
    ]));

  test('an application is decided once, a refusal has a reason', () => {
    expect(mayDecideShowcase('applied', true, '')).toEqual([]);
    expect(codes(mayDecideShowcase('applied', false, ''))).toEqual(['showcase-reason-missing']);
    expect(codes(mayDecideShowcase('named', true, ''))).toEqual(['showcase-not-waiting']);
    expect(codes(mayDecideShowcase('refused', true, ''))).toEqual(['showcase-not-waiting']);
  });

  test('what is named ends with a reason, and nothing follows', () => {
    expect(mayEndShowcase('named', '期满')).toEqual([]);
    expect(codes(mayEndShowcase('ended', '期满'))).toEqual(['showcase-not-named']);
    expect(codes(mayEndShowcase('applied', ''))).toEqual(['showcase-not-named', 'showcase-reason-missing']);
  });

  test('a result belongs to a day between the beginning and today', () => {
    const named = { state: 'named', isOwn: true, from: '2030-03-01' } as const;
    const result = { title: '区域展示课', text: '', worksNotShown: 0 };
    const on = (reachedOn: string) => codes(mayRecordResult(named, { ...result, reachedOn }, '2030-05-01'));
    expect(on('2030-03-01')).toEqual([]);
    expect(on('2030-05-01')).toEqual([]);
    expect(on('2030-02-28')).toEqual(['showcase-result-day-outside']);
    expect(on('2030-05-02')).toEqual(['showcase-result-day-outside']);
    expect(on('soon')).toEqual(['showcase-day-unreadable']);
  });

  test('others record no results, and link no work that the library does not show', () =>
    expect(
      codes(
        mayRecordResult(
          { state: 'ended', isOwn: false, from: '2030-03-01' },
          { title: '展示', text: '', reachedOn: '2030-04-01', worksNotShown: 1 },
          '2030-05-01',
        ),
      ),
    ).toEqual(['showcase-not-own', 'showcase-not-named', 'showcase-work-not-in-library']));
});
