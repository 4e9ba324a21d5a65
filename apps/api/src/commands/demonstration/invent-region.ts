import { residentIdCheckCharacter } from '@tisheng/domain-rules/enrollment/resident-id-number.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Random } from '../season/random.js';

/** Files of a region as its offices would send them. Every school and every person is invented. */
export interface InventedRegion {
  readonly schoolsCsv: string;
  readonly rosterCsv: string;
  readonly countyCodes: readonly string[];
}

const SURNAMES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
);
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅文辉建云晓宁雪峰佳慧琳岩');
const KINDS = [
  {
    word: '小学',
    stage: '小学',
    type: '21',
    names: ['实验小学', '中心小学', '育才小学', '第二小学'],
    subjects: ['语文', '数学', '英语', '科学', '音乐', '美术', '体育与健康', '信息技术'],
  },
  {
    word: '中学',
    stage: '初中',
    type: '31',
    names: ['第一中学', '实验中学', '第三中学'],
    subjects: ['语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '信息技术'],
  },
  { word: '幼儿园', stage: '幼儿园', type: '11', names: ['中心幼儿园', '春蕾幼儿园'], subjects: ['学前'] },
] as const;

interface School {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  readonly countyCode: string;
}

/**
 * Units whose schools take part: those that the first cohort names, else two counties of each of the first cities and
 * one unit that reports straight to the root.
 */
function countiesOf(pack: PolicyPack): { code: string; name: string }[] {
  const { counties, specialUnits, cities } = pack.region;
  const named = pack.cohorts[0]?.units ?? [];
  const all = [...specialUnits, ...counties];
  if (named.length > 0) return named.flatMap((name) => all.filter((unit) => unit.name === name)).slice(0, 7);
  const spread = cities
    .slice(0, 3)
    .flatMap((city, at) =>
      counties.filter((county) => county.cityCode === city.code).slice(0, at === 2 ? 1 : 2),
    );
  return [...spread, ...specialUnits.slice(0, 1)];
}

function schoolsIn(pack: PolicyPack, counties: readonly { code: string; name: string }[]): School[] {
  const province = pack.region.rootCode.slice(0, 2);
  const perCounty = Math.max(2, Math.ceil(12 / counties.length));
  let serial = 800_001;
  return counties.flatMap((county) =>
    Array.from({ length: perCounty }, (_, at): School => {
      const kind = KINDS[at % KINDS.length] ?? KINDS[0];
      const name = `${county.name}${kind.names[Math.floor(at / KINDS.length) % kind.names.length]}`;
      return { code: `${kind.type}${province}${serial++}`, name, kind, countyCode: county.code };
    }),
  );
}

function inventTeacher(
  pack: PolicyPack,
  school: School,
  principal: boolean,
  day: PlainDate,
  serial: number,
  random: Random,
): string {
  const female = random.chance(school.kind.word === '幼儿园' ? 0.95 : 0.62);
  // From 24 to 59 years, so that both sides of every age rule occur.
  const birth = addDays(day, -Math.round((24 + random.next() * (female ? 31 : 35.5)) * 365.25));
  const sequence = String(100 + ((serial * 2) % 800) + (female ? 0 : 1)).padStart(3, '0');
  const first17 = `${pack.region.rootCode.slice(0, 4)}00${birth.replaceAll('-', '')}${sequence}`;
  const name = random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.75) ? random.pick(GIVEN) : '');
  const duty = principal ? '校长' : serial % 37 === 5 ? '教研员' : random.chance(0.1) ? '骨干教师' : '教师';
  const phone = `13${String(random.between(0, 999_999_999)).padStart(9, '0')}`;
  return [
    name,
    female ? '女' : '男',
    '居民身份证',
    first17 + residentIdCheckCharacter(first17),
    birth,
    school.code,
    school.name,
    school.kind.stage,
    random.pick(school.kind.subjects),
    duty,
    phone,
  ].join(',');
}

/**
 * Invents the schools and teachers of a region.
 *
 * @param day the ages are spread around this day
 * @param teachers about how many
 */
export function inventRegion(
  pack: PolicyPack,
  day: PlainDate,
  teachers: number,
  random: Random,
): InventedRegion {
  const counties = countiesOf(pack);
  const schools = schoolsIn(pack, counties);
  const rows: string[] = [];
  const known = new Set<string>();
  for (let at = 0; rows.length < teachers && at < teachers * 3; at += 1) {
    const school = schools[at % schools.length]!;
    const row = inventTeacher(pack, school, at < schools.length, day, at, random);
    const id = row.split(',')[3] ?? '';
    if (known.has(id)) continue;
    known.add(id);
    rows.push(row);
  }
  return {
    schoolsCsv: [
      '学校标识码,学校名称,任教学段,所属县区代码',
      ...schools.map(({ code, name, kind, countyCode }) => `${code},${name},${kind.stage},${countyCode}`),
    ].join('\r\n'),
    rosterCsv: [
      '姓名,性别,证件类型,证件号码,出生日期,学校标识码,学校名称,任教学段,任教学科,职务,手机号码',
      ...rows,
    ].join('\r\n'),
    countyCodes: counties.map(({ code }) => code),
  };
}
