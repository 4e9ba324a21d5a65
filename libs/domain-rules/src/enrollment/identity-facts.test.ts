import fc from 'fast-check';
import { checkIdNumber, idTypeFromText } from './identity-document.js';
import { checkLearnerNumber, learnerNumberOf, normaliseLearnerNumber } from './learner-number.js';
import { checkPersonName, normalisePersonName } from './person-name.js';
import { checkPhoneNumber, normalisePhoneNumber } from './phone-number.js';
import {
  birthDateOf,
  checkResidentIdNumber,
  normaliseIdNumber,
  residentIdCheckCharacter,
  sexOf,
} from './resident-id-number.js';
import { sexFromText } from './sex.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const codesOf = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a resident ID number', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['350502199003070014', '1990-03-07', 'male'],
    ['220102198001010012', '1980-01-01', 'male'],
    ['220581197001010023', '1970-01-01', 'female'],
  ])('%s is good, and tells birth and sex', (number, birth, sex) => {
    expect(checkResidentIdNumber(number)).toEqual([]);
    expect(birthDateOf(number)).toBe(birth);
    expect(sexOf(number)).toBe(sex);
  });

  test('is folded from full-width digits, a small x and spaces', () => {
    expect(normaliseIdNumber(' ２２００００ 19600124 441x')).toBe('22000019600124441X');
    expect(normaliseIdNumber("'350502199003070014")).toBe('350502199003070014');
    expect(normaliseIdNumber('="350502199003070014"')).toBe('350502199003070014');
  });

  test('with any one digit changed is refused', () => {
    fc.assert(
      fc.property(digits(16), fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (tail, place, shift) => {
        const first = `1${tail}`;
        const changed = [...first];
        changed[place] = String((Number(changed[place]) + shift) % 10);
        expect(residentIdCheckCharacter(changed.join(''))).not.toBe(residentIdCheckCharacter(first));
      }),
    );
  });

  test.each([
    ['', 'id-number-missing'],
    ['220000670926323', 'id-number-malformed'],
    ['2.20000E+17', 'id-number-rounded'],
    ['220000196709263000', 'id-number-rounded'],
    ['220000198805012141', 'id-number-checksum'],
  ])('%p is refused as %s', (number, code) => {
    expect(codesOf(checkResidentIdNumber(number))).toEqual([code]);
  });

  test('with a day of birth that no calendar has is malformed although it checks', () => {
    const first = '22010219800230001';
    expect(codesOf(checkResidentIdNumber(first + residentIdCheckCharacter(first)))).toEqual([
      'id-number-malformed',
    ]);
  });
});

describe('other documents', () => {
  test('have no check character and are known by the words of rosters', () => {
    expect(idTypeFromText('港澳居民来往内地通行证')).toBe('hong-kong-macao-travel-permit');
    expect(idTypeFromText('台胞证')).toBe('taiwan-travel-permit');
    expect(idTypeFromText(' 护 照 ')).toBe('passport');
    expect(idTypeFromText('')).toBe('resident-id');
    expect(idTypeFromText('学生证')).toBeNull();
    expect(checkIdNumber('passport', 'E12345678')).toEqual([]);
    expect(codesOf(checkIdNumber('hong-kong-macao-travel-permit', 'X1'))).toEqual(['id-number-malformed']);
  });
});

