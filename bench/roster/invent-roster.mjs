/** Invents the files of a region from a seed: the same seed gives the same files on every machine. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeWorkbook } from '../../apps/api/dist/platform/spreadsheet/write-workbook.js';
import { csvLine } from '../../apps/api/dist/platform/spreadsheet/write-csv.js';

const HEADER = [
  '姓名',
  '性别',
  '证件类型',
  '证件号码',
  '出生日期',
  '学校标识码',
  '学校名称',
  '任教学段',
  '任教学科',
  '职务',
  '手机号码',
];
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'.split('');
const SIGNS = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红建文斌宇浩凯'.split('');
const SUBJECTS = ['语文', '数学', '英语', '物理', '体育', '音乐', '美术', '信息技术'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A generator of numbers from 0 to below 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function idNumber(area, date, serial) {
  const seventeen = `${area}${date.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return seventeen + '10X98765432'[sum % 11];
}

/** Schools spread over the counties of a pack. */
export function inventSchools(pack, count) {
  const counties = pack.region.counties;
  return Array.from({ length: count }, (_, index) => {
    const county = counties[index % counties.length];
    const isPrimary = index % 3 !== 0;
    return {
      code: `${isPrimary ? '21' : '31'}${String(10_000_000 + index)}`,
      name: `${county.name}第${Math.floor(index / counties.length) + 1}${isPrimary ? '小学' : '初级中学'}`,
      stage: isPrimary ? '小学' : '初中',
      countyCode: county.code,
    };
  });
}

/** Rows of the roster, school after school. Every ID number is another one and checks. */
export function* inventTeachers(pack, schools, count, seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const area = pack.region.counties[0].code;
  for (let index = 0; index < count; index += 1) {
    const school = schools[Math.floor((index * schools.length) / count)];
    // A thousand numbers share a day of birth, so that none comes twice.
    const day = new Date(Date.UTC(1956, 0, 1) + ((Math.floor(index / 900) * 17) % 12_000) * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    const serial = (index % 900) + 50;
    yield [
      pick(SURNAMES) + pick(SIGNS) + (random() < 0.7 ? pick(SIGNS) : ''),
      serial % 2 === 1 ? '男' : '女',
      '居民身份证',
      idNumber(area, date, serial),
      date,
      school.code,
      school.name,
      school.stage,
      pick(SUBJECTS),
      '教师',
      `139${String(10_000_000 + index)}`,
    ];
  }
}

/** Writes schools.csv, roster.csv, roster.csv.gz and roster.xlsx. */
export async function inventFiles(pack, { folder, rows, schools: schoolCount, seed, forms }) {
  const schools = inventSchools(pack, schoolCount);
  const list = [
    csvLine(['学校标识码', '学校名称', '任教学段', '所属县区代码']),
    ...schools.map(({ code, name, stage, countyCode }) => csvLine([code, name, stage, countyCode])),
  ];
  await writeFile(join(folder, 'schools.csv'), `\uFEFF${list.join('')}`);
  const teachers = () => inventTeachers(pack, schools, rows, seed);
  function* lines() {
    yield `\uFEFF${csvLine(HEADER)}`;
    for (const row of teachers()) yield csvLine(row);
  }
  if (forms.includes('csv')) {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(join(folder, 'roster.csv.gz')));
    await pipeline(Readable.from(lines()), createWriteStream(join(folder, 'roster.csv')));
  }
  if (forms.includes('xlsx')) {
    const columns = HEADER.map((title) => ({ header: { zh: title, en: title }, type: 'text' }));
    const sheet = { name: { zh: '名册', en: 'Roster' }, columns, rows: teachers() };
    await writeWorkbook(createWriteStream(join(folder, 'roster.xlsx')), [sheet], { language: 'zh' });
  }
}
