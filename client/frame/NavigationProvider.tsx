import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { NavigatedContext } from './navigation.ts';

export const NavigationProvider = ({ children }: { children: ReactNode }) => {
  const [location] = useLocation();
  const [first] = useState(location);
  const [navigated, setNavigated] = useState(false);
  if (!navigated && location !== first) setNavigated(true);
  return <NavigatedContext value={navigated}>{children}</NavigatedContext>;
};
