import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message, Part } from '../client/i18n/message.ts';

const partOf = (element: MessageFormatElement): Part => {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.pound:
      return 0;
    case TYPE.plural: {
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
      const forms = Object.entries(element.options).map(([form, { value }]) => [
        form,
        messageOf(value),
      ]);
      return [element.value, Object.fromEntries(forms)];
    }
    default:
  }
  throw new Error(`nothing here writes what ICU calls ${TYPE[element.type]}`);
};

const messageOf = (elements: readonly MessageFormatElement[]): Message => {
  const parts = elements.map(partOf);
  const [first = ''] = parts;
  return parts.length <= 1 && typeof first === 'string' ? first : parts;
};

/**
 * A text of the catalogues, in ICU's syntax, as the page writes it. @throws on what ICU does not understand, and on what none of
 * our texts has needed so far: selections, dates and tags.
 */
export const compileMessage = (text: string): Message =>
  messageOf(parse(text, { captureLocation: false, requiresOtherClause: true }));
