import { describeJournal } from '../conformance.ts';
import { MemoryJournal } from './memory-journal.ts';

describeJournal('memory', async () => new MemoryJournal());
