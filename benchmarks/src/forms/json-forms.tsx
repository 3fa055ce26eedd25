import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

/** JSON Forms with its plain renderers. */
export const jsonForms = reactContender((fields) => (
  <JsonForms schema={schemaOf(fields)} data={{}} renderers={vanillaRenderers} cells={vanillaCells} />
));
