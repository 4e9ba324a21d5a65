/**
 * What the members of a list of a policy pack are known by, whatever place they stand at: the code of a cohort, the
 * number of a theme, the grade of a band. Lists of plain words have no such names.
 */

type Member = Readonly<Record<string, unknown>>;

/** Ways to name a member, the best first; the first one that names every member of a list differently is taken. */
const NAMINGS: readonly ((member: Member) => unknown)[] = [
  ({ code }) => code,
  ({ theme }) => theme,
  ({ grade }) => grade,
  ({ points }) => points,
  ({ level }) => level,
  ({ kind }) => kind,
  ({ lifecycle, from, to }) => joined([lifecycle, from, to]),
  ({ stages }) => (Array.isArray(stages) ? joined(stages) : undefined),
  ({ from, to, title }) => joined([from, to, isText(title) ? title.zh : undefined]),
];

const joined = (parts: readonly unknown[]): string | undefined =>
  parts.length > 0 && parts.every((part) => typeof part === 'string') ? parts.join(' ') : undefined;

/** A text in both languages: one value, not two. */
export const isText = (value: unknown): value is { readonly zh: string; readonly en: string } =>
  isMember(value) && Object.keys(value).length === 2 && 'zh' in value && 'en' in value;

const isMember = (value: unknown): value is Member =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is shown and compared as one: plain values, texts, and lists of nothing but those. */
export function isOneValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || isText(value)) return true;
  return Array.isArray(value) && value.every((member) => !isMember(member) || isText(member));
}

/**
 * Names of the members of several lists, in their order; their places where no naming fits all of them.
 *
 * @example listKeys([{ code: '2014' }, { code: '2015' }]) // [['2014', '2015']]
 */
export function listKeys(...lists: readonly (readonly unknown[])[]): string[][] {
  const naming = NAMINGS.find((name) => lists.every((list) => namesAll(name, list)));
  return lists.map((list) =>
    list.map((member, place) => String(naming && isMember(member) ? naming(member) : place)),
  );
}

function namesAll(naming: (member: Member) => unknown, list: readonly unknown[]): boolean {
  const names = list.map((member) => (isMember(member) ? naming(member) : undefined));
  const sound = names.every((name) => typeof name === 'string' || typeof name === 'number');
  return sound && new Set(names.map(String)).size === names.length;
}
