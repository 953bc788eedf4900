import { ToolTexts } from '../i18n/ToolTexts.tsx';
import type { ClusterQuestion } from './cluster-dialogs.ts';
import { GatherDialog } from './GatherDialog.tsx';
import { MoveClusterDialog } from './MoveClusterDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SuggestionsPanel } from './SuggestionsPanel.tsx';
import { SplitDialog } from './SplitDialog.tsx';

type ClusterDialogProps = { question: ClusterQuestion; onClose: () => void };

const Asked = ({ question, onClose }: ClusterDialogProps) => {
  switch (question.kind) {
    case 'gather':
      return <GatherDialog noteIds={question.noteIds} onClose={onClose} />;
    case 'suggest':
      return <SuggestionsPanel onClose={onClose} />;
    case 'rename':
      return <RenameDialog clusterId={question.clusterId} onClose={onClose} />;
    case 'merge':
      return <MergeDialog clusterId={question.clusterId} onClose={onClose} />;
    case 'move':
      return <MoveClusterDialog clusterId={question.clusterId} onClose={onClose} />;
    case 'split':
      return <SplitDialog clusterId={question.clusterId} onClose={onClose} />;
  }
};

/** A dialog about clusters. */
export const ClusterDialog = (props: ClusterDialogProps) => (
  <ToolTexts>
    <Asked {...props} />
  </ToolTexts>
);
