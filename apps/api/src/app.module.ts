import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { type TrustedDocuments, trustedDocuments } from './platform/graphql/trusted-documents.js';
import { HealthController } from './platform/http/health.controller.js';
import { OpenApiController } from './platform/http/openapi.controller.js';
import { AuditApiModule } from './platform/audit/audit-api.module.js';
import { JobsApiModule } from './platform/jobs/jobs-api.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { OrganizationModule } from './modules/organization/organization.module.js';
import { EnrollmentModule } from './modules/enrollment/enrollment.module.js';
import { DiagnosticAssessmentModule } from './modules/diagnostic-assessment/diagnostic-assessment.module.js';
import { ExchangeApiModule } from './modules/exchange/exchange-api/exchange-api.module.js';
import { ExchangeModule } from './modules/exchange/exchange.module.js';
import { CourseSelectionModule } from './modules/course-selection/course-selection.module.js';
import { PracticeEvidenceModule } from './modules/practice-evidence/practice-evidence.module.js';
import { ScoringModule } from './modules/scoring/scoring.module.js';
import { CertificationModule } from './modules/certification/certification.module.js';
import { SupervisionModule } from './modules/supervision/supervision.module.js';

/** The stages of a programme in the order of its life cycle: the table of contents. */
export const STAGES = [
  IdentityModule,
  OrganizationModule,
  EnrollmentModule,
  DiagnosticAssessmentModule,
  CourseSelectionModule,
  ExchangeModule,
  PracticeEvidenceModule,
  ScoringModule,
  CertificationModule,
  SupervisionModule,
];

/** Modules whose operations people call at `/graphql`: the stages, and what the platform itself offers. */
export const PEOPLE_STAGES = [...STAGES, JobsApiModule, AuditApiModule];

/** Modules whose operations institutions' programs call at `/exchange/graphql`. */
export const EXCHANGE_STAGES = [ExchangeApiModule];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock, documents: TrustedDocuments): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        ...PEOPLE_STAGES,
        ...EXCHANGE_STAGES,
        GraphQLModule.forRoot(
          graphqlOptions('/graphql', PEOPLE_STAGES, {
            plugins: [trustedDocuments(documents, config.trustedDocuments)],
          }),
        ),
        GraphQLModule.forRoot(graphqlOptions('/exchange/graphql', EXCHANGE_STAGES, { readByGet: true })),
      ],
      controllers: [HealthController, OpenApiController],
    };
  }
}
