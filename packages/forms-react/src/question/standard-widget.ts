import type { CompiledField } from '@cartella/forms';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Widget } from '../field';
import {
  CheckWidget,
  CodesSearchWidget,
  CodesWidget,
  DocumentsWidget,
  LongTextWidget,
  RadiosWidget,
  SearchWidget,
  SelectWidget,
  TextWidget,
  YesNoWidget,
} from '../widgets';

// More than this, and a list is searched rather than scrolled.
const longestDropDown = 40;

/** Chooses the component for a question that is not a list of others. */
export function widgetOfOne(field: CompiledField, vocabularies: VocabularySet): Widget {
  switch (field.component) {
    case 'radios':
      return RadiosWidget;
    case 'yes-no':
      return YesNoWidget;
    case 'search':
      return SearchWidget;
  }
  switch (field.type) {
    case 'codes':
      return isLong(field, vocabularies) ? CodesSearchWidget : CodesWidget;
    case 'document':
    case 'documents':
      return DocumentsWidget;
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
