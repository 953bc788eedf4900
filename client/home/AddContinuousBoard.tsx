import { useCallback } from 'react';
import { createContinuousBoard, getTemplatesIn } from '../api/network.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { AddTemplatedBoard } from '../templates/AddTemplatedBoard.tsx';

type AddContinuousBoardProps = { onClose: () => void; onCreated: () => void };

/** A board of the network itself, from a template in the coordinator's language or one that the network saved. */
export const AddContinuousBoard = ({ onClose, onCreated }: AddContinuousBoardProps) => {
  const t = useText();
  const { language } = useLanguage();
  const load = useCallback((signal: AbortSignal) => getTemplatesIn(language, signal), [language]);
  return (
    <GatheringTexts>
      <AddTemplatedBoard
        title={t('home.addContinuous')}
        load={load}
        create={(request) => createContinuousBoard({ ...request, language })}
        onClose={onClose}
        onCreated={onCreated}
      />
    </GatheringTexts>
  );
};
