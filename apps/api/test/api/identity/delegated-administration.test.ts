import { AccountAdministration } from '../../../src/modules/identity/public/account-administration.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount, type TestAccount } from '../../builders/an-account.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { useApp } from '../../support/test-app.js';

/**
 * Administration level by level: a county makes the accounts of its schools and nobody else's, and never gets at an
 * account that reaches further than itself.
 */
const app = useApp();
let region: Region;
let county: Person;
let countyAccount: TestAccount;
let root: Person;

interface Shown {
  readonly id: string;
  readonly displayName: string;
  readonly state: string;
  readonly grantsElsewhere: number;
  readonly mayAdminister: boolean;
  readonly grants: readonly { readonly id: string; readonly role: string; readonly mayEnd: boolean }[];
}

beforeAll(async () => {
  region = await aRegion(app);
  const school = region.schools[0]!;
  const builder = anAccount(app).of('county-office').at(region.countyOf(school));
  countyAccount = await builder.made();
  county = await aPerson(app, { made: () => Promise.resolve(countyAccount) } as typeof builder);
  root = await aPerson(app, anAccount(app).of(rootRole()).at(region.root));
});

const rootRole = () => (region.root.kind === 'province' ? 'province-office' : 'city-office');
const school = () => region.schools[0]!;
const otherSchool = () => region.schools.at(-1)!;

const create = (who: Person, role: string, unitId: string, login: string | null = null) =>
  who.do<{ accountId?: string; login?: string; firstPassword?: string }>(
    'createAccount',
    { input: 'CreateAccountInput!' },
    { input: { displayName: '张老师', login, role, unitId } },
    '... on FirstPasswordIssued { accountId login firstPassword }',
  );
const act = (who: Person, operation: string, accountId: string) =>
  who.do<{ accountId?: string; firstPassword?: string }>(
    operation,
    { accountId: 'ID!' },
    { accountId },
    operation === 'resetPassword'
      ? '... on FirstPasswordIssued { accountId firstPassword }'
      : '... on AccountAdministered { accountId }',
  );
const accountsAt = async (who: Person, unitId: string, narrow = ''): Promise<Shown[]> => {
  const { accounts } = await who.ask<{ accounts: { nodes: Shown[] } }>(
    `query ($unitId: ID!) { accounts(unitId: $unitId${narrow}) { nodes { id displayName state grantsElsewhere mayAdminister
       grants { id role mayEnd } } } }`,
    { unitId },
  );
  return accounts.nodes;
};
const codes = (answer: { readonly problems?: readonly { readonly code: string }[] }) =>
  (answer.problems ?? []).map(({ code }) => code);
const audited = async (accountId: string) =>
  app.database.rows<{ action: string; actor: string; before: unknown; after: unknown }>(
    `SELECT action, actor, before, after FROM platform.audit_entry WHERE target_kind = 'account' AND target_id = $1 ORDER BY id`,
    [accountId],
  );

