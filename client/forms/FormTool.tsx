import { ListChecks } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { later } from '../ui/later.ts';

const FormEditor = later(async () => (await import('./FormEditor.tsx')).FormEditor);

const Tool = () => {
  const t = useText();
  const [sectionId, setSectionId] = useState<string | null>(null);
  useTool(
    'section',
    useMemo(
      () => ({ id: 'form', label: t('forms.edit'), icon: ListChecks, run: setSectionId }),
      [t],
    ),
  );
  return (
    <Suspense>
      {sectionId !== null && (
        <FormEditor sectionId={sectionId} onClose={() => setSectionId(null)} />
      )}
    </Suspense>
  );
};

/** In a section's menu: what its notes are asked for. */
export const FormTool = () => (
  <ToolTexts>
    <Tool />
  </ToolTexts>
);
