import fc from 'fast-check';
import { LIFECYCLES } from '../../lifecycle/lifecycles.js';
import {
  LIBRARY_REPORT,
  mayAnswerReport,
  mayFindUseful,
  mayPutBack,
  mayReport,
  mayShelve,
  mayTakeDown,
  mayWithdrawFromLibrary,
} from './library-entry.js';

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('the library of honoured works', () => {
  test('a work that was honoured and may be used stands in it', () =>
    expect(mayShelve({ isHonoured: true, hasConsent: true, state: null })).toEqual([]));

  test('without honour or consent it does not, and both are said at once', () =>
    expect(codes(mayShelve({ isHonoured: false, hasConsent: false, state: null }))).toEqual([
      'library-work-not-honoured',
      'library-consent-missing',
    ]));

  test('the author may show a withdrawn work again, but not one that an office took down', () => {
    expect(mayShelve({ isHonoured: true, hasConsent: true, state: 'withdrawn' })).toEqual([]);
    expect(codes(mayShelve({ isHonoured: true, hasConsent: true, state: 'taken-down' }))).toEqual([
      'library-taken-down',
    ]);
  });

  test('only what is shown can be withdrawn or taken down', () => {
    for (const state of [null, ...LIFECYCLES['library-entry'].states]) {
      const expected = state === 'shown' ? [] : ['library-work-not-shown'];
      expect(codes(mayWithdrawFromLibrary(state))).toEqual(expected);
      expect(codes(mayTakeDown(state, '内容有误'))).toEqual(expected);
    }
  });

  test('an office gives a reason for taking down and for putting back', () => {
    expect(codes(mayTakeDown('shown', ' '))).toEqual(['library-reason-missing']);
    expect(codes(mayPutBack('taken-down', true, ''))).toEqual(['library-reason-missing']);
    expect(codes(mayPutBack('taken-down', false, '已更正'))).toEqual(['library-consent-missing']);
    expect(codes(mayPutBack('withdrawn', true, '已更正'))).toEqual(['library-not-taken-down']);
  });

  test('nobody praises their own work', () => {
    expect(codes(mayFindUseful({ isShown: true, isOwn: true }))).toEqual(['library-own-work']);
    expect(mayFindUseful({ isShown: true, isOwn: false })).toEqual([]);
  });

  test('a report has words enough, counted as people count them, and is answered once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (length) => {
        const found = mayReport({ isShown: true, hasOpenReport: false }, '𠮷'.repeat(length));
        const sound = length >= LIBRARY_REPORT.least && length <= LIBRARY_REPORT.most;
        expect(found.length === 0).toBe(sound);
      }),
    );
    expect(codes(mayReport({ isShown: true, hasOpenReport: true }, '课件打不开了'))).toEqual([
      'library-reported-already',
    ]);
    expect(codes(mayAnswerReport({ isAnswered: true }, '已更换'))).toEqual([
      'library-report-answered-already',
    ]);
    expect(codes(mayAnswerReport(null, '已更换'))).toEqual(['library-report-unknown']);
  });
});
