import { Suspense, useId } from 'react';
import { DRAWING_TOOLS, type DrawingTool } from '../../shared/board/drawing-tools.ts';
import { defaultView, VIEW_FOR_ALL, VIEWS, viewsOffered } from '../../shared/board/layout.ts';
import type { TemplateContent } from '../../shared/templates/content.ts';
import { VIEW_NAMES } from '../board-page/view-names.ts';
import { TOOL_NAMES } from '../drawings/drawing-names.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './TemplateEditor.module.css';

type Settings = Pick<TemplateContent, 'layout' | 'views' | 'tools' | 'settings'>;

type TemplateSettingsProps = Settings & { onChange: (changes: Partial<Settings>) => void };

type ToolBoxesProps = {
  tools: readonly DrawingTool[];
  onTools: (tools: DrawingTool[] | undefined) => void;
};

const ToolBoxes = ({ tools, onTools }: ToolBoxesProps) => {
  const t = useText();
  return DRAWING_TOOLS.map((tool) => (
    <Checkbox
      key={tool}
      label={t(TOOL_NAMES[tool])}
      checked={tools.includes(tool)}
      onChecked={(isOn) => {
        const chosen = DRAWING_TOOLS.filter((one) => (one === tool ? isOn : tools.includes(one)));
        onTools(chosen.length === 0 ? undefined : chosen);
      }}
    />
  ));
};

/** How a board of the template opens, and what participants do on it while no phase says otherwise. */
export const TemplateSettings = ({
  layout,
  views,
  tools = [],
  settings,
  onChange,
}: TemplateSettingsProps) => {
  const t = useText();
  const set = (changes: Settings['settings']) =>
    onChange({ settings: { ...settings, ...changes } });
  const hintId = useId();
  const offered = viewsOffered({ layout, views });
  const whose = [
    { value: 'own', label: t('templates.whoseOwn') },
    { value: 'everyone', label: t('templates.whoseEveryone') },
  ] as const;
  return (
    <>
      <Select
        label={t('templates.layout')}
        value={defaultView(layout)}
        options={VIEWS.map((value) => ({ value, label: t(VIEW_NAMES[value]) }))}
        onValue={(value) => onChange({ layout: value })}
      />
      <fieldset className={styles.group} aria-describedby={hintId}>
        <legend>{t('templates.views')}</legend>
        <p id={hintId}>{t('templates.viewsHint')}</p>
        {VIEWS.filter((view) => view !== VIEW_FOR_ALL).map((view) => (
          <Checkbox
            key={view}
            label={t(VIEW_NAMES[view])}
            checked={offered.includes(view)}
            disabled={view === defaultView(layout)}
            onChecked={(offers) =>
              onChange({
                views: VIEWS.filter((one) => (one === view ? offers : offered.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('templates.tools')}</legend>
        <Suspense>
          <ToolTexts>
            <ToolBoxes tools={tools} onTools={(chosen) => onChange({ tools: chosen })} />
          </ToolTexts>
        </Suspense>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('templates.participants')}</legend>
        <Checkbox
          label={t('templates.participantsAdd')}
          checked={settings.participantsAdd ?? true}
          onChecked={(participantsAdd) => set({ participantsAdd })}
        />
        <Checkbox
          label={t('templates.participantsReact')}
          checked={settings.participantsReact ?? true}
          onChecked={(participantsReact) => set({ participantsReact })}
        />
        <Checkbox
          label={t('templates.participantsCluster')}
          checked={settings.participantsCluster ?? true}
          onChecked={(participantsCluster) => set({ participantsCluster })}
        />
        <Checkbox
          label={t('templates.participantsComment')}
          checked={settings.participantsComment ?? true}
          onChecked={(participantsComment) => set({ participantsComment })}
        />
        <Checkbox
          label={t('templates.participantsUnsigned')}
          checked={settings.participantsUnsigned ?? false}
          onChecked={(participantsUnsigned) => set({ participantsUnsigned })}
        />
        <Select
          label={t('templates.participantsEdit')}
          value={settings.participantsEdit ?? 'own'}
          options={whose}
          onValue={(participantsEdit) => set({ participantsEdit })}
        />
        <Select
          label={t('templates.participantsMove')}
          value={settings.participantsMove ?? 'own'}
          options={whose}
          onValue={(participantsMove) => set({ participantsMove })}
        />
      </fieldset>
    </>
  );
};
