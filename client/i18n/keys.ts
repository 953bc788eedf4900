import type arrange from './messages/en/arrange.json';
import type board from './messages/en/board.json';
import type canvas from './messages/en/canvas.json';
import type clusters from './messages/en/clusters.json';
import type columns from './messages/en/columns.json';
import type comments from './messages/en/comments.json';
import type drawing from './messages/en/drawing.json';
import type common from './messages/en/common.json';
import type forms from './messages/en/forms.json';
import type files from './messages/en/files.json';
import type find from './messages/en/find.json';
import type errors from './messages/en/errors.json';
import type agenda from './messages/en/agenda.json';
import type desk from './messages/en/desk.json';
import type conductor from './messages/en/conductor.json';
import type notices from './messages/en/notices.json';
import type ending from './messages/en/ending.json';
import type attention from './messages/en/attention.json';
import type grants from './messages/en/grants.json';
import type groups from './messages/en/groups.json';
import type live from './messages/en/live.json';
import type mingling from './messages/en/mingling.json';
import type moderation from './messages/en/moderation.json';
import type report from './messages/en/report.json';
import type templates from './messages/en/templates.json';
import type tower from './messages/en/tower.json';
import type votes from './messages/en/votes.json';
import type out from './messages/en/out.json';
import type hand from './messages/en/hand.json';
import type home from './messages/en/home.json';
import type several from './messages/en/several.json';
import type join from './messages/en/join.json';
import type legal from './messages/en/legal.json';
import type links from './messages/en/links.json';
import type meeting from './messages/en/meeting.json';
import type nameless from './messages/en/nameless.json';
import type note from './messages/en/note.json';
import type outline from './messages/en/outline.json';
import type person from './messages/en/person.json';
import type refusal from './messages/en/refusal.json';
import type rich from './messages/en/rich.json';
import type secret from './messages/en/secret.json';
import type views from './messages/en/views.json';
import type sync from './messages/en/sync.json';

/** Every key of the catalogues; a text that does not exist is a type error. */
export type MessageKey =
  | keyof typeof arrange
  | keyof typeof board
  | keyof typeof canvas
  | keyof typeof clusters
  | keyof typeof columns
  | keyof typeof comments
  | keyof typeof common
  | keyof typeof drawing
  | keyof typeof errors
  | keyof typeof forms
  | keyof typeof files
  | keyof typeof find
  | keyof typeof agenda
  | keyof typeof conductor
  | keyof typeof desk
  | keyof typeof notices
  | keyof typeof ending
  | keyof typeof attention
  | keyof typeof grants
  | keyof typeof groups
  | keyof typeof live
  | keyof typeof mingling
  | keyof typeof moderation
  | keyof typeof report
  | keyof typeof templates
  | keyof typeof secret
  | keyof typeof tower
  | keyof typeof votes
  | keyof typeof hand
  | keyof typeof home
  | keyof typeof several
  | keyof typeof join
  | keyof typeof legal
  | keyof typeof links
  | keyof typeof meeting
  | keyof typeof nameless
  | keyof typeof note
  | keyof typeof out
  | keyof typeof outline
  | keyof typeof person
  | keyof typeof refusal
  | keyof typeof rich
  | keyof typeof sync
  | keyof typeof views;
