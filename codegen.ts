import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset as clientPreset } from '@graphql-codegen/client-preset';

/** How clients know what a document is of, written out: the published types import no other package. */
const HEADER = `/**
 * Made by npm run client:generate (codegen.ts) from schema.graphql and src/client/documents, never edited. Why it is one file of
 * more than 300 lines: it grows with these, the generator writes their types into one file, and nobody reads or changes it by
 * hand. Its casts are the generator's.
 */
/* eslint-disable -- what generates it has its own habits */`;
const DECORATION = `/** How a document carries the types of its variables and of its result. */
export interface DocumentTypeDecoration<TResult, TVariables> {
  __apiType?: (variables: TVariables) => TResult;
}`;

/**
 * The client preset, less two things: its `graphql` function, which finds documents by their text and so
 * holds every text twice, and its import of a package that would be there for one type.
 */
const preset: typeof clientPreset = {
  ...clientPreset,
  buildGeneratesSection: async (options) => {
    const files = await clientPreset.buildGeneratesSection(options);
    return files
      .filter(({ filename }) => filename.endsWith('/graphql.ts'))
      .map((file) => {
        const documents = file.pluginMap['typed-document-node'];
        if (!documents) throw new Error('The client preset has changed: its documents are made elsewhere.');
        const plugin: typeof documents.plugin = async (...args) => {
          const made = await documents.plugin(...args);
          return typeof made === 'string' ? made : { ...made, prepend: [DECORATION] };
        };
        // Its first line says nothing to a reader.
        const plugins = file.plugins.map((it) => ('add' in it ? { add: { content: HEADER } } : it));
        return {
          ...file,
          plugins,
          pluginMap: { ...file.pluginMap, 'typed-document-node': { ...documents, plugin } },
        };
      });
  },
};

/** What `npm run client:generate` makes of the schema and the documents of src/client. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'src/client/documents/*.graphql',
  generates: {
    'src/client/generated/': {
      preset,
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTimeISO: 'string', FlexDateText: 'string', ID: 'string' },
      },
    },
  },
};

export default config;
