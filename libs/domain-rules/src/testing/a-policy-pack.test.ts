import { validatePolicyPack } from '../policy/validate-policy-pack.js';
import { aPolicyPack } from './a-policy-pack.js';

test.each([
  ['the made-up policy', aPolicyPack().build()],
  ['its variant with proofs', aPolicyPack().evaluatedByProofs().build()],
])('%s is valid by every rule for policies', (_, pack) => {
  expect(validatePolicyPack(pack).problems).toEqual([]);
});
