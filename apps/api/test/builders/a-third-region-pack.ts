import { aPolicyPack } from '@tisheng/domain-rules/testing/a-policy-pack.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * A made-up third region: two cities, three counties, one that reports straight to the province, one unit of schools
 * without a county, two approved institutions. Enrollment runs from 2030-02-01 to 2030-02-20, training from 2030-03-01 to
 * 2030-06-30; 100 places for primary and junior secondary teachers.
 */
export function aThirdRegionPack(sections: Partial<PolicyPack> = {}): PolicyPack {
  return aPolicyPack()
    .with({
      region: {
        rootCode: '990000',
        rootName: { zh: '测试省', en: 'Made-up province' },
        rootLevel: 'province',
        cities: [
          { code: '990100', name: '甲市' },
          { code: '990200', name: '乙市' },
        ],
        counties: [
          { code: '990101', name: '东县', cityCode: '990100' },
          { code: '990102', name: '西县', cityCode: '990100' },
          { code: '990201', name: '南县', cityCode: '990200' },
        ],
        specialUnits: [
          { code: '990301', name: '直管县', kind: 'county', formerCodes: [] },
          { code: '9900A1', name: '省直学校', kind: 'direct-schools', formerCodes: [] },
        ],
      },
      institutions: {
        chosenBy: 'county',
        lockedBy: 'first-record',
        approved: [
          { code: 'first-institution', name: { zh: '第一培训机构', en: 'First institution' }, members: [] },
          { code: 'second-institution', name: { zh: '第二培训机构', en: 'Second institution' }, members: [] },
        ],
      },
      ...sections,
    })
    .build();
}
