import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { documentOf } from '@tisheng/domain-rules/diagnostic-assessment/instrument-document.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { FindInstruments } from '../queries/find-instruments.js';
import { InstrumentDraft, InstrumentVersion, WholeInstrumentDraft } from './instrument.model.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };

@Resolver(() => InstrumentVersion)
export class InstrumentResolver {
  constructor(private readonly find: FindInstruments) {}

  @Query(() => [InstrumentVersion], {
    description:
      'The instruments that a programme knows, what its policy names first, the newest version first.',
  })
  @Allow('instruments', { programme: (args) => args.programmeId })
  async instruments(@Args('programmeId', PROGRAMME) programmeId: string): Promise<InstrumentVersion[]> {
    return this.find.ofProgramme(programmeId);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'The whole document of a version as JSON, scoring keys included; null when the programme knows none such.',
  })
  @Allow('instrumentDocument', { programme: (args) => args.programmeId })
  async instrumentDocument(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('code', { description: 'Code of the instrument.' }) code: string,
    @Args('version', { type: () => Int, description: 'Number of the version.' }) version: number,
  ): Promise<string | null> {
    const found = await this.find.document(programmeId, code, version);
    return found ? JSON.stringify(documentOf(found)) : null;
  }

  @Query(() => [InstrumentDraft], { description: 'Drafts of a programme, the last saved first.' })
  @Allow('instrumentDrafts', { programme: (args) => args.programmeId })
  async instrumentDrafts(@Args('programmeId', PROGRAMME) programmeId: string): Promise<InstrumentDraft[]> {
    return this.find.draftsOfProgramme(programmeId);
  }

  @Query(() => WholeInstrumentDraft, {
    nullable: true,
    description: 'A draft with its document; null when it was published or thrown away.',
  })
  @Allow('instrumentDraft', { programme: (args) => args.programmeId })
  async instrumentDraft(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('draftId', { type: () => ID, description: 'The draft.' }) draftId: string,
  ): Promise<WholeInstrumentDraft | null> {
    const found = await this.find.draft(programmeId, draftId);
    return found ? { ...found, document: JSON.stringify(documentOf(found.document)) } : null;
  }
}
