import { Extensions, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { foldName, soundOf } from '../../model/name';
import { type SearchWord, searchWords } from '../../model/search';
import { Part } from '../../projection/fields';
import { type Bound, Reads, type ValueRead } from '../../projection/read';
import { GraphType } from '../../projection/types';

export enum SearchField {
  NAME = 'NAME',
  OTHER_NAME = 'OTHER_NAME',
  TITLE = 'TITLE',
  TEXT = 'TEXT',
  GIST = 'GIST',
}

registerEnumType(SearchField, {
  name: 'SearchField',
  description: 'Where a search found its words.',
  valuesConfig: {
    NAME: { description: 'In the name.' },
    OTHER_NAME: { description: 'In another spelling, or in another title of an office.' },
    TITLE: { description: 'In the title or headline.' },
    TEXT: { description: 'In the words of a statement, verbatim.' },
    GIST: { description: 'In what a statement says in our words.' },
  },
});

@Extensions({ plain: true })
@ObjectType({ description: 'A part of a text, in UTF-16 units; half-open.', simpleResolvers: true })
export class TextRange {
  @Field(() => Int, { description: 'The first unit.' })
  readonly start!: number;

  @Field(() => Int, { description: 'The unit after the last one.' })
  readonly end!: number;
}

interface Found {
  readonly field: SearchField;
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;

/** The words of a text that are looked for. */
function rangesIn(text: string, words: readonly SearchWord[]): TextRange[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const forms = foldName(word).split(' ').filter(Boolean);
    const hit = words.some(({ folded, sound }) =>
      forms.some((form) => form.startsWith(folded) || soundOf(form).startsWith(sound)),
    );
    return hit ? [{ start, end: start + word.length }] : [];
  });
}

type Row = [text: string | null, field: SearchField][];

/** The text that holds most of the words looked for; the first of equals. */
function bestOf([texts, search]: [Row, string]): Found {
  const words = searchWords(search);
  const found = texts.flatMap(([text, field]) =>
    text === null ? [] : [{ field, text, ranges: rangesIn(text, words) }],
  );
  const [best] = found.sort((a, b) => b.ranges.length - a.ranges.length);
  return best ?? { field: SearchField.NAME, text: '', ranges: [] };
}

/** A part of what was found, made of all the texts of the node. */
const ofBest = (part: (found: Found) => unknown): ValueRead => ({
  how: 'value',
  cypher: ({ node, text }: Bound) =>
    `[[[${node}.name, 'NAME'], [${node}.title, 'TITLE'], [${node}.text, 'TEXT'], [${node}.gist, 'GIST']] + ` +
    `[name IN coalesce(${node}.names, []) | [name, 'OTHER_NAME']], ${text}]`,
  decode: (raw) => part(bestOf(raw as [Row, string])),
});

@GraphType({ description: 'One find of a search.' })
export class SearchHit {
  @Part('Node', 'node', 'What was found.')
  readonly node!: unknown;

  @Reads(ofBest(({ text }) => text))
  @Field(() => String, { description: 'The name, title or words that matched best, as they are written.' })
  readonly matched!: string;

  @Reads(ofBest(({ field }) => field))
  @Field(() => SearchField, { description: 'Which of its texts that is.' })
  readonly field!: SearchField;

  @Reads(ofBest(({ ranges }) => ranges))
  @Field(() => [TextRange], { description: 'Where the words looked for stand in matched.' })
  readonly ranges!: TextRange[];

  @Reads({ how: 'value', cypher: ({ score }) => score as string })
  @Field(() => Float, { description: 'How well; comparable within one answer only.' })
  readonly score!: number;
}
