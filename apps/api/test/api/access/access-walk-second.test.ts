import { walkOperations } from './walk-operations.js';

walkOperations(2);