describe('a name', () => {
  test.each([
    [' 王 芳 ', '王芳'],
    ['王　芳', '王芳'],
    ['古丽娜尔•买买提', '古丽娜尔·买买提'],
    ['古丽娜尔・买买提', '古丽娜尔·买买提'],
    ['古丽娜尔･买买提', '古丽娜尔·买买提'],
    ['古丽娜尔‧买买提', '古丽娜尔·买买提'],
    ['古丽娜尔ㆍ买买提', '古丽娜尔·买买提'],
    ['古丽娜尔．买买提', '古丽娜尔·买买提'],
    ['李𬍛', '李𬍛'],
    ['John  F. Smith ', 'John F. Smith'],
  ])('%p is kept as %p', (given, kept) => {
    expect(normalisePersonName(given)).toBe(kept);
    expect(checkPersonName(kept)).toEqual([]);
  });

  test('folds once and for all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('王', '芳', '𬍛', ' ', '　', '•', '·', '.', '．', 'a', 'É', '\u200b', '＝'),
      }),
    );
    fc.assert(
      fc.property(text, (name) => {
        const once = normalisePersonName(name);
        expect(normalisePersonName(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('that would run as a formula is refused', () => {
    for (const name of [
      '=HYPERLINK("http://example.invalid","点我")',
      '+王芳',
      '-王芳',
      '@SUM(A1)',
      '＝王芳',
    ]) {
      expect(codesOf(checkPersonName(normalisePersonName(name)))).toEqual(['name-invalid']);
    }
  });

  test('with lost or control characters is refused', () => {
    for (const name of ['李?', '李\ufffd', '王\u0000芳', '王\u202e芳', '123', '·王芳']) {
      expect(codesOf(checkPersonName(normalisePersonName(name)))).toEqual(['name-invalid']);
    }
  });

  test('has at most fifty characters, those beyond U+FFFF counted once', () => {
    expect(checkPersonName('𬍛'.repeat(50))).toEqual([]);
    expect(codesOf(checkPersonName('𬍛'.repeat(51)))).toEqual(['name-invalid']);
    expect(codesOf(checkPersonName(''))).toEqual(['name-missing']);
  });
});

describe('a telephone number', () => {
  test.each([
    ['139 0294 8469', '13902948469'],
    ['１３９０２９４８４６９', '13902948469'],
    ['+86-13902948469', '13902948469'],
    ['(0431)88886666转12', '0431-88886666-12'],
    ['0431-8888666-12', '0431-8888666-12'],
    ['+86 431 88886666', '0431-88886666'],
    ['010 12345678', '01012345678'],
    ['021-62345678', '021-62345678'],
    ['+852 2345 6789', '+85223456789'],
  ])('%p is kept as %p', (given, kept) => {
    expect(normalisePhoneNumber(given)).toBe(kept);
  });

  test('is refused when nobody could dial it', () => {
    expect(codesOf(checkPhoneNumber(normalisePhoneNumber('12345')))).toEqual(['phone-invalid']);
    expect(codesOf(checkPhoneNumber(normalisePhoneNumber('139029484691')))).toEqual(['phone-invalid']);
    expect(codesOf(checkPhoneNumber(normalisePhoneNumber('88886666')))).toEqual(['phone-invalid']);
    expect(checkPhoneNumber(normalisePhoneNumber(''))).toEqual([]);
    expect(checkPhoneNumber('0431-88886666-12')).toEqual([]);
  });
});

test('the sex is known by the words and codes of rosters', () => {
  expect(['男', '男性', 'M', '１', ' 男 '].map(sexFromText)).toEqual(Array(5).fill('male'));
  expect(['女', '女性', 'f', '2', 'Female'].map(sexFromText)).toEqual(Array(5).fill('female'));
  expect([sexFromText(''), sexFromText('未知')]).toEqual([null, null]);
});

describe('a learner number', () => {
  const serial = fc.integer({ min: 1, max: 99_999_999 });

  test('checks, whatever its serial, and survives careless typing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2,4}$/), serial, (prefix, number) => {
        const learner = learnerNumberOf(prefix, number);
        expect(checkLearnerNumber(learner)).toEqual([]);
        expect(
          normaliseLearnerNumber(` ${learner.toLowerCase().replace(prefix.toLowerCase(), '$&-')} `),
        ).toBe(learner);
      }),
    );
  });

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(
        serial,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const characters = [...learnerNumberOf('XY', number)];
          characters[place] = String((Number(characters[place]) + shift) % 10);
          expect(codesOf(checkLearnerNumber(characters.join('')))).toEqual(['learner-number-check']);
        },
      ),
    );
  });

  test('has a form', () => {
    expect(codesOf(checkLearnerNumber('XY123'))).toEqual(['learner-number-malformed']);
    expect(() => learnerNumberOf('XY', 100_000_000)).toThrow(RangeError);
  });
});
