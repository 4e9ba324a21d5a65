import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { Measurement } from './measurement.model.js';

@ObjectType({ description: 'The form is kept.' })
export class MeasurementSaved {
  @Field(() => Measurement, { description: 'The form as it is stored now.' })
  measurement!: Measurement;
}

@ObjectType({
  description: 'Another device has written since; nothing was stored, and the reader chooses what stays.',
})
export class MeasurementConflict {
  @Field(() => Measurement, { description: 'The form as the other device left it.' })
  stored!: Measurement;
}

@ObjectType({ description: 'What was asked is done.' })
export class MeasurementDone {
  @Field(() => Measurement, { description: 'The form now; of a correction the new version.' })
  measurement!: Measurement;
}

export const SaveMeasurementResult = createUnionType({
  name: 'SaveMeasurementResult',
  description: 'What became of a form that a device sent.',
  types: () => [MeasurementSaved, MeasurementConflict, Refused] as const,
  resolveType: (value) => {
    if (isRefused(value)) return Refused;
    return value instanceof MeasurementConflict ? MeasurementConflict : MeasurementSaved;
  },
});

export const MeasurementResult = createUnionType({
  name: 'MeasurementResult',
  description: 'What became of a signature, an objection, a correction or a cancellation.',
  types: () => [MeasurementDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : MeasurementDone),
});
