import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/** Units of the city by GB/T 2260, and those that have no code of their own. */
export const region: PolicyPack['region'] = {
  rootCode: '350500',
  rootName: { zh: '泉州市', en: 'Quanzhou City' },
  rootLevel: 'city',
  cities: [],
  counties: [
    { code: '350502', name: '鲤城区', cityCode: null },
    { code: '350503', name: '丰泽区', cityCode: null },
    { code: '350504', name: '洛江区', cityCode: null },
    { code: '350505', name: '泉港区', cityCode: null },
    { code: '350521', name: '惠安县', cityCode: null },
    { code: '350524', name: '安溪县', cityCode: null },
    { code: '350525', name: '永春县', cityCode: null },
    { code: '350526', name: '德化县', cityCode: null },
    { code: '350527', name: '金门县', cityCode: null },
    { code: '350581', name: '石狮市', cityCode: null },
    { code: '350582', name: '晋江市', cityCode: null },
    { code: '350583', name: '南安市', cityCode: null },
  ],
  // None has a GB/T 2260 code. The letter keeps the private codes apart from any that may be assigned.
  specialUnits: [
    { code: '3505A1', name: '市直', kind: 'direct-schools', formerCodes: [] },
    { code: '3505A2', name: '泉州经济技术开发区', kind: 'committee', formerCodes: [] },
    { code: '3505A3', name: '泉州台商投资区', kind: 'committee', formerCodes: [] },
  ],
};
