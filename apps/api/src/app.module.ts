import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { type TrustedDocuments, trustedDocuments } from './platform/graphql/trusted-documents.js';
import { HealthController } from './platform/http/health.controller.js';
import { PlatformModule } from './platform/platform.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { OrganizationModule } from './modules/organization/organization.module.js';
import { EnrollmentModule } from './modules/enrollment/enrollment.module.js';
import { DiagnosticAssessmentModule } from './modules/diagnostic-assessment/diagnostic-assessment.module.js';

/** The stages of a programme in the order of its life cycle: the table of contents. */
export const STAGES = [IdentityModule, OrganizationModule, EnrollmentModule, DiagnosticAssessmentModule];

/** Stages whose operations people call at `/graphql`. */
export const PEOPLE_STAGES = STAGES;

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock, documents: TrustedDocuments): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        ...STAGES,
        GraphQLModule.forRoot(graphqlOptions('/graphql', STAGES, [trustedDocuments(documents, config.trustedDocuments)])),
      ],
      controllers: [HealthController],
    };
  }
}
