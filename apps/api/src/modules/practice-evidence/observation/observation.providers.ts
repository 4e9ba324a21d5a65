import { MeasurementResolver } from './graphql/measurement.resolver.js';
import { KeptFiles } from './persistence/kept-files.js';
import { MeasurementRows } from './persistence/measurement-rows.js';
import { MeasurementsOfPeople } from './persistence/measurements-of-people.js';
import { PrintMeasurement } from './print-measurement.js';
import { FindCoverage } from './queries/find-coverage.js';
import { FindMeasurements } from './queries/find-measurements.js';
import { FindMeasuringForms } from './queries/find-measuring-forms.js';
import { LocateMeasurements } from './queries/locate-measurements.js';
import { ReadersOfMeasurements } from './queries/readers-of-measurements.js';
import { CancelMeasurement } from './use-cases/cancel-measurement.js';
import { CorrectMeasurement } from './use-cases/correct-measurement.js';
import { ObjectToMeasurement } from './use-cases/object-to-measurement.js';
import { SaveMeasurement } from './use-cases/save-measurement.js';
import { SignMeasurement } from './use-cases/sign-measurement.js';
import { WhoStandsFor } from './who-stands-for.js';

/** Lesson observation, proof of outcomes and case analysis. */
export const OBSERVATION = [
  WhoStandsFor,
  KeptFiles,
  MeasurementRows,
  MeasurementsOfPeople,
  LocateMeasurements,
  ReadersOfMeasurements,
  FindMeasurements,
  FindMeasuringForms,
  FindCoverage,
  SaveMeasurement,
  SignMeasurement,
  ObjectToMeasurement,
  CorrectMeasurement,
  CancelMeasurement,
  PrintMeasurement,
  MeasurementResolver,
];
