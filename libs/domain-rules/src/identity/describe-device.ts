/** What a browser says it is, in names that people know. */
export interface Device {
  /** Key of the program’s name; null when it is none of the known. */
  readonly program: (typeof PROGRAMS)[number][0] | null;
  /** Key of the system’s name; null when it is none of the known. */
  readonly system: (typeof SYSTEMS)[number][0] | null;
  readonly isPhone: boolean;
}

/** In this order, for most say that they are Chrome and Safari as well. */
const PROGRAMS = [
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['qq', /\bQQ\/|QQBrowser/i],
  ['uc', /UCBrowser|UCWEB/i],
  ['quark', /Quark/i],
  ['huawei', /HuaweiBrowser|ArkWeb/i],
  ['xiaomi', /MiuiBrowser/i],
  ['360', /360SE|360EE|QIHU/i],
  ['edge', /Edg(?:e|A|iOS)?\//],
  ['opera', /OPR\//],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
] as const;

const SYSTEMS = [
  ['harmony', /OpenHarmony|HarmonyOS/i],
  ['android', /Android/],
  ['iphone', /iPhone|iPod/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['macos', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11/],
] as const;

/**
 * Reads the browser’s own description, so that people recognise a session of theirs.
 *
 * @example describeDevice('Mozilla/5.0 (Windows NT 10.0) … Chrome/120 Safari/537.36 Edg/120')
 * // { program: 'edge', system: 'windows', isPhone: false }
 */
export function describeDevice(userAgent: string): Device {
  return {
    program: PROGRAMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null,
    system: SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null,
    isPhone: /Mobile|iPhone|Android|Harmony/i.test(userAgent) && !/iPad/.test(userAgent),
  };
}
