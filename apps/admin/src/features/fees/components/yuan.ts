import { yuanText } from '@tisheng/domain-rules/fees/fee.js';

/** Fen as yuan with thousands set apart: 16 296 000 → 162,960.00. */
export function formatYuan(fen: number): string {
  const [whole = '', decimals = ''] = yuanText(fen).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}
