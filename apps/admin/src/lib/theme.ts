import type { ThemeConfig } from 'antd';

/**
 * The colours of the product. One for action, one for each of ok, attention and wrong (each always with its icon and
 * its word), vermilion for seals and certificates alone.
 */
export const COLOURS = {
  action: '#14535c',
  actionSoft: '#e6eff0',
  ok: '#2b7448',
  okSoft: '#e9f3ec',
  attention: '#8f5a00',
  attentionSoft: '#fbf2df',
  wrong: '#a02c3f',
  wrongSoft: '#faeaec',
  seal: '#c8371f',
  ink: '#1d2a2d',
  inkSoft: '#5a666a',
  line: '#e2ded6',
  lineSoft: '#efece6',
  ground: '#f7f5f1',
  paper: '#fffefb',
} as const;

/**
 * System fonts. In English the Latin ones come first: Chinese fonts draw apostrophes and quotation marks as wide as a
 * character; in Chinese those very marks are right.
 */
const FONT_FAMILIES = {
  zh: "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Source Han Sans SC', system-ui, sans-serif",
  en: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
} as const;

/** For what is drawn outside of the style sheets. */
export const FONT_FAMILY = FONT_FAMILIES.zh;

/** Serif for what stands on paper: certificates and their verification. */
export const PAPER_FONT_FAMILY =
  "'Songti SC', 'STSong', 'Noto Serif SC', 'Source Han Serif SC', SimSun, serif";

/** Teachers read on a phone and get larger letters; clerks read tables all day. */
export type Density = 'teacher' | 'desk';
const FONT_SIZES = { teacher: 16, desk: 14 } as const;

export function themeOf(density: Density): ThemeConfig {
  return {
    token: {
      // Who has asked the device for stillness gets it (WCAG 2.2, 2.3.3).
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      colorPrimary: COLOURS.action,
      colorInfo: COLOURS.action,
      colorLink: COLOURS.action,
      colorSuccess: COLOURS.ok,
      colorWarning: COLOURS.attention,
      colorError: COLOURS.wrong,
      colorTextBase: COLOURS.ink,
      colorBgLayout: COLOURS.ground,
      colorBgContainer: COLOURS.paper,
      colorBgElevated: COLOURS.paper,
      colorBorder: '#cfcac0',
      colorBorderSecondary: COLOURS.line,
      // Follows the page's language; see app.css.
      fontFamily: 'var(--font)',
      fontSize: FONT_SIZES[density],
      borderRadius: 6,
      controlHeight: density === 'teacher' ? 44 : 34,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: '#f3f0ea',
        headerColor: COLOURS.inkSoft,
        cellPaddingBlock: 10,
        cellPaddingInline: 12,
        rowHoverBg: '#f6f8f7',
        rowSelectedBg: COLOURS.actionSoft,
        rowSelectedHoverBg: '#dbe8ea',
      },
    },
  };
}

/** Hands the same colours and fonts to the style sheets. */
export function applyColours(root: HTMLElement): void {
  for (const [name, value] of Object.entries(COLOURS)) {
    root.style.setProperty(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--font-zh', FONT_FAMILIES.zh);
  root.style.setProperty('--font-en', FONT_FAMILIES.en);
  root.style.setProperty('--font-paper', PAPER_FONT_FAMILY);
}
