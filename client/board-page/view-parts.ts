// What canvas and columns both need comes with the board's own file: named here, it is bundled there, and whichever view it
// is asks for one file less.
import 'lucide-react/dist/esm/icons/lock.mjs';
import 'lucide-react/dist/esm/icons/plus.mjs';
import '../clusters/ClusterHeading.tsx';
import '../clusters/use-runs.ts';
import '../note/NoteCard.tsx';
import '../note/use-delete-note.ts';
import '../note/WritingNow.tsx';
import '../section/SectionMenuLater.tsx';
import '../section/use-section-deeds.ts';
