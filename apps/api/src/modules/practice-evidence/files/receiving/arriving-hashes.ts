import { Injectable } from '@nestjs/common';
import { RunningHashes } from '../../../../platform/storage/running-hashes.js';

/** The hashes of what is arriving at this process. */
@Injectable()
export class ArrivingHashes extends RunningHashes {}
