import { Page } from '../../projection/fields';

/** The evidence of a fact: the same field on every type that is one. */
export const EvidenceField = (): PropertyDecorator =>
  Page('Evidence', {
    description: 'Why it is believed: which articles say so, and where in them.',
    match: ({ self }, { fresh }) => {
      const evidence = fresh('evidence');
      return { text: `MATCH (${evidence}:Evidence {fact: ${self}.id})`, bound: { self: evidence } };
    },
  });
