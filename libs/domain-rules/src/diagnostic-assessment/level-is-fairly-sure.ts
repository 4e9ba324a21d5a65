/** Half of the width of the middle band, as a standard error: a level is then right to within 0.2 in 95 of 100 cases. */
const FAIRLY_SURE = 0.1;

/**
 * Whether a level is told to the teacher as fairly sure, and not as a hint alone.
 *
 * @param standardError of the level, in [0,1]
 * @example levelIsFairlySure(0.08) // true
 */
export const levelIsFairlySure = (standardError: number): boolean => standardError <= FAIRLY_SURE;
