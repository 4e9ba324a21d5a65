import fc from 'fast-check';
import { lookedUpNumbers, mayLookUp, mayUnmask, MOST_LOOKED_UP } from './may-look-up.js';

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

test('exact numbers with a reason are looked up, each once however it was typed', () => {
  expect(mayLookUp({ numbers: ['350500198001011234'], reason: '资格定期注册' })).toEqual([]);
  expect(
    lookedUpNumbers(['35050019800101123x', ' ３５０５００１９８００１０１１２３Ｘ', '', 'mu2030-000042 ']),
  ).toEqual(['35050019800101123X', 'MU2030-000042']);
});

test('nobody is looked up without a number or a reason, nor too many at once', () => {
  expect(codes(mayLookUp({ numbers: [' '], reason: '' }))).toEqual([
    'look-up-names-nobody',
    'look-up-needs-reason',
  ]);
  const many = Array.from({ length: MOST_LOOKED_UP + 1 }, (_, at) => String(at));
  expect(codes(mayLookUp({ numbers: many, reason: '资格定期注册' }))).toEqual(['look-up-too-many']);
  expect(mayLookUp({ numbers: many.slice(1), reason: '资格定期注册' })).toEqual([]);
});

test('offices alone unmask ID numbers, and say why', () => {
  expect(mayUnmask('county-office', '资格定期注册核验')).toEqual([]);
  expect(codes(mayUnmask('inspector', '资格定期注册核验'))).toEqual(['unmask-not-your-role']);
  expect(codes(mayUnmask('principal', ''))).toEqual(['unmask-not-your-role', 'look-up-needs-reason']);
});

test('what is compared is the same when it is prepared again', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (typed) => {
      const once = lookedUpNumbers(typed);
      return JSON.stringify(lookedUpNumbers(once)) === JSON.stringify(once);
    }),
  );
});
