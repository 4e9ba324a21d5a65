import type { PolicyPack } from './policy-pack.js';
import type { PolicyProblem } from './policy-problem.js';

/** Sections of a pack whose structure is sound; a broken section is left out. */
export type SoundSections = Readonly<Partial<PolicyPack>>;

/** An invariant over one or more sections. */
export type PolicyRule = (sections: SoundSections) => PolicyProblem[];

/**
 * Makes a rule that runs whenever the sections that it reads are sound, so that a mistake in one section does not
 * hide the problems of all others.
 *
 * @param reads sections that the rule looks at
 * @param find answers what is wrong with them
 */
export function policyRule<Section extends keyof PolicyPack>(
  reads: readonly Section[],
  find: (pack: Pick<PolicyPack, Section>) => PolicyProblem[],
): PolicyRule {
  return (sections) => (holdAll(sections, reads) ? find(sections) : []);
}

function holdAll<Section extends keyof PolicyPack>(
  sections: SoundSections,
  reads: readonly Section[],
): sections is SoundSections & Pick<PolicyPack, Section> {
  return reads.every((section) => section in sections);
}
