// What boards and the pages in a frame both need comes with the first file: named here, it is bundled there, and neither of
// the two fetches anything of the other.
import 'lucide-react/dist/esm/icons/check.mjs';
import 'lucide-react/dist/esm/icons/eye.mjs';
import './frame/PageHeading.tsx';
import './ui/initials.ts';
import './ui/Menu.tsx';
import './ui/SkipLink.tsx';
import '../shared/lib/limits.ts';
import '../shared/lib/zoned-time.ts';
