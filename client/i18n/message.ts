/** Words by the form that a number asks for: `one`, `other` and so on, or `=1` for exactly that. */
export type Forms = Readonly<Record<string, Message>>;

/**
 * A text with places for values, as the build writes it (scripts/compile-message.ts): words, the name of a value, forms that
 * the number of that name chooses between, or 0 for that number itself.
 */
export type Message = string | readonly Part[];
export type Part = string | 0 | readonly [name: string, forms?: Forms];

export type Messages = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/** Fills in the values of a message, in the way of the language. */
export const createFormatter = (
  locale: string,
): ((message: Message, values?: Values) => string) => {
  let rules: Intl.PluralRules | null = null;
  let digits: Intl.NumberFormat | null = null;

  const formOf = (forms: Forms, count: number): Message => {
    rules ??= new Intl.PluralRules(locale);
    return forms[`=${count}`] ?? forms[rules.select(count)] ?? forms['other'] ?? '';
  };

  const format = (message: Message, values: Values, count: number): string => {
    if (typeof message === 'string') return message;
    return message.map((part) => write(part, values, count)).join('');
  };

  const write = (part: Part, values: Values, count: number): string => {
    if (typeof part === 'string') return part;
    if (part === 0) {
      digits ??= new Intl.NumberFormat(locale);
      return digits.format(count);
    }
    const [name, forms] = part;
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    if (!forms) return String(value);
    const chosen = Number(value);
    return format(formOf(forms, chosen), values, chosen);
  };

  return (message, values = {}) => format(message, values, 0);
};
