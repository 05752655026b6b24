import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ContractDocument, Schema } from '../support/contract/document';

/** Checks what is sent against the schemas of a document, as JSON Schema has them. */
export function requestSchemas(document: ContractDocument): { compile(schema: Schema): ValidateFunction } {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 3 });
  addFormats(ajv);
  ajv.addFormat('mask', true);
  ajv.addSchema(document, 'contract');
  const known = new Map<string, ValidateFunction>();
  return {
    compile: (schema) => {
      const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
      const check = known.get(text) ?? ajv.compile(JSON.parse(text) as object);
      known.set(text, check);
      return check;
    },
  };
}
