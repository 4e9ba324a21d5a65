import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { ProgressResolver } from './graphql/progress.resolver.js';
import { ProgressNews } from './progress-news.js';
import { FindUnitProgress } from './queries/unit-progress.js';
import { RefreshProgress } from './use-cases/refresh-progress.js';

/** How far every school and office is. */
@Module({
  imports: [EnrollmentModule],
  providers: [RefreshProgress, ProgressNews, FindUnitProgress, ProgressResolver],
  exports: [RefreshProgress],
})
export class SupervisionModule {}
