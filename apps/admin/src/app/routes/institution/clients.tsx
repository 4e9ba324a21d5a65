import { ApiClientDesk } from '../../../features/exchange/components/api-client-desk.js';

/** Programs of the institution that connect to the platform. */
export const ClientsPage = () => <ApiClientDesk />;
