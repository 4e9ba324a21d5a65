import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { Accounts } from '../../src/modules/identity/public/accounts.js';
import { aRegion } from '../builders/a-region.js';
import { onTheRoster } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A principal is a learner of the programme, too: one account, two roles. They switch in the account menu, at the desk
 * and on the phone, and each time stand on the first page of the other role. At home they see where they are signed in and
 * end what they do not need.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const person = { login: 'director-wang', password: 'Kirschbaum-42-Regen' };

beforeAll(async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', counties: ['220102'] });
  const school = region.schools[0]!;
  const [teacherId] = await onTheRoster(app, region, [aTeacher().named('王校长').at(school)]);
  await app.database.transaction((tx) =>
    app.get(Accounts).create(tx, {
      ...person,
      displayName: '王校长',
      mustChangePassword: false,
      grants: [
        { role: 'principal', unitId: school.id },
        { role: 'teacher', teacherId: teacherId! },
      ],
    }),
  );
});

const openMenu = (visitor: Visitor) => visitor.page.getByRole('button', { name: /王校长/ }).click();
const choose = async (visitor: Visitor, role: 'principal' | 'teacher', home: RegExp): Promise<void> => {
  await openMenu(visitor);
  await visitor.page.getByRole('menuitemradio', { name: shellTexts[`role-${role}`].zh }).click();
  await visitor.page.waitForURL(home);
  await visitor.settled();
};

test.each([
  ['at the desk', DESK],
  ['on the phone', PHONE],
])(
  'the role is switched %s, and the page begins where the new role begins',
  async (_, viewport) => {
    const visitor = await visit(await browser.newContext({ viewport }), app);
    await visitor.signIn(person);
    await visitor.page.waitForURL(/\/school/);
    await choose(visitor, 'teacher', /\/teacher/);
    expect(await visitor.overflow()).toBe(0);
    // The other role's pages are out of reach until one switches back.
    await visitor.open('/school/ratings');
    await visitor.page.waitForURL(/\/teacher/);
    await choose(visitor, 'principal', /\/school/);
    expect(visitor.complaints).toEqual([]);
  },
  60_000,
);

test('sessions elsewhere are seen and ended', async () => {
  const atSchool = await visit(await browser.newContext({ viewport: DESK }), app);
  const atHome = await visit(await browser.newContext({ viewport: PHONE }), app);
  await atSchool.signIn(person);
  await atHome.signIn(person);
  await openMenu(atHome);
  await atHome.page.getByRole('menuitem', { name: shellTexts['account-and-security'].zh }).click();
  await atHome.heading(accountSecurityTexts.title.zh).waitFor();
  await atHome.settled();
  expect(await atHome.page.getByText(accountSecurityTexts['this-one'].zh).count()).toBe(1);
  expect(await atHome.page.getByText(/Chrome 浏览器/).count()).toBeGreaterThan(1);
  expect(await atHome.overflow()).toBe(0);
  await atHome.button(accountSecurityTexts['end-others'].zh).click();
  await atHome.page.getByText(accountSecurityTexts['only-this'].zh).waitFor();
  await atSchool.page.reload();
  await atSchool.page.waitForURL(/\/sign-in/);
  expect(atHome.complaints).toEqual([]);
}, 60_000);
