/**
 * Invented reports of teachers, in Chinese, for the benchmark alone: nobody wrote them. Each is put together from parts of
 * sentences, so that colleagues who write about the same theme use many of the same words, as in life.
 */

/** Mulberry32: the same numbers from the same seed on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (text) => text.split(' ');
const WHEN = words(
  '上学期 这学期 开学后 期中前 培训第三周 上周三 公开课上 教研活动中 第一次试讲 复习阶段 有一节课 课后 家长开放日 去年秋天 备课时 第二轮打磨后',
);
const WHO = words(
  '我 我们组 同组的老师 师傅 学生们 班里的孩子 几个基础弱的学生 小组长 坐在后排的学生 家长 备课组 教研员 邻班老师 新来的同事 课代表 我和搭班老师',
);
const DID = words(
  '用希沃白板演示 录了一段微课 把课件改成互动形式 在平板上分组讨论 用思维导图梳理 拿手机投屏展示 做了一次在线小测 让学生拍照上传 用动画模拟过程 制作了闯关游戏 整理了错题库 用几何画板拖动图形 播放朗读示范 建了班级空间 用表格记录数据 把实验过程慢放',
);
const WHAT = words(
  '分数的意义 圆的面积 古诗两首 阅读理解 一次函数 植物的生长 声音的传播 英语对话 文言文断句 比例尺 光的折射 家乡的变化 二次方程 名著导读 分类讨论 水的循环 化学方程式 安全教育 音乐节奏 剪纸艺术 地图上的方向 元音字母 垃圾分类 长方体展开图',
);
const RESULT = words(
  '课堂气氛明显活跃 多数人当堂完成了练习 仍有几个人跟不上 讨论时间超出了预计 正确率提高了两成 孩子们愿意上台讲 板书反而少了 设备中途断了网 难点终于讲透了 作业质量好了不少 有人只顾着看画面 反馈来得很及时 提问比以前多 合作时分工不匀 家长也参与进来 时间分配更合理',
);
const BUT = words('但是 不过 同时 后来 因此 另外 遗憾的是 令人高兴的是 事后想来 和过去相比 说到底 从数据看');
const THINK = words(
  '技术不能代替思考 工具要为目标服务 先想清楚为什么用 少而精才有效 课前准备决定成败 要给学生留出时间 评价方式也得跟着变 共享资源省了很多力气 操作熟练是前提 安静的思考同样重要 真实情境最能打动人 一次不成可以再磨 小步子走得稳 差异需要被看见 备用方案必不可少 反思要落到下一课',
);
const NEXT = words('下一步准备 打算下周 希望以后 计划本学期内 接下来想 明年春天要');
const PLAN = words(
  '再上一遍同样内容 请同伴来听 把素材传到资源库 给薄弱学生单独设计任务 学会剪辑视频 和外校结对研讨 缩短导入环节 改用纸笔加平板 收集学生的问题 整理成案例投稿 在组内做一次分享 试试翻转课堂',
);

/** Something of its own that each teacher's report has: numbers, names of lessons, odd details. */
const DETAIL = words(
  '窗外正下着雨 粉笔断了三次 多媒体教室借不到 只有十二台平板 投影偏暗 声音开得太大 下课铃响了 有个孩子哭了 校长推门进来 大家都笑了 网速时快时慢 忘了带翻页笔 座位重新排过 停电二十分钟 音箱有杂音 录像没有存上',
);

export function inventReport(random, length = 600) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const number = () => Math.floor(random() * 58) + 2;
  const shapes = [
    () => `${one(WHEN)}，${one(WHO)}${one(DID)}，讲的是${one(WHAT)}，${one(RESULT)}。`,
    () =>
      `${one(BUT)}${one(RESULT)}，全班${number()}人里有${number()}人${one(['举手', '答对', '完成', '提问'])}。`,
    () => `${one(WHO)}觉得${one(THINK)}，${one(BUT)}${one(DETAIL)}。`,
    () => `在${one(WHAT)}这一课，${one(WHO)}${one(DID)}，用了${number()}分钟，${one(RESULT)}。`,
    () => `${one(NEXT)}${one(PLAN)}，也就是${one(WHAT)}那部分，${one(THINK)}。`,
    () => `${one(DETAIL)}，${one(WHO)}只好${one(DID)}，${one(BUT)}${one(RESULT)}。`,
  ];
  let text = '';
  while (text.length < length * (0.7 + random() * 0.6)) {
    text += one(shapes)();
    if (random() < 0.12) text += '\n';
  }
  return text;
}

/** Copied as it stands, with what a copier changes in a minute: name of the class, punctuation, order of paragraphs. */
export function copied(random, text) {
  const paragraphs = text.split('\n');
  if (random() < 0.5) paragraphs.push(paragraphs.shift());
  return paragraphs
    .join(random() < 0.5 ? '\n' : '')
    .replaceAll('。', random() < 0.5 ? '；' : '。')
    .replaceAll(/\d+/g, (digits) => (random() < 0.3 ? String(Number(digits) + 1) : digits));
}

/** Copied and gone over: of the sentences some are dropped, some are new, and words are changed here and there. */
export const lightlyEdited = (random, text) =>
  edited(random, text, { dropped: 0.1, fresh: 0.1, changed: 0.3 });

/** A source in front of one, and half of it written anew. */
export const rewritten = (random, text) => edited(random, text, { dropped: 0.25, fresh: 0.35, changed: 0.3 });

function edited(random, text, { dropped, fresh, changed }) {
  const sentences = text.match(/[^。；]+[。；]?/g) ?? [];
  const parts = sentences.flatMap((sentence) => {
    const dice = random();
    if (dice < dropped) return [];
    if (dice < dropped + fresh) return [inventReport(random, 25)];
    if (dice < dropped + fresh + changed) return [changedOnce(random, sentence)];
    return [sentence];
  });
  if (random() < 0.4) parts.push(inventReport(random, 60));
  return parts.join('');
}

/** A few characters in the middle give way to others. */
function changedOnce(random, sentence) {
  const at = Math.floor(random() * Math.max(1, sentence.length - 4));
  return `${sentence.slice(0, at)}${['其实', '比较', '又', '一直在', '慢慢'][Math.floor(random() * 5)]}${sentence.slice(at + 2)}`;
}

/** Took one passage, some eighth of it, and wrote the rest: not a copy. */
export function quoting(random, text) {
  const at = Math.floor(random() * text.length * 0.8);
  const own = inventReport(random);
  return `${own.slice(0, 200)}${text.slice(at, at + Math.floor(own.length / 8))}${own.slice(200)}`;
}
