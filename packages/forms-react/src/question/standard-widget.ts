import type { CompiledField } from '@cartella/forms';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Widget } from '../field/widget';
import { CheckWidget, CodesWidget, RadiosWidget, SelectWidget, YesNoWidget } from './choice-widgets';
import { GroupWidget } from './group-widget';
import { CodesSearchWidget, SearchWidget } from './search-widget';
import { LongTextWidget, TextWidget } from './text-widget';

// More than this, and a list is searched rather than scrolled.
const longestDropDown = 40;

/** Chooses the component for a question by the kind of its answer and the length of its code list. */
export function standardWidget(field: CompiledField, vocabularies: VocabularySet): Widget {
  switch (field.component) {
    case 'radios':
      return RadiosWidget;
    case 'yes-no':
      return YesNoWidget;
    case 'search':
      return SearchWidget;
  }
  switch (field.type) {
    case 'group':
      return GroupWidget;
    case 'codes':
      return isLong(field, vocabularies) ? CodesSearchWidget : CodesWidget;
    case 'boolean':
      // A no that must be said cannot be said by leaving a tick out.
      return field.required === false ? CheckWidget : YesNoWidget;
    case 'long-text':
      return LongTextWidget;
    case 'choice':
      return SelectWidget;
    case 'code':
      return isLong(field, vocabularies) ? SearchWidget : SelectWidget;
    default:
      return TextWidget;
  }
}

function isLong({ vocabulary }: CompiledField, vocabularies: VocabularySet): boolean {
  const list = vocabulary === undefined ? undefined : vocabularies[vocabulary];
  return list === undefined || list.entries.length > longestDropDown;
}
