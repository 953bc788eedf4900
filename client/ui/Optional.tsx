import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';

/**
 * Around what a page can do without: it comes when it has come, and when it fails, as without a network, the rest of
 * the page stays.
 */
export class Optional extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : <Suspense>{this.props.children}</Suspense>;
  }
}
