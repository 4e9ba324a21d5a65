import { PackVersionResolver } from './graphql/pack-version.resolver.js';
import { PackVersions } from './pack-versions.js';
import { FindPackVersions } from './queries/find-pack-versions.js';
import { ActivatePolicyPack } from './use-cases/activate-policy-pack.js';
import { DiscardPolicyPack } from './use-cases/discard-policy-pack.js';
import { UploadPolicyPack } from './use-cases/upload-policy-pack.js';

/** Versions of the policy packs. */
export const PACKS = [
  PackVersions,
  FindPackVersions,
  UploadPolicyPack,
  DiscardPolicyPack,
  ActivatePolicyPack,
  PackVersionResolver,
];
