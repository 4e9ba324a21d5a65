import { UnitView } from '../../../features/organization/components/unit-view.js';
import { useUnitId } from '../../use-unit-id.js';

/** The school's view of itself. */
export const OwnUnitPage = () => <UnitView unitId={useUnitId()} />;
