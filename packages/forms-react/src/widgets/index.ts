export { CheckWidget, CodesWidget, RadiosWidget, SelectWidget, YesNoWidget } from './choice-widgets';
export { CodeName, useCodeName } from './code-name';
export { CodeSearchBox } from './code-search-box';
export { DocumentsWidget } from './documents-widget';
export { CodesSearchWidget, SearchWidget } from './search-widget';
export { LongTextWidget, TextWidget } from './text-widget';
