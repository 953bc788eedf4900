import { Plus } from 'lucide-react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import type { TableRow } from './table-row.ts';
import { useTableDeeds } from './use-table-deeds.ts';

const TOPICS: readonly MessageKey[] = [
  'mingling.starterNews',
  'mingling.starterFirstTime',
  'mingling.starterOpen',
];

/** Three topics that suit any meeting, for facilitators to begin with; each goes once it is there. */
export const Starters = ({ rows }: { rows: readonly TableRow[] }) => {
  const t = useText();
  const { busy, problem, found } = useTableDeeds();
  const taken = new Set(rows.map(({ table }) => table.topic));
  const topics = TOPICS.map((key) => t(key)).filter((topic) => !taken.has(topic));
  return (
    topics.length > 0 && (
      <Stack gap={2}>
        <p>{t('mingling.starters')}</p>
        <Stack row gap={2}>
          {topics.map((topic) => (
            <Button
              key={topic}
              busy={busy}
              icon={<Plus aria-hidden="true" size={18} />}
              onClick={() => void found({ topic, sit: false })}
            >
              {topic}
            </Button>
          ))}
        </Stack>
        <RefusedWords problem={problem} />
      </Stack>
    )
  );
};
