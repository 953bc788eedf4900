import { MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';

/** A mouse moves this far before it is a drag and not a click; a finger rests this long before it is one and not a scroll. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };

/** How cards are lifted by hand; keys have the menu of the note. */
export const useCardSensors = () =>
  useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
