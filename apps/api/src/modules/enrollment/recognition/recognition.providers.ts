import { RecognitionReader } from '../public/recognition-reader.js';
import { PeopleOfWorkshopsAndClaims } from './people-of-workshops-and-claims.js';
import { RecognitionResolver } from './graphql/recognition.resolver.js';
import { FindRecognition } from './queries/find-recognition.js';
import { ClaimRecognition } from './use-cases/claim-recognition.js';
import { DecideRecognition } from './use-cases/decide-recognition.js';
import { KeepEvidence } from './use-cases/keep-evidence.js';

/** Recognition of earlier training. */
export const RECOGNITION = [
  FindRecognition,
  KeepEvidence,
  ClaimRecognition,
  DecideRecognition,
  RecognitionReader,
  PeopleOfWorkshopsAndClaims,
  RecognitionResolver,
];
