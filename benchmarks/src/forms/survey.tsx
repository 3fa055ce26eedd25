import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

/** SurveyJS, taking each keystroke. */
export const survey = reactContender((fields) => {
  const { properties, required } = schemaOf(fields);
  const model = new Model({
    textUpdateMode: 'onTyping',
    elements: Object.entries(properties).map(([name, { title, maxLength }]) => ({
      type: 'text',
      name,
      title,
      maxLength,
      isRequired: required.includes(name),
    })),
  });
  return <Survey model={model} />;
});
