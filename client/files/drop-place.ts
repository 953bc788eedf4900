import type { Position } from '../../shared/document/values.ts';

/** Where on the board something new is to be. */
export type NewPlace = { readonly section: string; readonly position?: Position | undefined };

type Point = { readonly x: number; readonly y: number };

let ask: ((point: Point) => NewPlace) | null = null;

/** A view in which notes lie where one puts them says what is under a pointer; returns how to take that back. */
export const provideDropPlace = (placeUnder: (point: Point) => NewPlace): (() => void) => {
  ask = placeUnder;
  return () => {
    if (ask === placeUnder) ask = null;
  };
};

/** `null` in views that lay notes out by themselves. */
export const dropPlaceUnder = (point: Point): NewPlace | null => ask?.(point) ?? null;
