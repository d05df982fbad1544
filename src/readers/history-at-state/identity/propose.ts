import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identify } from './identify';
import { mentionsIn } from './propose/mentions';
import { proposedOf } from './propose/proposed';
import { identityTable } from './propose/rows';
import { holderTable } from './propose/us-holders';

/**
 * Writes us-holders.csv and identity.csv anew, of the register's files and decisions.csv. What it writes is read by
 * a person before it is committed. With `--check` it writes nothing and says which mentions the committed tables
 * resolve otherwise than they were put together.
 */
const data = resolve(process.env.DATA ?? '../shared/data');
const folder = join(__dirname, '..');
const folders = (...names: string[]) => names.map((it) => `${data}/${it}`);
const proposed = () =>
  proposedOf([...mentionsIn(folders('history-at-state-travels', 'history-at-state-visits'))]);

if (process.argv.includes('--check')) {
  let other = 0;
  for (const { id, cluster } of proposed()) {
    for (const mention of cluster.mentions) {
      const identity = identify(mention);
      if (identity.id === id) continue;
      other++;
      console.log(
        [mention.id, mention.date, mention.employer, mention.words, id, identity.id, identity.why].join('\t'),
      );
    }
  }
  console.log(`${other} mentions resolved otherwise`);
} else if (process.argv.includes('--holders')) {
  writeFileSync(
    join(folder, 'us-holders.csv'),
    holderTable(folders('history-at-state-travels', 'history-at-state-pocom', 'us-executive')),
  );
} else {
  writeFileSync(join(folder, 'identity.csv'), identityTable(proposed()));
}
