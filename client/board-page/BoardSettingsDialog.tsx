import { useId, useState } from 'react';
import type { BoardInfo } from '../../shared/board/records/board.ts';
import { DRAWING_TOOLS } from '../../shared/board/drawing-tools.ts';
import { defaultView, VIEW_FOR_ALL, VIEWS, viewsOffered } from '../../shared/board/layout.ts';
import type { View } from '../../shared/board/layout.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import type { Option } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { changedSettings, type Settings } from './board-settings.ts';
import { TOOL_NAMES } from '../drawings/drawing-names.ts';
import { VIEW_NAMES } from './view-names.ts';
import styles from './BoardSettingsDialog.module.css';

type Whose = BoardInfo['participantsEdit'];

/** The views on offer after one of them is switched on or off. */
const withView = (views: readonly View[], view: View, offers: boolean): readonly View[] =>
  VIEWS.filter((one) => (one === view ? offers : views.includes(one)));

const SettingsForm = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const board = useBoard();
  const info = useBoardInfo();
  const [opened] = useState<Settings>({
    ...info,
    layout: defaultView(info.layout),
    views: viewsOffered(info),
    tools: info.tools ?? [],
  });
  const [form, setForm] = useState<Settings>(opened);
  const hintId = useId();
  const toolsHintId = useId();
  const [tried, setTried] = useState(false);
  const title = cleanLine(form.title);
  const change = (changed: Partial<typeof form>) =>
    setForm((before) => ({ ...before, ...changed }));

  const views: Option<View>[] = VIEWS.map((view) => ({ value: view, label: t(VIEW_NAMES[view]) }));
  const whose: Option<Whose>[] = [
    { value: 'own', label: t('views.board.whoseOwn') },
    { value: 'everyone', label: t('views.board.whoseEveryone') },
  ];

  const save = () => {
    setTried(true);
    if (title === '') return;
    const done = board.act({
      name: 'board.edit',
      args: changedSettings(opened, { ...form, title }),
    });
    if (done.ok) announce(t('views.board.settingsSaved'));
    onClose();
  };

  return (
    <FormDialog title={t('board.settings')} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('views.board.title')}
        value={form.title}
        maxLength={MAX_TITLE_LENGTH}
        error={tried && title === '' ? t('views.board.titleMissing') : null}
        onValue={(value) => change({ title: value })}
      />
      <Select
        label={t('views.board.defaultView')}
        hint={t('views.board.defaultViewHint')}
        value={form.layout}
        options={views}
        onValue={(layout) => change({ layout })}
      />
      <fieldset className={styles.group} aria-describedby={hintId}>
        <legend>{t('views.board.viewsOffered')}</legend>
        <p id={hintId} className={styles.hint}>
          {t('views.board.viewsOfferedHint')}
        </p>
        {VIEWS.filter((view) => view !== VIEW_FOR_ALL).map((view) => (
          <Checkbox
            key={view}
            label={t(VIEW_NAMES[view])}
            checked={view === form.layout || form.views.includes(view)}
            disabled={view === form.layout}
            onChecked={(offers) => change({ views: withView(form.views, view, offers) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group} aria-describedby={toolsHintId}>
        <legend>{t('drawing.tools')}</legend>
        <p id={toolsHintId} className={styles.hint}>
          {t('drawing.toolsHint')}
        </p>
        {DRAWING_TOOLS.map((tool) => (
          <Checkbox
            key={tool}
            label={t(TOOL_NAMES[tool])}
            checked={form.tools.includes(tool)}
            onChecked={(isOn) =>
              change({
                tools: DRAWING_TOOLS.filter((one) =>
                  one === tool ? isOn : form.tools.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('views.board.participantsMay')}</legend>
        <Checkbox
          label={t('views.board.actAdd')}
          checked={form.participantsAdd}
          onChecked={(participantsAdd) => change({ participantsAdd })}
        />
        <Checkbox
          label={t('views.board.actReact')}
          checked={form.participantsReact}
          onChecked={(participantsReact) => change({ participantsReact })}
        />
        <Checkbox
          label={t('views.board.actCluster')}
          checked={form.participantsCluster}
          onChecked={(participantsCluster) => change({ participantsCluster })}
        />
        <Checkbox
          label={t('views.board.actComment')}
          checked={form.participantsComment}
          onChecked={(participantsComment) => change({ participantsComment })}
        />
        <Checkbox
          label={t('nameless.setting')}
          checked={form.participantsUnsigned}
          onChecked={(participantsUnsigned) => change({ participantsUnsigned })}
        />
        <Select
          label={t('views.board.actEdit')}
          value={form.participantsEdit}
          options={whose}
          onValue={(participantsEdit) => change({ participantsEdit })}
        />
        <Select
          label={t('views.board.actMove')}
          value={form.participantsMove}
          options={whose}
          onValue={(participantsMove) => change({ participantsMove })}
        />
      </fieldset>
    </FormDialog>
  );
};

/** What facilitators decide of a board: its title, the view it opens in and what participants may do. */
export const BoardSettingsDialog = (props: { onClose: () => void }) => (
  <ToolTexts>
    <SettingsForm {...props} />
  </ToolTexts>
);
