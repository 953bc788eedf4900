import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editMeeting } from './edit-meeting.ts';
import { readMeetingInfo } from './read.ts';

describe('editMeeting', () => {
  it('changes what is given and leaves the rest', () => {
    const doc = new Y.Doc();
    editMeeting(doc, { title: 'Clinic', startsAt: 5 });
    editMeeting(doc, { description: 'About it' });
    expect(readMeetingInfo(doc)).toMatchObject({
      title: 'Clinic',
      description: 'About it',
      startsAt: 5,
    });
  });

  it('is one step, and none when nothing differs', () => {
    const doc = new Y.Doc();
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    expect(editMeeting(doc, { title: 'Clinic', startsAt: 5, endsAt: null })).toBe(true);
    expect(editMeeting(doc, { title: 'Clinic', endsAt: null })).toBe(false);
    expect(updates).toBe(1);
  });
});
