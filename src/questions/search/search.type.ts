import { Field, Float, registerEnumType } from 'type-graphql';
import { foldName } from '../../model/name';
import { Part } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';

/** Types that can be searched for: those with a name or title. */
export enum NodeType {
  ARTICLE = 'ARTICLE',
  EVENT = 'EVENT',
  OFFICIAL = 'OFFICIAL',
  ORGANIZATION = 'ORGANIZATION',
  PLACE = 'PLACE',
  POSITION = 'POSITION',
  TOPIC = 'TOPIC',
}

registerEnumType(NodeType, {
  name: 'NodeType',
  description: 'Types that can be searched for.',
  valuesConfig: {
    ARTICLE: { description: 'Articles, by headline.' },
    EVENT: { description: 'Events, by title.' },
    OFFICIAL: { description: 'Officials, by name.' },
    ORGANIZATION: { description: 'Organizations, by name.' },
    PLACE: { description: 'Places, by name.' },
    POSITION: { description: 'Offices, by title.' },
    TOPIC: { description: 'Topics, by name.' },
  },
});

/** The name that shares most words with the search; the first of equals. */
function bestName([names, text]: [(string | null)[], string]): string {
  const words = foldName(text).split(' ');
  const score = (name: string) => {
    const own = foldName(name).split(' ');
    return words.filter((word) => own.some((it) => it.startsWith(word))).length;
  };
  const given = names.filter((name) => name !== null);
  return given.reduce((best, name) => (score(name) > score(best) ? name : best), given[0] ?? '');
}

@GraphType({ description: 'One find of a search.' })
export class SearchHit {
  @Part('Node', 'node', 'What was found.')
  readonly node!: unknown;

  @Reads({
    how: 'value',
    cypher: ({ node, text }: Bound) =>
      `[[${node}.name, ${node}.title] + coalesce(${node}.names, []), ${text}]`,
    decode: (raw) => bestName(raw as [(string | null)[], string]),
  })
  @Field(() => String, { description: 'The name or title that matched best, as it is written.' })
  readonly matched!: string;

  @Reads({ how: 'value', cypher: ({ score }) => score as string })
  @Field(() => Float, { description: 'How well; comparable within one answer only.' })
  readonly score!: number;
}
