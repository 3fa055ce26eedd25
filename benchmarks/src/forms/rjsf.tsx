import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

/** React JSON Schema Form, checking when the form is sent, as it does when nothing is said. */
export const rjsf = reactContender((fields) => <Form schema={schemaOf(fields) as RJSFSchema} validator={validator} />);
