import fc from 'fast-check';
import { afterWrongPassword, DEFAULT_LOCK_OUT, isLockedOut, noFailures } from './lock-out.js';
import { describeDevice } from './describe-device.js';
import { FIRST_PASSWORD_ALPHABET, FIRST_PASSWORD_CHARACTERS, firstPassword } from './first-password.js';
import { checkLogin, normaliseLogin, unitLogins } from './login-name.js';
import { checkPassword } from './password-policy.js';
import { isSessionExpired, sessionExpiresAt } from './session-expiry.js';

const codes = (password: string, accountName = 'wangfang') =>
  checkPassword(password, { accountName }).map(({ code }) => code);
const at = (time: string) => new Date(`2014-09-01T${time}Z`);

const fail = (times: number, time: string) => {
  let state = noFailures;
  for (let i = 0; i < times; i++) state = afterWrongPassword(state, at(time));
  return state;
};

describe('a password', () => {
  test('is good with ten characters of three kinds', () => {
    expect(codes('Maple-tree7')).toEqual([]);
    expect(codes('春眠不觉晓abc7处处闻')).toEqual([]);
  });

  test('tells everything that is wrong at once', () => {
    expect(codes('wangfang')).toEqual([
      'password-too-short',
      'password-too-simple',
      'password-contains-account-name',
    ]);
  });

  test('does not pass as a common word with a few signs hung on', () => {
    expect(codes('P@ssw0rd!23')).toContain('password-too-common');
    expect(codes('Admin123456!')).toContain('password-too-common');
    expect(codes('WoAiNi2014')).toContain('password-too-common');
  });

  test('does not hold the account name in any case of letters', () => {
    expect(codes('Xy-WangFang-7')).toEqual(['password-contains-account-name']);
  });

  test('is refused when it is too long to be hashed cheaply', () => {
    expect(codes(`${'aB3-'.repeat(32)}!`)).toEqual(['password-too-long']);
  });

  test('of sixteen characters needs no variety: a sentence is better than signs', () => {
    expect(codes('correct horse battery')).toEqual([]);
    expect(codes('春天来了我们一起去郊外放风筝吧')).toEqual(['password-too-simple']);
    expect(codes('春天来了我们一起去郊外放风筝吧好')).toEqual([]);
  });

  test.each([
    'abcabcabcabc',
    'aaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopq',
    '9876543210',
    'Qwerty!2345',
    '5201314abcD',
  ])('%s is common', (password) => expect(codes(password)).toContain('password-too-common'));

  test('does not hold the person’s own name', () => {
    const found = checkPassword('我是王芳Abc123-9', { accountName: 'xy-17', personName: '王芳' });
    expect(found.map(({ code }) => code)).toEqual(['password-contains-own-name']);
  });

  test('typed in full-width signs is the same password', () => {
    expect(codes('Ｐ＠ｓｓｗ０ｒｄ！２３')).toContain('password-too-common');
  });

  test('counts characters beyond U+FFFF once', () => {
    expect(codes('𬍛𬍛𬍛𬍛aB3-')).toContain('password-too-short');
  });
});

describe('a lock-out', () => {
  test('comes with the fifth failure and lasts a quarter of an hour', () => {
    expect(isLockedOut(fail(4, '08:00:00'), at('08:00:00'))).toBe(false);
    const locked = fail(5, '08:00:00');
    expect(isLockedOut(locked, at('08:14:59'))).toBe(true);
    expect(isLockedOut(locked, at('08:15:00'))).toBe(false);
  });

  test('is not lengthened by attempts during it', () => {
    const locked = fail(5, '08:00:00');
    expect(afterWrongPassword(locked, at('08:10:00'))).toEqual(locked);
  });

  test('doubles with the next failure', () => {
    expect(afterWrongPassword(fail(5, '08:00:00'), at('08:20:00')).lockedUntil).toEqual(at('08:50:00'));
  });

  test('forgets failures of the day before yesterday', () => {
    const later = new Date(at('08:00:00').getTime() + 1441 * 60_000);
    expect(afterWrongPassword(fail(4, '08:00:00'), later).count).toBe(1);
  });

  test('never lasts longer than its maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 60 }), (waits) => {
        let state = noFailures;
        let now = at('08:00:00');
        for (const wait of waits) {
          now = new Date(now.getTime() + wait * 60_000);
          state = afterWrongPassword(state, now);
          const left = (state.lockedUntil?.getTime() ?? 0) - now.getTime();
          expect(left).toBeLessThanOrEqual(DEFAULT_LOCK_OUT.maximumMinutes * 60_000);
        }
      }),
    );
  });
});

describe('a session', () => {
  test('ends after half an hour of silence', () => {
    const session = { startedAt: at('08:00:00'), lastSeenAt: at('09:00:00') };
    expect(isSessionExpired(session, at('09:29:59'))).toBe(false);
    expect(isSessionExpired(session, at('09:30:00'))).toBe(true);
  });

  test('ends twelve hours after sign-in however busy it is', () => {
    const session = { startedAt: at('08:00:00'), lastSeenAt: at('19:59:00') };
    expect(sessionExpiresAt(session)).toEqual(at('20:00:00'));
  });
});

describe('a first password', () => {
  test('is made of characters that cannot be taken for each other', () => {
    expect(FIRST_PASSWORD_ALPHABET).not.toMatch(/[01loi]/);
    expect(new Set(FIRST_PASSWORD_ALPHABET).size).toBe(FIRST_PASSWORD_ALPHABET.length);
  });

  test('has twelve of them in three groups, each drawn number one', () => {
    const drawn = fc.integer({ min: 0, max: FIRST_PASSWORD_ALPHABET.length - 1 });
    const numbers = fc.array(drawn, {
      minLength: FIRST_PASSWORD_CHARACTERS,
      maxLength: FIRST_PASSWORD_CHARACTERS,
    });
    fc.assert(
      fc.property(numbers, (given) => {
        const password = firstPassword(given);
        expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
        const read = [...password.replaceAll('-', '')].map((sign) => FIRST_PASSWORD_ALPHABET.indexOf(sign));
        expect(read).toEqual(given);
      }),
    );
    expect(() => firstPassword([1, 2, 3])).toThrow(RangeError);
  });
});

describe('a login name', () => {
  test('is small, half-width and without blanks', () => {
    expect(normaliseLogin(' ＸＹ-１７ ')).toBe('xy-17');
    expect(checkLogin('xy-17')).toEqual([]);
    for (const wrong of ['ab', '-ab', 'ab-', 'a b', '王芳老师', 'a'.repeat(41)])
      expect(checkLogin(wrong).map(({ code }) => code)).toEqual(['login-malformed']);
  });

  test.each(['220102198001011234', '22010219800101123x', '220102800101123', '13912345678'])(
    '%s belongs to the person and is none',
    (login) => expect(checkLogin(login).map(({ code }) => code)).toEqual(['login-is-personal']),
  );

  test('of a unit is its code and the next free serials', () => {
    expect(unitLogins('2101-A', 3, new Set(['2101-a-2']))).toEqual(['2101-a-1', '2101-a-3', '2101-a-4']);
    for (const login of unitLogins('（甲）', 2, new Set())) expect(checkLogin(login)).toEqual([]);
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
    'edge',
    'windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13; V2238A) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0',
    'wechat',
    'android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1 Version/17.1 Mobile/15E148 Safari/604.1',
    'safari',
    'iphone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 'chrome', 'linux'],
  ['curl/8.5.0', null, null],
])('%s is told as a device', (userAgent, program, system) => {
  expect(describeDevice(userAgent)).toMatchObject({ program, system });
});
