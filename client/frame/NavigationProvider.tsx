import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { NavigatedContext } from './navigation.ts';

export const NavigationProvider = ({ children }: { children: ReactNode }) => {
  const [location] = useLocation();
  const first = useRef(location);
  const navigated = useRef(false);
  if (location !== first.current) navigated.current = true;
  return <NavigatedContext value={navigated.current}>{children}</NavigatedContext>;
};
