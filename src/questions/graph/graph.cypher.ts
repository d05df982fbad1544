import neo4j from 'neo4j-driver';
import { type Label, labelOf } from '../../model/id';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';
import { anew } from '../contact/anew';
import { contactShape } from '../contact/args';
import { named } from '../contact/named';
import { isCut } from '../contact/side';
import { bindWalks, isWalkCut, linksOf } from './links';
import { type Actors, actorsIn, farther, rowsOf } from './steps';

const idsOf = ({ ids }: Args) => ids as readonly string[];
const labelsOf = (args: Args) => idsOf(args).map((id) => labelOf(id) as Label);
const isFar = ({ depth }: Args) => depth === 2;

/** The name under which each id stands among the arguments too, and in messages. */
export const idAt = (index: number): string => `ids[${index}]`;

/**
 * Actors, whom they met, and who of these met whom.
 *
 * In:   `ids` of officials and organizations, each once more as `ids[0]`, `ids[1]` …; `depth`, 1 or 2; `first`; `during`,
 *       `match`, `kinds`.
 * Out:  a pair of a Refusal and the graph: `shown`, rows of actor, depth and number of contacts; `links`, see `linksOf`;
 *       `total`, the number of neighbours; `cut`, whether something was left out.
 * Cost: a seek an id; the parts of those asked for, MOST of each, and who else took part; at depth 2 the same of the
 *       neighbours shown, MOST parts of them together. What `linksOf` says only where links are asked for.
 */
export const graphOf = question({
  name: 'graph.ofActors',
  how: 'one',
  needs: (args) => Object.fromEntries(labelsOf(args).map((label, index) => [idAt(index), label])),
  shape: (args) => `${labelsOf(args).join()} ${isFar(args)} ${contactShape(args)}`,
  rows: (args) => idsOf(args).length + (args.first as number) * (args.depth as number),
  match: (_, build) => {
    const { actor, asked, rows, near, far } = named(build, 'actor', 'asked', 'rows', 'near', 'far');
    const { refused, neighbours, walked, theirs, walks } = named(
      build,
      'refused',
      'neighbours',
      'walked',
      'theirs',
      'walks',
    );
    const first = build.param((args) => neo4j.int(args.first as number));
    const actors = [...new Set(labelsOf(build.args))].sort().map(
      (label): Actors => ({
        list: `[it IN ${asked} WHERE it:${label}]`,
        isOrganization: label === 'Organization',
      }),
    );
    const severalOrganizations = labelsOf(build.args).filter((it) => it === 'Organization').length > 1;
    const whoOf = (list: string) => `[it IN ${list} | it[0]]`;
    const shown = (list: string, depth: number) => `[it IN ${list}[..${first}] | [it[0], ${depth}, it[1]]]`;
    // Of neighbours who were walked to get farther, all links are known.
    const known = isFar(build.args) ? { actors: walked, rows: theirs } : undefined;
    const carried = [asked, near, rows, neighbours, walks, ...Object.values(known ?? {})].join(', ');
    const isAnyCut = actors.map(({ list, isOrganization }) => {
      const { self } = named(build, 'self');
      return `true IN COLLECT { UNWIND ${list} AS ${self} RETURN ${isCut({ self, isOrganization }, build)} }`;
    });
    return {
      text:
        `WITH COLLECT { MATCH (${actor}:Official|Organization) WHERE ${actor}.id IN ${build.param(idsOf)} ` +
        `RETURN ${actor} ORDER BY ${actor}.id } AS ${asked} ` +
        `${anew([asked], `WITH ${rowsOf(actors, asked, build)} AS ${rows}`, [rows])}, ` +
        `${actorsIn(rows, [asked], build)} AS ${near} ` +
        (isFar(build.args)
          ? farther({ asked, near, refused, far, walked, theirs }, whoOf(`${near}[..${first}]`), build)
          : `WITH *, null AS ${refused}, [] AS ${far}`) +
        ` WITH *, ${whoOf(`${near}[..${first}]`)} + ${whoOf(`${far}[..${first}]`)} AS ${neighbours} ` +
        bindWalks(known ? whoOf(`${far}[..${first}]`) : neighbours, walks, build),
      bound: {
        self: asked,
        total: `size(${near}) + size(${far})`,
        shown: `[it IN ${asked} | [it, 0, 0]] + ${shown(near, 1)} + ${shown(far, 2)}`,
        cut: [`size(${near}) > ${first} OR size(${far}) > ${first} OR ${isWalkCut(walks)}`, ...isAnyCut].join(
          ' OR ',
        ),
        links: linksOf(
          {
            carried,
            asked,
            rows,
            neighbours,
            walks,
            walked: known,
            organizations: actors.find(({ isOrganization }) => isOrganization && severalOrganizations)?.list,
          },
          build,
        ),
        // What the links are made of, and their direction.
        carried,
        asked,
        near,
      },
      key: refused,
    };
  },
});
