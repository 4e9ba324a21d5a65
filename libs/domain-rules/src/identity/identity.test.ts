import fc from 'fast-check';
import { afterWrongPassword, DEFAULT_LOCK_OUT, isLockedOut, noFailures } from './lock-out.js';
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
