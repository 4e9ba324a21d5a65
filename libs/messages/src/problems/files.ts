import type { ContentProblemCode } from '@tisheng/domain-rules/practice-evidence/files/check-content.js';
import type { UploadProblemCode } from '@tisheng/domain-rules/practice-evidence/files/check-upload.js';
import type { ClaimUploadProblemCode } from '@tisheng/domain-rules/practice-evidence/files/may-claim-upload.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: ProblemData[string] | undefined): number => Math.ceil(Number(bytes) / MEGABYTE);
const left = (d: ProblemData): number =>
  Math.max(0, Math.floor((Number(d['maximum']) - Number(d['used'])) / MEGABYTE));

/** Problems of files: before they are sent, in what they hold, and when they are attached. */
export const fileProblems = {
  'file-name-unsafe': {
    zh: (d) => `文件名“${d['name']}”含有不能使用的符号或过长，请改名后再上传。`,
    en: (d) => `The file name “${d['name']}” has signs that cannot be used or is too long. Rename the file.`,
  },
  'file-kind-not-accepted': {
    zh: (d) =>
      `不接受“${d['name']}”这种文件。请上传文档、演示、表格、图片、音频、视频或zip，并保持扩展名与内容一致。`,
    en: (d) =>
      `Files like “${d['name']}” are not taken. Use documents, slides, sheets, pictures, sound, video or zip, with the extension that fits the content.`,
  },
  'work-file-empty': {
    zh: (d) => `文件“${d['name']}”是空的，请检查后重新上传。`,
    en: (d) => `The file “${d['name']}” is empty. Check it and upload it again.`,
  },
  'work-file-too-large': {
    zh: (d) =>
      `文件“${d['name']}”约${megabytes(d['bytes'])} MB，最大${megabytes(d['maximum'])} MB。请压缩后再上传。`,
    en: (d) =>
      `The file “${d['name']}” has about ${megabytes(d['bytes'])} MB; the most is ${megabytes(d['maximum'])} MB. Compress it.`,
  },
  'upload-quota-exceeded': {
    zh: (d) =>
      `您的上传空间还剩${left(d)} MB，放不下“${d['name']}”（约${megabytes(d['bytes'])} MB）。请删去不用的文件，或压缩后再上传。`,
    en: (d) =>
      `You have ${left(d)} MB left; “${d['name']}” needs about ${megabytes(d['bytes'])} MB. Remove files that you do not need, or compress it.`,
  },
  'upload-content-differs': {
    zh: (d) =>
      `文件“${d['name']}”的内容是${d['found']}，与扩展名${d['extension']}不符。请用原来的程序另存为${d['extension']}，或改回正确的扩展名后再上传。`,
    en: (d) =>
      `“${d['name']}” holds ${d['found']}, which does not fit its extension ${d['extension']}. Save it as ${d['extension']} with its program, or give it the right extension.`,
  },
  'upload-content-unknown': {
    zh: (d) =>
      `文件“${d['name']}”的内容认不出是${d['extension']}。请确认能在您的电脑上打开，另存一份后再上传。`,
    en: (d) =>
      `The content of “${d['name']}” cannot be recognised as ${d['extension']}. See that it opens on your computer, save it anew and upload that.`,
  },
  'upload-damaged': {
    zh: (d) => `文件“${d['name']}”不完整或已损坏。请确认能在您的电脑上打开，再重新上传。`,
    en: (d) =>
      `“${d['name']}” is incomplete or damaged. See that it opens on your computer, then upload it again.`,
  },
  'upload-hash-differs': {
    zh: (d) => `文件“${d['name']}”在上传途中有改变，没有保存。请重新上传。`,
    en: (d) => `“${d['name']}” changed on its way and was not kept. Upload it again.`,
  },
  'upload-has-macros': {
    zh: (d) => `文件“${d['name']}”含有宏，不能接收。请另存为不含宏的文档后再上传。`,
    en: (d) => `“${d['name']}” has macros and cannot be taken. Save it as a document without macros.`,
  },
  'archive-expands-too-far': {
    zh: (d) =>
      `压缩包“${d['name']}”解开后约${megabytes(d['expandedBytes'])} MB，过大。请分成几个文件分别上传。`,
    en: (d) =>
      `“${d['name']}” unpacks to about ${megabytes(d['expandedBytes'])} MB, which is too much. Upload its files one by one.`,
  },
  'archive-too-many-entries': {
    zh: (d) =>
      `压缩包“${d['name']}”里有${d['entries']}个文件，最多${d['maximum']}个。请删去不需要的文件后再打包。`,
    en: (d) =>
      `“${d['name']}” holds ${d['entries']} files; the most is ${d['maximum']}. Take out what is not needed and pack it again.`,
  },
  'archive-nested': {
    zh: (d) => `压缩包“${d['name']}”里还有压缩包“${d['entry']}”。请先解开里面的压缩包，再重新打包上传。`,
    en: (d) => `“${d['name']}” holds another archive, “${d['entry']}”. Unpack that first and pack it again.`,
  },
  'archive-encrypted': {
    zh: (d) => `文件“${d['name']}”设有密码，评阅人打不开。请去掉密码后再上传。`,
    en: (d) =>
      `“${d['name']}” has a password; reviewers could not open it. Remove the password and upload it again.`,
  },
  'archive-entry-unsafe': {
    zh: (d) => `压缩包“${d['name']}”里的文件名“${d['entry']}”不安全。请重新打包后再上传。`,
    en: (d) => `“${d['name']}” holds an unsafe file name, “${d['entry']}”. Pack it again.`,
  },
  'upload-infected': {
    zh: (d) => `文件“${d['name']}”被查出病毒（${d['found']}），已删除。请先给您的电脑杀毒，再重新上传。`,
    en: (d) =>
      `A virus (${d['found']}) was found in “${d['name']}”; it was removed. Clean your computer first, then upload again.`,
  },
  'upload-unknown': {
    zh: () => '有一个文件已经不在了，可能上传后放了太久。请移除后重新上传。',
    en: () => 'A file is no longer there; it may have lain about too long. Remove it and upload it again.',
  },
  'upload-not-finished': {
    zh: (d) => `文件“${d['name']}”还没有传完，请等上传完成后再保存。`,
    en: (d) => `“${d['name']}” has not arrived yet. Save once it has.`,
  },
  'upload-being-checked': {
    zh: (d) => `文件“${d['name']}”还在检查，请稍候再保存。`,
    en: (d) => `“${d['name']}” is still being checked. Save in a moment.`,
  },
  'upload-refused': {
    zh: (d) => `文件“${d['name']}”没有通过检查，请移除后重新上传。`,
    en: (d) => `“${d['name']}” did not pass the check. Remove it and upload it again.`,
  },
  'upload-attached-elsewhere': {
    zh: (d) => `文件“${d['name']}”已用在别处，请为这里另外上传一份。`,
    en: (d) => `“${d['name']}” is attached to something else. Upload it once more for this.`,
  },
} satisfies Readonly<
  Record<
    UploadProblemCode | ContentProblemCode | ClaimUploadProblemCode | 'upload-infected',
    ProblemTexts[string]
  >
>;
