import { institutionChangeProblems, institutionDecisionProblems } from './institution-change.js';

const name = { zh: '机构', en: 'Institution' };
const policy = {
  institutions: {
    chosenBy: 'county' as const,
    lockedBy: 'first-record' as const,
    approved: ['one', 'two'].map((code) => ({ code, name, members: [] })),
  },
};
type Request = Parameters<typeof institutionChangeProblems>[0];
const codes = (change: Partial<Request>) =>
  institutionChangeProblems(
    {
      institutionCode: 'two',
      current: { institutionCode: 'one', records: 0, confirmed: 12 },
      reason: '平台长期不稳定',
      isPending: false,
      ...change,
    },
    policy,
  ).map(({ code }) => code);

test('once teachers are confirmed or records have arrived, a county asks for the change', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ current: { institutionCode: 'one', records: 1, confirmed: 0 } })).toEqual([]);
});

test('what the county may still change by itself needs no request', () => {
  expect(codes({ current: { institutionCode: 'one', records: 0, confirmed: 0 } })).toEqual([
    'institution-change-without-request',
  ]);
  expect(codes({ current: null })).toEqual(['institution-change-nothing-chosen']);
});

test('a reason, an approved institution and one request at a time', () => {
  expect(codes({ reason: ' ', isPending: true, institutionCode: 'three' })).toEqual([
    'institution-change-pending',
    'institution-not-approved',
    'institution-change-needs-reason',
  ]);
});

test('a decision says why, and decides nothing that has been overtaken', () => {
  expect(institutionDecisionProblems('同意', false)).toEqual([]);
  expect(institutionDecisionProblems('', true).map(({ code }) => code)).toEqual([
    'institution-change-overtaken',
    'institution-decision-needs-reason',
  ]);
});
