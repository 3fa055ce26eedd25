import Ajv from 'ajv';
import { JSONSchemaBridge } from 'uniforms-bridge-json-schema';
import { AutoForm } from 'uniforms-unstyled';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

/** Uniforms with its plain theme and the validator that its manual shows. */
export const uniforms = reactContender((fields) => {
  const schema = schemaOf(fields);
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const bridge = new JSONSchemaBridge({
    schema,
    validator: (model: object) => {
      validate(model);
      return validate.errors?.length ? { details: validate.errors } : null;
    },
  });
  return <AutoForm schema={bridge} />;
});
