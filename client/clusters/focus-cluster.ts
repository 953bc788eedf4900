/** Gives the focus to a cluster's heading once it is there; the menu or dialog that had it is gone by then. */
export const focusClusterSoon = (clusterId: string): void => {
  requestAnimationFrame(() => {
    const cluster = document.querySelector(`[data-cluster="${CSS.escape(clusterId)}"]`);
    const target = cluster?.querySelector<HTMLElement>('button, h3');
    target?.focus({ preventScroll: true });
  });
};
