import { PolicyPackSchema } from '../policy/policy-pack.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import { BASE_POLICY } from './base-policy.js';
import { text } from './text.js';

/**
 * A made-up small policy for tests: one cohort, two themes, three components 4 : 4 : 2 and the usual matrix.
 * Like every pack it is checked against the schema, so that a builder cannot hand out what no region could have.
 *
 * @example aPolicyPack().with({ proofs: [] }).build()
 * @example aPolicyPack().evaluatedByProofs().build()
 */
export function aPolicyPack(): PolicyPackBuilder {
  return new PolicyPackBuilder(BASE_POLICY);
}

/** Builds a {@link PolicyPack} step by step; every step answers a new builder. */
export class PolicyPackBuilder {
  readonly #pack: Omit<PolicyPack, 'clauses'>;

  constructor(pack: Omit<PolicyPack, 'clauses'>) {
    this.#pack = pack;
  }

  /** Replaces whole sections. */
  with(sections: Partial<PolicyPack>): PolicyPackBuilder {
    return new PolicyPackBuilder({ ...this.#pack, ...sections });
  }

  /** Replaces single values of the scoring. */
  withScoring(scoring: Partial<PolicyPack['scoring']>): PolicyPackBuilder {
    return this.with({ scoring: { ...this.#pack.scoring, ...scoring } });
  }

  /** Replaces single values of the certificate. */
  withCertificate(certificate: Partial<PolicyPack['certificate']>): PolicyPackBuilder {
    return this.with({ certificate: { ...this.#pack.certificate, ...certificate } });
  }

  /** A policy without school rating, whose result rests on two proofs; everybody is assessed. */
  evaluatedByProofs(): PolicyPackBuilder {
    const everything = {
      countsInQuota: true,
      countsInCompletionRate: true,
      receivesGrade: true,
      receivesCertificate: true,
    };
    return this.with({
      evaluation: { kind: 'proofs' },
      schoolRating: { required: false, grades: ['excellent', 'pass', 'fail'] },
      proofs: [
        {
          code: 'online-proof',
          name: text('网络培训合格证明', 'Online proof'),
          hours: 'online',
          halfHours: 20,
          assessment: 'online-assessment',
          minimumScore: 60,
          issuedBy: ['institution'],
        },
        {
          code: 'practice-proof',
          name: text('实践合格证明', 'Practice proof'),
          hours: 'offline',
          halfHours: 10,
          assessment: 'practice-score',
          minimumScore: 60,
          issuedBy: ['institution', 'training-college'],
        },
      ],
      eligibility: {
        rule: { kind: 'years-to-retirement', years: 5, becomes: 'exempt' },
        referenceDate: 'first-training-day',
        effects: {
          required: everything,
          voluntary: everything,
          exempt: { ...everything, countsInQuota: false, countsInCompletionRate: false },
        },
      },
    });
  }

  /**
   * The finished policy, with a source for every section.
   *
   * @throws ZodError when the sections do not make a policy
   */
  build(): PolicyPack {
    const clauses = Object.fromEntries(
      Object.keys(this.#pack).map((section) => [`/${section}`, 'made up for tests']),
    );
    return PolicyPackSchema.parse({ ...this.#pack, clauses });
  }
}
