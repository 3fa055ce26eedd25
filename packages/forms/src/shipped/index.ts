export { commonForms } from './common-forms';
