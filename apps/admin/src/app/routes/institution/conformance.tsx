import { ConformanceDesk } from '../../../features/exchange/components/conformance-desk.js';

/** The institution tests its own program against the contract. */
export const ConformancePage = () => <ConformanceDesk />;
