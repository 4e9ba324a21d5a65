import { Module } from '@nestjs/common';
import { CancelJob } from './cancel-job.js';
import { FindBackgroundJobs } from './find-background-jobs.js';
import { BackgroundJobResolver } from './graphql/background-job.resolver.js';
import { PurgeJobs } from './purge-jobs.js';
import { RetryJob } from './retry-job.js';

/** What people ask and do about long work. */
@Module({ providers: [FindBackgroundJobs, CancelJob, RetryJob, PurgeJobs, BackgroundJobResolver] })
export class JobsApiModule {}
