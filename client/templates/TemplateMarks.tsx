import { Suspense, useState } from 'react';
import { MAX_OFFERED_TAGS } from '../../shared/board/records/marks.ts';
import type { TemplateContent } from '../../shared/templates/content.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { cleanLegend, MarksFields } from '../legend/MarksFields.tsx';
import { parseTags, tagLine } from '../note/tag-list.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Stack } from '../ui/Stack.tsx';

type Marks = Pick<TemplateContent, 'tags' | 'legend'>;

type TemplateMarksProps = Marks & { onChange: (changes: Marks) => void };

/** Which tags boards of the template offer, and what their colours mean. */
export const TemplateMarks = ({ tags = [], legend = {}, onChange }: TemplateMarksProps) => {
  const t = useText();
  const [line, setLine] = useState(tagLine(tags));
  const [meanings, setMeanings] = useState(legend);
  return (
    <Disclosure
      title={t('templates.marks')}
      open={tags.length > 0 || Object.keys(legend).length > 0}
    >
      <Suspense>
        <ToolTexts>
          <Stack>
            <MarksFields
              line={line}
              legend={meanings}
              onLine={(next) => {
                setLine(next);
                const chosen = [...parseTags(next, MAX_OFFERED_TAGS)];
                onChange({ tags: chosen.length === 0 ? undefined : chosen });
              }}
              onLegend={(next) => {
                setMeanings(next);
                const said = cleanLegend(next);
                onChange({ legend: Object.keys(said).length === 0 ? undefined : said });
              }}
            />
          </Stack>
        </ToolTexts>
      </Suspense>
    </Disclosure>
  );
};
