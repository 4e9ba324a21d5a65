import { listPolicyValues } from '@tisheng/domain-rules/policy/list-policy-values.js';
import { PolicyPackSchema } from '@tisheng/domain-rules/policy/policy-pack.js';
import { valueAt } from '@tisheng/domain-rules/policy/json-pointer.js';
import {
  POLICY_FIELD_LABELS,
  POLICY_SECTION_LABELS,
  POLICY_WORD_LABELS,
} from '@tisheng/messages/policy-words.js';
import { loadPolicyPacks } from './load-policy-packs.js';

const packs = loadPolicyPacks();
const values = packs.flatMap((pack) => listPolicyValues(pack).map((value) => ({ pack, ...value })));

test('every section has a name', () => {
  expect(
    Object.keys(PolicyPackSchema.shape).filter((section) => !(section in POLICY_SECTION_LABELS)),
  ).toEqual([]);
});

test('every field has a name', () => {
  const fields = values.flatMap(({ pack, pointer, steps }) => {
    const parts = pointer.split('/').slice(2);
    return steps.filter((_, at) => {
      const above = valueAt(pack, `/${[pointer.split('/')[1], ...parts.slice(0, at)].join('/')}`);
      return !Array.isArray(above);
    });
  });
  expect([...new Set(fields)].filter((field) => !(field in POLICY_FIELD_LABELS))).toEqual([]);
});

/** Fields whose words are codes or names of their own, or that the life cycles name. */
const NAMED_ELSEWHERE = [
  'code',
  'lifecycle',
  'from',
  'to',
  'learnerPrefix',
  'onlineAssessmentComponent',
  'instrument',
];

test('every word that a value may be has a name', () => {
  const words = values
    .filter(({ steps }) => !NAMED_ELSEWHERE.includes(steps.at(-1) ?? ''))
    .filter(({ section, steps }) => section !== 'id' && section !== 'version' && steps.length > 0)
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/i.test(value));
  expect([...new Set(words)].filter((word) => !(word in POLICY_WORD_LABELS))).toEqual([]);
});
