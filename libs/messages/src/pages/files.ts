import type { PageTexts } from './page-texts.js';

/** Words of files: sending them, what became of them, looking at them. */
export const filesTexts = {
  'add-files': { zh: '上传文件', en: 'Upload files' },
  'add-hint': {
    zh: '可以一次选择多个；网络中断后会接着传，不必重来。',
    en: 'You may choose several. After a lost connection the upload goes on where it stopped.',
  },
  'no-room': { zh: '最多{max}个文件，已满。', en: 'There is room for {max} files, and it is full.' },
  'too-many': {
    zh: '最多{max}个文件，有{left}个没有加进来。请先移除不需要的。',
    en: 'There is room for {max} files; {left} were left out. Remove some first.',
  },
  'on-their-way': { zh: '正在上传的文件', en: 'Files on their way' },
  queued: { zh: '排队等候', en: 'Waiting for its turn' },
  sending: { zh: '已传 {sent}，共 {total}', en: '{sent} of {total}' },
  offline: {
    zh: '网络中断，已传 {sent}；恢复后自动继续',
    en: 'No connection; {sent} are kept. It goes on by itself.',
  },
  paused: { zh: '已暂停，已传 {sent}，共 {total}', en: 'Paused at {sent} of {total}' },
  checking: { zh: '已传完，正在检查文件', en: 'Arrived; the file is being checked' },
  left: {
    zh: '上次没有传完（共 {total}）。请重新选择这个文件，从断的地方接着传。',
    en: 'Not all of its {total} arrived last time. Choose this file again to go on where it stopped.',
  },
  'signed-out': {
    zh: '登录已过期。请重新登录，再选择这个文件接着传。',
    en: 'You were signed out. Sign in again and choose this file to go on.',
  },
  'server-fault': {
    zh: '服务器暂时不能接收，已传的部分还在。请稍后点“继续”。',
    en: 'The server cannot take it just now; what arrived is kept. Go on in a while.',
  },
  unreadable: {
    zh: '读不到这个文件，可能已移动或改名。请重新选择。',
    en: 'The file cannot be read; it may have been moved or renamed. Choose it again.',
  },
  'kind-not-wanted': {
    zh: '这里不收“{name}”这种文件，请选择：{kinds}。',
    en: 'Files like “{name}” are not wanted here. Choose one of: {kinds}.',
  },
  'kind-document': { zh: '文档', en: 'documents' },
  'kind-picture': { zh: '图片', en: 'pictures' },
  'kind-video': { zh: '视频', en: 'videos' },
  'kind-audio': { zh: '音频', en: 'sound' },
  'kind-archive': { zh: 'zip 压缩包', en: 'zip archives' },
  'kinds-between': { zh: '、', en: ', ' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  cancel: { zh: '取消', en: 'Cancel' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  'choose-again': { zh: '选择文件', en: 'Choose file' },
  'pause-file': { zh: '暂停上传 {name}', en: 'Pause {name}' },
  'resume-file': { zh: '继续上传 {name}', en: 'Go on with {name}' },
  'cancel-file': { zh: '取消上传 {name}', en: 'Cancel {name}' },
  'progress-of': { zh: '{name} 的上传进度', en: 'Progress of {name}' },
  'remove-file': { zh: '移除 {name}', en: 'Remove {name}' },
  'save-file': { zh: '下载 {name}', en: 'Save {name}' },
  'view-file': { zh: '查看 {name}', en: 'Look at {name}' },
  view: { zh: '查看', en: 'View' },
  save: { zh: '下载', en: 'Save' },
  close: { zh: '关闭', en: 'Close' },
  'open-apart': { zh: '在新窗口打开', en: 'Open in a window of its own' },
  'picture-shown': { zh: '图片 {name}', en: 'Picture {name}' },
  'no-play': {
    zh: '这台设备放不了这种格式，请下载后播放。',
    en: 'This device cannot play the format. Save the file and play it.',
  },
  'get-package': { zh: '下载研修成果包', en: 'Download the result package' },
  'package-hint': {
    zh: '工作坊全部通过的作业和附件，附目录，按主题和教师分文件夹。',
    en: 'Every accepted work of the workshop with its files and an index, in folders by theme and teacher.',
  },
} as const satisfies PageTexts;
