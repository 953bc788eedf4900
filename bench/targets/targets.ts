import { peers } from './peers.ts';
import { talkoot } from './talkoot.ts';
import type { Target, TargetName } from './target.ts';

const targets = new Map<TargetName, Target>(
  [talkoot, ...peers].map((target) => [target.name, target]),
);

export const findTarget = (name: TargetName): Target => {
  const target = targets.get(name);
  if (!target) throw new Error(`There is no target ${name}`);
  return target;
};
