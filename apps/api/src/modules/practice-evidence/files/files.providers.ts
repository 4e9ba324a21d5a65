import { ClaimUploads } from './claim-uploads.js';
import { FileOwners } from './file-owners.js';
import { FilesController } from './files.controller.js';
import { FindPackageWorks } from './packages/find-package-works.js';
import { PackWorkshop } from './packages/pack-workshop.js';
import { PackagesController } from './packages/packages.controller.js';
import { UploadStore } from './persistence/upload-store.js';
import { ReadersOfWorks } from './queries/readers-of-works.js';
import { ArrivingHashes } from './receiving/arriving-hashes.js';
import { TusDoor } from './receiving/tus-door.js';
import { UploadLeases } from './receiving/upload-leases.js';
import { UploadsController } from './uploads.controller.js';
import { BeginUpload } from './use-cases/begin-upload.js';
import { CheckUpload } from './use-cases/check-upload.js';
import { CompleteUpload } from './use-cases/complete-upload.js';
import { DropUpload } from './use-cases/drop-upload.js';
import { ScanUpload } from './use-cases/scan-upload.js';
import { SweepUploads } from './use-cases/sweep-uploads.js';

/** Files that people send and read. */
export const FILES = [
  UploadStore,
  UploadLeases,
  ArrivingHashes,
  BeginUpload,
  CompleteUpload,
  CheckUpload,
  ScanUpload,
  DropUpload,
  SweepUploads,
  TusDoor,
  ClaimUploads,
  FileOwners,
  ReadersOfWorks,
  FindPackageWorks,
  PackWorkshop,
];

/** Before the others: `/files/uploads/:id` is no file. */
export const FILES_CONTROLLERS = [UploadsController, PackagesController, FilesController];
