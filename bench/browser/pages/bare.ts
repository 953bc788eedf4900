import { type Look, WINDOW } from '../look.ts';
import { type MadeUpNote, NOTE_SIDE } from '../made-up-board.ts';
import { fetchBoard, firstLook, rootElement } from './contract.ts';

/**
 * The floor: notes as plain records, drawn by one loop into one canvas. No library, no undo, no rights; whatever does
 * more takes longer.
 */
const FILLS = ['#ffec99', '#b2f2bb', '#a5d8ff', '#ffc9c9', '#d0bfff'] as const;
const LINE_LETTERS = 22;
const LINE_HEIGHT = 20;

type Note = { -readonly [Key in keyof MadeUpNote]: MadeUpNote[Key] };

const notes: Note[] = JSON.parse((await fetchBoard()) ?? '[]');
const root = rootElement();
const canvas = document.createElement('canvas');
canvas.width = WINDOW.width;
canvas.height = WINDOW.height;
canvas.style.cssText = 'position: fixed; inset: 0';
const field = document.createElement('textarea');
field.style.cssText = 'position: fixed; left: 40px; top: 40px; width: 200px; opacity: 0';
root.append(canvas, field);
const brush = canvas.getContext('2d');
if (!brush) throw new Error('This browser draws nothing');

let look: Look = firstLook();
let edited: Note | null = null;
let held: { note: Note; dx: number; dy: number } | null = null;
let isAsked = false;

const drawNote = (note: Note): void => {
  const { x, y, text, color } = note;
  brush.fillStyle = FILLS[color % FILLS.length] ?? '';
  brush.fillRect(x, y, NOTE_SIDE, NOTE_SIDE);
  if (look.zoom < 0.3) return;
  brush.fillStyle = '#222';
  for (let at = 0, line = 0; at < text.length; at += LINE_LETTERS, line += 1) {
    brush.fillText(text.slice(at, at + LINE_LETTERS), x + 10, y + 28 + line * LINE_HEIGHT);
  }
};

const draw = (): void => {
  isAsked = false;
  const { x, y, zoom } = look;
  const right = x + WINDOW.width / zoom;
  const bottom = y + WINDOW.height / zoom;
  brush.resetTransform();
  brush.clearRect(0, 0, WINDOW.width, WINDOW.height);
  brush.setTransform(zoom, 0, 0, zoom, -x * zoom, -y * zoom);
  brush.font = '16px sans-serif';
  for (const note of notes) {
    const isSeen =
      note.x < right && note.y < bottom && note.x + NOTE_SIDE > x && note.y + NOTE_SIDE > y;
    if (isSeen) drawNote(note);
  }
};

const drawSoon = (): void => {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(draw);
};

const pointAt = ({ clientX, clientY }: MouseEvent) => ({
  x: look.x + clientX / look.zoom,
  y: look.y + clientY / look.zoom,
});

const noteAt = (event: MouseEvent): Note | undefined => {
  const { x, y } = pointAt(event);
  return notes.findLast(
    (note) => x >= note.x && y >= note.y && x < note.x + NOTE_SIDE && y < note.y + NOTE_SIDE,
  );
};

window.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const { x, y, zoom } = look;
    if (!event.ctrlKey) {
      look = { ...look, x: x + event.deltaX / zoom, y: y + event.deltaY / zoom };
    } else {
      const next = Math.min(4, Math.max(0.05, zoom * Math.exp(-event.deltaY / 100)));
      const { clientX, clientY } = event;
      look = {
        x: x + clientX / zoom - clientX / next,
        y: y + clientY / zoom - clientY / next,
        zoom: next,
      };
    }
    drawSoon();
  },
  { passive: false },
);
canvas.addEventListener('pointerdown', (event) => {
  const note = noteAt(event);
  const point = pointAt(event);
  held = note ? { note, dx: note.x - point.x, dy: note.y - point.y } : null;
});
window.addEventListener('pointermove', (event) => {
  if (!held) return;
  const point = pointAt(event);
  held.note.x = point.x + held.dx;
  held.note.y = point.y + held.dy;
  drawSoon();
});
window.addEventListener('pointerup', () => {
  held = null;
});
canvas.addEventListener('dblclick', (event) => {
  const point = pointAt(event);
  let note = noteAt(event);
  if (!note) {
    const corner = { x: point.x - NOTE_SIDE / 2, y: point.y - NOTE_SIDE / 2 };
    note = { id: `note${notes.length}`, text: '', color: 0, ...corner };
    notes.push(note);
  }
  edited = note;
  field.value = note.text;
  field.focus();
  drawSoon();
});
field.addEventListener('input', () => {
  if (edited) edited.text = field.value;
  drawSoon();
});
draw();

window.peer = {
  make: (made) => JSON.stringify(made),
  look: (next) => {
    look = next;
    drawSoon();
  },
  moveByOther: (index, to) => {
    const note = notes[index];
    if (!note) throw new Error(`There is no note ${index}`);
    note.x = to.x;
    note.y = to.y;
    drawSoon();
  },
};
