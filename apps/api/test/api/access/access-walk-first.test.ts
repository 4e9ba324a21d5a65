import { theTableIsWhole, walkOperations } from './walk-operations.js';

theTableIsWhole();
walkOperations(1);
