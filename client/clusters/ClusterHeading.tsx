import { Suspense } from 'react';
import { later } from '../ui/later.ts';
import type { ClusterTitleProps } from './ClusterTitle.tsx';

const ClusterTitle = later(async () => (await import('./ClusterTitle.tsx')).ClusterTitle);

/** The heading of a cluster; boards without any never fetch it. */
export const ClusterHeading = (props: ClusterTitleProps) => (
  <Suspense fallback={<div style={{ minHeight: 'var(--target)' }} />}>
    <ClusterTitle {...props} />
  </Suspense>
);
