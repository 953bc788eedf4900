import { build } from 'vite';

type Script = {
  readonly entry: string;
  readonly fileName: string;
  /** What the build writes into it. */
  readonly define?: Readonly<Record<string, string>>;
};

/** One plain script of everything that a file imports, for where there are no modules. */
export const compileScript = async ({ entry, fileName, define = {} }: Script): Promise<string> => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'script', fileName: () => fileName },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const code = outputs.flatMap((one) =>
    'output' in one ? one.output.flatMap((file) => ('code' in file ? file.code : [])) : [],
  );
  return code.join('\n');
};
