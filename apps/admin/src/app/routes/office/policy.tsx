import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { PolicyView } from '../../../features/enrollment/components/policy-view.js';
import { useCohort } from '../../../lib/cohort.js';

/** The values that the cohort runs by. */
export const PolicyPage = () => (
  <Loaded query={useQuery(policyPackQuery(useCohort().id))}>
    {({ policyPack }) => <PolicyView pack={policyPack} />}
  </Loaded>
);
