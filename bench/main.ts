import { BadOptions, readOptions, usage } from './options.ts';
import { runWorkload } from './run-workload.ts';

/** `npm run bench`: measures Talkoot's server beside its peers. See README.md. */
const main = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  let isWell = true;
  for (const workload of options.workloads) {
    isWell = (await runWorkload(workload, options)) && isWell;
  }
  return isWell ? 0 : 1;
};

try {
  // Whatever a failed round left running ends here.
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadOptions)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
