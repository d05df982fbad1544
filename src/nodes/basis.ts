import { registerEnumType } from 'type-graphql';

/** How a fact or a date is known. */
export enum Basis {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  INFERRED = 'INFERRED',
}

registerEnumType(Basis, {
  name: 'Basis',
  description: 'How something is known.',
  valuesConfig: {
    STATED: { description: 'The source says it.' },
    DERIVED: {
      description: 'It follows from what the source says, as "Monday" and the date line give a day.',
    },
    INFERRED: { description: 'A reader concluded it; the source does not say it.' },
  },
});
