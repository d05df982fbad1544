import { readFileSync } from 'node:fs';
import {
  getIntrospectionQuery,
  graphqlSync,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { printedSchema, SCHEMA_FILE } from '../../src/graphql/print-schema';
import { theSchema } from '../support/given';

describe('schema.graphql', () => {
  test('is what the code prints; run `npm run schema:print` after a change', () => {
    const printed = printedSchema(theSchema()).split('\n');
    const committed = readFileSync(SCHEMA_FILE, 'utf8').split('\n');
    const added = printed.filter((line) => !committed.includes(line));
    const removed = committed.filter((line) => !printed.includes(line));
    expect({ added, removed }).toEqual({ added: [], removed: [] });
    expect(printed).toEqual(committed);
  });

  test('is valid, and can be asked about itself', () => {
    expect(validateSchema(theSchema())).toEqual([]);
    expect(graphqlSync({ schema: theSchema(), source: getIntrospectionQuery() }).errors).toBeUndefined();
  });

  test('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const look = (name: string, it: { description?: string | null | undefined }) => {
      if (!it.description?.trim()) bare.push(name);
    };
    for (const type of Object.values(theSchema().getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      if (type !== theSchema().getQueryType()) look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const arg of 'args' in field ? field.args : [])
          look(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    }
    for (const directive of theSchema().getDirectives()) {
      if (!isSpecifiedDirective(directive)) look(`@${directive.name}`, directive);
    }
    expect(bare).toEqual([]);
  });
});
