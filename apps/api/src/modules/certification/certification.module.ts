import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { CertificateFileController } from './certificate-file.controller.js';
import { CompletionReviewResolver } from './completion-review/graphql/review.resolver.js';
import { ListReviews } from './completion-review/queries/list-reviews.js';
import { ReviewsOfTeacher } from './completion-review/queries/reviews-of-teacher.js';
import { ReviewProgress } from './completion-review/queries/review-progress.js';
import { DecideCompletionReview } from './completion-review/use-cases/decide-completion-review.js';
import { PassCompletionReviews } from './completion-review/use-cases/pass-completion-reviews.js';
import { MassDecisionFilesController } from './mass-decision/mass-decision-files.controller.js';
import { MASS_DECISION_PROVIDERS } from './mass-decision/mass-decision.providers.js';
import { CredentialKeys } from './credential/credential-keys.js';
import { Proofs } from './credential/proofs.js';
import { CertificateResolver } from './graphql/certificate.resolver.js';
import { PublicCredentialsController } from './public-credentials.controller.js';
import { CertificationReader } from './public/certification-reader.js';
import { CertificatesOfTeacher } from './queries/certificates-of-teacher.js';
import { ListCertificates } from './queries/list-certificates.js';
import { LocateCertificates } from './queries/locate-certificates.js';
import { ReadStatusList } from './queries/read-status-list.js';
import { LookUpCertificates } from './look-up/look-up-certificates.js';
import { DEFAULT_LOOK_UP_LIMIT, LOOK_UP_LIMIT, LookUpLimit } from './look-up/look-up-limit.js';
import { LookUpResolver } from './look-up/look-up.resolver.js';
import { ExportCertificates } from './queries/export-certificates.js';
import { RegisterFilesController } from './register-files.controller.js';
import { FlagChangedResults } from './use-cases/flag-changed-results.js';
import { IssueCertificates } from './use-cases/issue-certificates.js';
import { IssueProofs } from './use-cases/issue-proofs.js';
import { PrintCertificate } from './use-cases/print-certificate.js';
import { RevokeCertificate } from './use-cases/revoke-certificate.js';
import { SignCredential } from './use-cases/sign-credential.js';
import { VerifyCertificate } from './use-cases/verify-certificate.js';
import { VerifyCredential } from './use-cases/verify-credential.js';
import { VerificationController } from './verification.controller.js';
import { SignedCodes } from './verification/signed-codes.js';
import {
  DEFAULT_VERIFICATION_LIMITS,
  VERIFICATION_LIMITS,
  VerificationLimit,
} from './verification/verification-limit.js';
import { CertificatesOfPeople } from './persistence/certificates-of-people.js';
import { ReportCertificates } from './queries/report-certificates.js';

/** Proofs and certificates: issue, print, verify, revoke. */
@Module({
  imports: [OrganizationModule, EnrollmentModule, ScoringModule],
  controllers: [
    VerificationController,
    PublicCredentialsController,
    CertificateFileController,
    MassDecisionFilesController,
    RegisterFilesController,
  ],
  providers: [
    ReportCertificates,
    CertificatesOfPeople,
    { provide: VERIFICATION_LIMITS, useFactory: () => ({ ...DEFAULT_VERIFICATION_LIMITS }) },
    VerificationLimit,
    SignedCodes,
    LocateCertificates,
    ListCertificates,
    CertificatesOfTeacher,
    IssueProofs,
    IssueCertificates,
    RevokeCertificate,
    FlagChangedResults,
    VerifyCertificate,
    PrintCertificate,
    CredentialKeys,
    Proofs,
    SignCredential,
    ReadStatusList,
    VerifyCredential,
    CertificationReader,
    CertificateResolver,
    ReviewProgress,
    ListReviews,
    ReviewsOfTeacher,
    PassCompletionReviews,
    DecideCompletionReview,
    CompletionReviewResolver,
    ...MASS_DECISION_PROVIDERS,
    ExportCertificates,
    { provide: LOOK_UP_LIMIT, useFactory: () => ({ ...DEFAULT_LOOK_UP_LIMIT }) },
    LookUpLimit,
    LookUpCertificates,
    LookUpResolver,
  ],
  exports: [CertificationReader],
})
export class CertificationModule {}
