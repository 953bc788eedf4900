const SAMPLE_EVERY_US = 500;

/** What makes Node write a profile of each of its threads into a folder when it ends. */
export const profilingArgs = (folder: string | null): readonly string[] =>
  folder === null
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${SAMPLE_EVERY_US}`];
