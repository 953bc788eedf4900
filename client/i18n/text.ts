import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from './keys.ts';

type Values = Readonly<Record<string, string | number | Date>>;

/** Gives the text of a key in the reader's language, with its values filled in. */
export type Text = (key: MessageKey, values?: Values) => string;

/** All words of the interface come through this; no component holds a text of its own. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useMemo<Text>(() => (key, values) => formatMessage({ id: key }, values), [formatMessage]);
};
