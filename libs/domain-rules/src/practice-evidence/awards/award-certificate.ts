/**
 * Number of a certificate of honour: RY (荣誉), year, code of the unit that gives it, the unit's round in that year, and the
 * place in the round.
 *
 * @example awardCertificateNumber({ year: 2016, unitCode: '990101', round: 2, place: 7 }) // 'RY2016990101-02-0007'
 */
export function awardCertificateNumber(of: {
  readonly year: number;
  readonly unitCode: string;
  readonly round: number;
  readonly place: number;
}): string {
  return `RY${of.year}${of.unitCode}-${String(of.round).padStart(2, '0')}-${String(of.place).padStart(4, '0')}`;
}
