import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';

type OptionalProps = {
  children: ReactNode;
  /** Stands there until it comes, and when it does not. */
  fallback?: ReactNode;
};

/**
 * Around what a page can do without: it comes when it has come, and when it fails, as without a network, the rest of
 * the page stays.
 */
export class Optional extends Component<OptionalProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { children, fallback = null } = this.props;
    return this.state.failed ? fallback : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}
