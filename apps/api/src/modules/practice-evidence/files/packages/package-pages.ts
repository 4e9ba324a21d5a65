import {
  parseInline,
  parseWorkText,
  type WorkBlock,
} from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';
import { RESULT_PACKAGE_TEXTS, type ResultPackageWord } from '@tisheng/messages/result-package.js';
import type { PackedWork, PackedWorkshop } from './find-package-works.js';

/** A work with the names that it has inside the package. */
export interface PlacedWork {
  readonly work: PackedWork;
  /** Folder of the work, from the root of the package. */
  readonly folder: string;
  /** Name of its own page inside the folder. */
  readonly page: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

const STYLE = `body{font:15px/1.65 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC",sans-serif;margin:32px auto;max-width:1080px;padding:0 20px;color:#1d2a2d}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 8px}h3{font-size:16px}p{margin:0 0 10px}.soft{color:#5a666a}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:16px 0}dt{color:#5a666a}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #d8d3ca;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f3f0ea;font-weight:600}td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
ul{margin:0;padding-inline-start:1.2em}img{max-width:100%}a{color:#14535c}
@media print{body{margin:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}thead{display:table-header-group}tr{break-inside:avoid}}`;

const word = (key: ResultPackageWord): string => RESULT_PACKAGE_TEXTS[key].zh;

/** The index of the package, piece by piece: to be read, printed, and clicked through; no script. */
export async function* indexPage(
  workshop: PackedWorkshop,
  works: AsyncIterable<PlacedWork>,
  packedAt: Date,
): AsyncGenerator<string> {
  const facts: [ResultPackageWord, string][] = [
    ['cohort', workshop.cohortName],
    ['leaders', workshop.leaders.join('、')],
    ['members', String(workshop.members)],
    ['packed-at', moment(packedAt, workshop.timeZone)],
  ];
  yield head(`${workshop.name} · ${word('title')}`);
  yield `<h1>${escaped(workshop.name)}</h1><p class="soft">${word('title')}。${word('lead')}</p>${listOf(facts)}`;
  let theme: number | null = null;
  for await (const placed of works) {
    if (placed.work.theme !== theme) {
      yield theme === null ? '' : '</tbody></table>';
      theme = placed.work.theme;
      yield `<h2>${word('theme')} ${theme} ${escaped(placed.work.themeTitle)}</h2>${TABLE_HEAD}`;
    }
    yield rowOf(placed, workshop.timeZone);
  }
  yield theme === null ? `<p>${word('not-one')}</p>` : '</tbody></table>';
  yield '</body></html>';
}

const COLUMNS = ['teacher', 'learner-no', 'school', 'topic', 'score', 'accepted-at', 'files'] as const;
const TABLE_HEAD = `<table><thead><tr>${COLUMNS.map((key) => `<th>${word(key)}</th>`).join('')}</tr></thead><tbody>`;

function rowOf({ work, folder, page, files }: PlacedWork, timeZone: string): string {
  const to = (name: string): string => `<a href="${addressOf(`${folder}/${name}`)}">`;
  const list = files.map(({ name }) => `<li>${to(name)}${escaped(name)}</a></li>`).join('');
  return `<tr><td>${to(page)}${escaped(work.teacherName)}</a></td><td>${escaped(work.learnerNo)}</td><td>${escaped(work.schoolName)}</td>
<td>${escaped(work.topic)}</td><td class="number">${work.score ?? ''}</td><td class="number">${day(work.acceptedAt, timeZone)}</td><td>${list ? `<ul>${list}</ul>` : ''}</td></tr>\n`;
}

/** The page of one work: who, about what, the text and the links; pictures of the text stand beside it in the folder. */
export function workPage({ work, folder, files }: PlacedWork, timeZone: string): string {
  const up = '../'.repeat(folder.split('/').length);
  const facts: [ResultPackageWord, string][] = [
    ['theme', `${work.theme} ${work.themeTitle}`],
    ['teacher', work.teacherName],
    ['learner-no', work.learnerNo],
    ['school', work.schoolName],
    ['topic', work.topic],
    ['score', work.score === null ? '' : String(work.score)],
    ['accepted-at', day(work.acceptedAt, timeZone)],
  ];
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const text = parseWorkText(work.text)
    .map((block) => blockOf(block, names))
    .join('\n');
  const links = work.links.map((link) => `<li>${linkOf(link, link)}</li>`).join('');
  const list = files.map(({ name }) => `<li><a href="${addressOf(name)}">${escaped(name)}</a></li>`).join('');
  return [
    head(`${work.teacherName} · ${work.topic}`),
    `<p><a href="${up}index.html">${word('index')}</a></p><h1>${escaped(work.topic)}</h1>${listOf(facts)}`,
    text && `<h2>${word('text-of-work')}</h2>${text}`,
    links && `<h2>${word('links')}</h2><ul>${links}</ul>`,
    list && `<h2>${word('files')}</h2><ul>${list}</ul>`,
    '</body></html>',
  ].join('\n');
}

function blockOf(block: WorkBlock, names: ReadonlyMap<string, string>): string {
  switch (block.type) {
    case 'heading':
      return `<h3>${inline(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${inline(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inline(item)}</li>`).join('');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'picture': {
      const name = names.get(block.fileId);
      const shown = name
        ? `<img src="${addressOf(name)}" alt="${escaped(block.caption)}">`
        : word('file-gone');
      return `<p>${shown}<br><span class="soft">${escaped(block.caption)}</span></p>`;
    }
  }
}

const inline = (text: string): string =>
  parseInline(text)
    .map((part) => {
      const words = part.href === null ? escaped(part.text) : linkOf(part.href, part.text);
      return part.strong ? `<strong>${words}</strong>` : words;
    })
    .join('');

const linkOf = (href: string, words: string): string =>
  /^https?:\/\//i.test(href)
    ? `<a href="${escaped(href)}" rel="noreferrer">${escaped(words)}</a>`
    : escaped(words);

const head = (title: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`;

const listOf = (facts: readonly [ResultPackageWord, string][]): string =>
  `<dl>${facts.map(([key, value]) => (value === '' ? '' : `<dt>${word(key)}</dt><dd>${escaped(value)}</dd>`)).join('')}</dl>`;

/** A path inside the package as an address: each part by itself. */
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const moment = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
export const day = (at: Date | null, timeZone: string): string =>
  at ? new Intl.DateTimeFormat('en-CA', { timeZone }).format(at) : '';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
