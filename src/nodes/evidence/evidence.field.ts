import { Field, Int } from 'type-graphql';
import { List, Page } from '../../projection/fields';
import { Reads } from '../../projection/read';

/** The fields that every fact has: what evidence can be given for. */

/** Why a fact is believed. */
export const EvidenceField = (): PropertyDecorator =>
  Page('Evidence', {
    description: 'Why it is believed: which articles say so, and where in them.',
    match: ({ self }, { fresh }) => {
      const evidence = fresh('evidence');
      return { text: `MATCH (${evidence}:Evidence {fact: ${self}.id})`, bound: { self: evidence } };
    },
  });

/** Whether a fact stands on an article that was not retracted; see src/load/derive.ts. */
export const SupportedField = (): PropertyDecorator => (prototype, key) => {
  Reads({ how: 'value', cypher: ({ self }) => `${self}.unsupported IS NULL` })(prototype, key);
  Field(() => Boolean, {
    description:
      'False when all the articles that say so were retracted: such a fact is in no list unless includeUnsupported is true.',
  })(prototype, String(key));
};

/**
 * Copies of one text count once, and so do all the articles of one publisher; an article without a
 * known publisher stands for itself.
 */
export const IndependentSourcesField = (): PropertyDecorator => (prototype, key) => {
  Reads({
    how: 'value',
    cypher: ({ self }) => {
      const speaks = (e: string, a: string) =>
        `(${e}:Evidence {fact: ${self}.id})-[:FROM]->(${a}:Article) ` +
        `WHERE ${e}.stance <> 'DENIES' AND ${a}.status <> 'RETRACTED'`;
      return (
        `COUNT { MATCH ${speaks('e', 'a')} AND NOT EXISTS { MATCH ${speaks('copied', 'b')} ` +
        'AND b.textSha256 = a.textSha256 AND b.id < a.id } ' +
        'OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(p) RETURN DISTINCT coalesce(p.id, a.id) }'
      );
    },
  })(prototype, key);
  Field(() => Int, {
    description:
      'How many publishers say so, each with its own words: copies of one text count once, retracted articles not at all.',
  })(prototype, String(key));
};

/** The fields of which accounts differ. */
export const DisagreementsField = (): PropertyDecorator =>
  List('Disagreement', {
    description:
      'The fields of which standing articles give different values, by name; such a field is null.',
    match: ({ self }, { fresh }) => {
      const field = fresh('field');
      return {
        text: `UNWIND coalesce(${self}.disputed, []) AS ${field}`,
        bound: { self: field, fact: self },
        order: field,
      };
    },
  });
