/** A level as percent with one place where it matters: 0.6667 → 66.7%. */
export const percent = (level: number): string => `${(Math.round(level * 1000) / 10).toFixed(1)}%`;

/** A difference in percentage points, with its sign: +4.2. */
export const points = (difference: number): string => {
  const rounded = Math.round(difference * 1000) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}`;
};
