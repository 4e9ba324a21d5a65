import { graphql } from '../../../../gql/gql.js';
import type { MeasurementFieldsFragment } from '../../../../gql/graphql.js';

/** Everything that pages show of a form by which practice is measured. */
export const measurementFields = graphql(`
  fragment MeasurementFields on Measurement {
    id
    enrollmentId
    teacherName
    schoolName
    observerName
    kind
    theme
    themeTitle {
      zh
      en
    }
    state
    version
    correctsId
    revision
    heldOn
    startsAt
    endsAt
    className
    subject
    topic
    values {
      code
      text
      number
    }
    files {
      id
      name
      mediaType
      bytes
    }
    form {
      kind
      themes
      signedBy
      levels {
        points
        name {
          zh
          en
        }
      }
      items {
        code
        kind
        required
        name {
          zh
          en
        }
        asks {
          zh
          en
        }
      }
    }
    contentHash
    signatures {
      signer
      decision
      name
      words
      at
    }
    awaits
    mayWrite
    maySignAs
    mayObject
    mayCorrect
    mayCancel
    readable
    savedAt
  }
`);

export type Measurement = MeasurementFieldsFragment;
export type Form = NonNullable<Measurement['form']>;
export type FormItem = Form['items'][number];