test('a county makes a school administrator, whose first password is told once and must be changed', async () => {
  const made = await create(county, 'SCHOOL_ADMINISTRATOR', school().id);
  expect(made.firstPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
  expect(made.login).toBe(`${school().code}-1`);
  const cookie = await app.signIn(made.login!, made.firstPassword!);
  const refused = await app.graphql('{ programmes { id } }', {}, cookie);
  expect(refused.errors[0]?.extensions.problem?.code).toBe('password-change-required');
  const next = 'Herbstlaub-im-Regen';
  const changed = await app.rest({
    method: 'POST',
    url: '/session/password',
    payload: { current: made.firstPassword!, next },
    cookie,
  });
  expect(changed.status).toBe(204);
  expect((await app.graphql('{ programmes { id } }', {}, cookie)).errors).toEqual([]);
  expect((await audited(made.accountId!)).map(({ action }) => action)).toContain('create-account');
});

test('a county appoints nobody above it, beside it, or where the role does not belong', async () => {
  expect(codes(await create(county, 'CITY_OFFICE', region.countyOf(school()).id))).toEqual([
    'role-not-held-there',
    'role-not-yours-to-give',
  ]);
  expect(codes(await create(county, 'PRINCIPAL', region.countyOf(school()).id))).toEqual([
    'role-not-held-there',
  ]);
  // The guard refuses another county's school before any rule is asked.
  await expect(create(county, 'PRINCIPAL', otherSchool().id)).rejects.toThrow('FORBIDDEN');
});

test('a login that is taken, malformed or personal is refused', async () => {
  const made = await create(county, 'PRINCIPAL', school().id, 'Director-Li');
  expect(made.login).toBe('director-li');
  expect(codes(await create(county, 'PRINCIPAL', school().id, 'director-LI'))).toEqual(['login-taken']);
  expect(codes(await create(county, 'PRINCIPAL', school().id, '13912345678'))).toEqual(['login-is-personal']);
  expect(codes(await create(county, 'PRINCIPAL', school().id, '李校长'))).toEqual(['login-malformed']);
});

test('a password is reset, which ends every session and leaves a trace', async () => {
  const made = await create(county, 'PRINCIPAL', school().id);
  const cookie = await app.signIn(made.login!, made.firstPassword!);
  const reset = await act(county, 'resetPassword', made.accountId!);
  expect(reset.firstPassword).not.toBe(made.firstPassword);
  expect((await app.graphql('{ viewer { accountId } }', {}, cookie)).errors[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  await expect(app.signIn(made.login!, made.firstPassword!)).rejects.toThrow('sign-in-failed');
  await app.signIn(made.login!, reset.firstPassword!);
  const trail = await audited(made.accountId!);
  expect(trail.find(({ action }) => action === 'reset-password')).toMatchObject({
    before: { mustChangePassword: true },
    after: { mustChangePassword: true },
  });
  expect(JSON.stringify(trail)).not.toContain(reset.firstPassword);
});

test('an account that holds a role of the whole region is beyond the county, and is shown as such', async () => {
  const made = await create(county, 'PRINCIPAL', school().id);
  const given = await root.do(
    'giveGrant',
    { input: 'GiveGrantInput!' },
    { input: { accountId: made.accountId, role: 'EXPERT', unitId: region.root.id } },
    '... on GrantGiven { grantId }',
  );
  expect(codes(given)).toEqual([]);
  for (const operation of ['resetPassword', 'disableAccount', 'unlockAccount', 'endSessionsOfAccount'])
    await expect(act(county, operation, made.accountId!)).rejects.toThrow('FORBIDDEN');
  const [shown] = (await accountsAt(county, school().id)).filter(({ id }) => id === made.accountId);
  expect(shown).toMatchObject({ mayAdminister: false, grantsElsewhere: 1, grants: [{ role: 'PRINCIPAL' }] });
  // The role at its own school it may end all the same.
  const ended = await county.do(
    'endGrant',
    { grantId: 'ID!' },
    { grantId: shown!.grants[0]!.id },
    '... on GrantEnded { grantId }',
  );
  expect(codes(ended)).toEqual([]);
  // Now the account stands out of the county altogether.
  expect((await accountsAt(county, school().id)).some(({ id }) => id === made.accountId)).toBe(false);
  expect(codes(await act(root, 'resetPassword', made.accountId!))).toEqual([]);
});

test('a role given while a password is being reset is seen before anything is done', async () => {
  const made = await create(county, 'PRINCIPAL', school().id);
  let reset: ReturnType<typeof act> | undefined;
  await app.database.transaction(async (tx) => {
    const administration = app.get(AccountAdministration);
    const accountId = made.accountId!;
    await administration.lock(tx, accountId);
    const expert = { role: 'expert', unitId: region.root.id } as const;
    await administration.giveGrant(tx, { accountId, ...expert, givenBy: countyAccount.id });
    // The guard lets the reset pass, for nobody sees the new role yet; then it waits for the account.
    reset = act(county, 'resetPassword', accountId);
    for (let waiting = 0; waiting === 0;) {
      const row = await app.database.one<{ n: number }>(
        `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      waiting = row?.n ?? 0;
    }
  });
  expect(codes(await reset!)).toEqual(['account-beyond-reach']);
});

test('an account out of sight and one that does not exist are answered alike', async () => {
  const foreign = await create(root, 'PRINCIPAL', otherSchool().id);
  const give = (accountId: string) =>
    county.do(
      'giveGrant',
      { input: 'GiveGrantInput!' },
      { input: { accountId, role: 'WORKSHOP_LEADER', unitId: school().id } },
      '... on GrantGiven { grantId }',
    );
  expect(codes(await give(foreign.accountId!))).toEqual(['account-unknown']);
  expect(codes(await give('00000000-0000-7000-8000-000000000000'))).toEqual(['account-unknown']);
  expect(codes(await give(countyAccount.id))).toEqual(['own-grant']);
});

test('a disabled account is enabled by nobody below who disabled it', async () => {
  const made = await create(county, 'PRINCIPAL', school().id);
  expect(codes(await act(root, 'disableAccount', made.accountId!))).toEqual([]);
  await expect(app.signIn(made.login!, made.firstPassword!)).rejects.toThrow('sign-in-failed');
  expect((await accountsAt(county, school().id, ', state: DISABLED')).map(({ id }) => id)).toEqual([
    made.accountId,
  ]);
  expect(codes(await act(county, 'disableAccount', made.accountId!))).toEqual(['account-already-disabled']);
  expect(codes(await act(county, 'enableAccount', made.accountId!))).toEqual(['disabled-from-above']);
  expect(codes(await act(root, 'enableAccount', made.accountId!))).toEqual([]);
  await app.signIn(made.login!, made.firstPassword!);
});

test('nobody disables themselves or ends the last role that they hold', async () => {
  expect(codes(await act(county, 'disableAccount', countyAccount.id))).toEqual(['own-account']);
  const own = (await accountsAt(county, region.countyOf(school()).id)).find(
    ({ id }) => id === countyAccount.id,
  );
  const end = () =>
    county.do(
      'endGrant',
      { grantId: 'ID!' },
      { grantId: own!.grants[0]!.id },
      '... on GrantEnded { grantId }',
    );
  expect(codes(await end())).toEqual(['own-last-grant']);
});

test('an ended role is gone at once, with its sessions, and stays in the history', async () => {
  const made = await create(county, 'PRINCIPAL', school().id);
  const cookie = await app.signIn(made.login!, made.firstPassword!);
  const [shown] = (await accountsAt(county, school().id)).filter(({ id }) => id === made.accountId);
  const grantId = shown!.grants[0]!.id;
  const end = () => county.do('endGrant', { grantId: 'ID!' }, { grantId }, '... on GrantEnded { grantId }');
  expect(codes(await end())).toEqual([]);
  expect(codes(await end())).toEqual(['grant-ended']);
  expect((await app.rest({ url: '/session', cookie })).json()).toEqual({ signedIn: false });
  const { accountHistory } = await county.ask<{ accountHistory: object[] }>(
    'query ($id: ID!) { accountHistory(accountId: $id) { role grantedBy endedAt endedBy mayEnd } }',
    { id: made.accountId },
  );
  expect(accountHistory).toEqual([
    {
      role: 'PRINCIPAL',
      grantedBy: countyAccount.login,
      endedAt: expect.any(String),
      endedBy: countyAccount.login,
      mayEnd: false,
    },
  ]);
  await expect(app.signIn(made.login!, made.firstPassword!)).rejects.toThrow('account-without-role');
});

test('accounts are found by name, login, role and state', async () => {
  const made = await create(county, 'WORKSHOP_LEADER', school().id, 'leader-of-one');
  const at = (narrow: string) =>
    accountsAt(county, school().id, narrow).then((found) => found.map(({ id }) => id));
  expect(await at(', search: "LEADER-OF"')).toEqual([made.accountId]);
  expect(await at(', search: "100%"')).toEqual([]);
  expect(await at(', role: WORKSHOP_LEADER')).toEqual([made.accountId]);
  expect(await at(', role: WORKSHOP_LEADER, state: NEVER_SIGNED_IN')).toEqual([made.accountId]);
  await app.signIn(made.login!, made.firstPassword!);
  expect(await at(', role: WORKSHOP_LEADER, state: NEVER_SIGNED_IN')).toEqual([]);
  expect(await at(', role: WORKSHOP_LEADER, state: ACTIVE')).toEqual([made.accountId]);
});

test('a list of accounts comes page by page', async () => {
  const page = async (after: string | null) =>
    (
      await root.ask<{
        accounts: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($unitId: ID!, $after: String) { accounts(unitId: $unitId, first: 3, after: $after) {
           totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { unitId: region.root.id, after },
      )
    ).accounts;
  const seen: string[] = [];
  let next = await page(null);
  const total = next.totalCount;
  for (;;) {
    seen.push(...next.nodes.map(({ id }) => id));
    if (!next.pageInfo.hasNextPage) break;
    next = await page(next.pageInfo.endCursor);
  }
  expect(new Set(seen).size).toBe(total);
  expect(seen.length).toBe(total);
});

test('operators of an institution make their colleagues, and the office at the root made the first', async () => {
  const [institution, other] = region.institutions;
  const make = (who: Person, institutionId: string) =>
    who.do<{ accountId?: string; login?: string; firstPassword?: string }>(
      'createOperatorAccount',
      { input: 'CreateOperatorAccountInput!' },
      { input: { displayName: '平台客服', institutionId } },
      '... on FirstPasswordIssued { accountId login firstPassword }',
    );
  const first = await make(root, institution!.id);
  const operator = await aPerson(app, anAccount(app).of('institution-operator').operating(institution!));
  const colleague = await make(operator, institution!.id);
  await expect(make(operator, other!.id)).rejects.toThrow('FORBIDDEN');
  expect(codes(await act(operator, 'resetPassword', colleague.accountId!))).toEqual([]);
  expect(codes(await act(root, 'resetPassword', first.accountId!))).toEqual([]);
  const { operatorAccounts } = await operator.ask<{ operatorAccounts: { nodes: { id: string }[] } }>(
    'query ($id: ID!) { operatorAccounts(institutionId: $id) { nodes { id } } }',
    { id: institution!.id },
  );
  expect(operatorAccounts.nodes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([first.accountId, colleague.accountId]),
  );
});
