import { type RefObject, Suspense, useCallback, useState } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { usePreference } from '../../preferences/preferences.ts';
import { later } from '../../ui/later.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useSelection } from './canvas-context.ts';
import { Minimap } from './Minimap.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import styles from './Toolbox.module.css';
import { useArrange } from './use-arrange.ts';
import { useLookCommands } from './use-look-commands.ts';
import { useNoteTools } from './use-note-tools.ts';

const ChosenTags = later(async () => (await import('./ChosenTags.tsx')).ChosenTags);

/** On a smaller window the map would lie over what one reads; who wants it there says so. */
const ROOMY = '(min-width: 64rem)';

type ToolboxProps = {
  windowRef: RefObject<HTMLElement | null>;
  /** Says something in the canvas's one line. */
  say: (text: string) => void;
};

const Tools = ({ windowRef, say }: ToolboxProps) => {
  const isRoomy = useMedia(ROOMY);
  const isMapShown = usePreference('minimap') ?? isRoomy;
  // Its button shows whether it is on.
  useSelection(({ mode }) => mode);
  const [isTagging, setTagging] = useState(false);
  const askTags = useCallback(() => setTagging(true), []);
  const { commands, tell } = useArrange(windowRef, { say, askTags });
  const look = useLookCommands(isMapShown);
  useNoteTools(commands);
  const { mode, map } = look();

  return (
    <>
      <div className={styles.tools}>
        <CommandButton command={mode} />
        <CommandButton command={map} />
      </div>
      {isMapShown && <Minimap />}
      <SelectionBar commands={commands} />
      <Suspense>
        {isTagging && <ChosenTags onTell={tell} onClose={() => setTagging(false)} />}
      </Suspense>
    </>
  );
};

/** The tools of the canvas that are not needed to read and write, and what they say; fetched once the canvas is there. */
export const Toolbox = (props: ToolboxProps) => (
  <ToolTexts>
    <Tools {...props} />
  </ToolTexts>
);
