import * as encoding from 'lib0/encoding';
import { encodeWhoIsWho, type WhoIsWho, writeNews } from '../../../shared/presence/compact.ts';
import type { TabWhereabouts } from '../../../shared/presence/whereabouts.ts';
import { KIND_PRESENCE } from '../../../shared/protocol/messages.ts';
import { Frame } from '../connections/frame.ts';
import type { Audience } from './audiences.ts';
import type { Tab } from './tab.ts';
import type { Viewer } from './viewer.ts';

/** `changes` for who has followed, `moved` for who looks elsewhere now, `whole` for who has only just come. */
type Form = 'changes' | 'moved' | 'whole';

export type CompactNewsOptions = {
  readonly pace: number;
  readonly left: readonly Tab[];
  readonly changed: ReadonlySet<Tab>;
  /** Who looks elsewhere now, or follows somebody else. */
  readonly strayed: ReadonlySet<Tab>;
  readonly everybody: readonly Tab[];
};

/** One beat in our own kind. Each frame is made once for all who read it, and only if somebody does. */
export class CompactNews {
  readonly #options: CompactNewsOptions;
  readonly #frames = new Map<Audience, Partial<Record<Form, Frame | null>>>();
  #changes: WhoIsWho | null = null;
  #everybody: WhoIsWho | null = null;

  constructor(options: CompactNewsOptions) {
    this.#options = options;
  }

  frameFor({ audience, isNewInAudience }: Viewer, hasFollowed: boolean): Frame | null {
    if (!audience) return null;
    const form = !hasFollowed ? 'whole' : isNewInAudience ? 'moved' : 'changes';
    const frames = this.#frames.get(audience) ?? {};
    this.#frames.set(audience, frames);
    const known = frames[form];
    if (known !== undefined) return known;
    const frame = this.#frame(audience, form);
    frames[form] = frame;
    return frame;
  }

  #frame(audience: Audience, form: Form): Frame | null {
    const { pace, left, changed, strayed } = this.#options;
    const moves = form === 'changes' ? audience.changes : audience.whole;
    const inks = form === 'changes' ? audience.inkChanges : audience.wholeInk;
    const hasPlaces = moves.length > 0 || inks.length > 0;
    const isNews = left.length > 0 || changed.size > 0 || strayed.size > 0 || hasPlaces;
    if (form === 'changes' && !isNews) return null;
    const isWhole = form === 'whole';
    const whoIsWho = isWhole ? this.#wholePart() : this.#changesPart();
    return new Frame(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, KIND_PRESENCE);
        const hasAllMoves = form !== 'changes';
        const whereabouts = this.#whereabouts(isWhole);
        writeNews(encoder, { pace, isWhole, hasAllMoves, moves, whereabouts, inks }, whoIsWho);
      }),
    );
  }

  #whereabouts(isWhole: boolean): readonly TabWhereabouts[] {
    const { everybody, strayed } = this.#options;
    const tabs = isWhole ? everybody.filter(({ tellsWhere }) => tellsWhere) : [...strayed];
    return tabs.map(({ whereabouts }) => whereabouts);
  }

  #changesPart(): WhoIsWho {
    const { left, changed } = this.#options;
    return (this.#changes ??= encodeWhoIsWho({
      left: left.map(({ number }) => number),
      details: Array.from(changed, ({ details }) => details),
    }));
  }

  #wholePart(): WhoIsWho {
    const { everybody } = this.#options;
    return (this.#everybody ??= encodeWhoIsWho({
      left: [],
      details: everybody.map(({ details }) => details),
    }));
  }
}
