import { BadOptions, readOptions, usage } from './options.ts';
import { run } from './run.ts';

/** `npm run bench -- browser`: measures Talkoot's page beside its peers, in a browser. See ../README.md. */
const main = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  let isWell = true;
  for (const workload of options.workloads) isWell = (await run(workload, options)) && isWell;
  return isWell ? 0 : 1;
};

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadOptions)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
