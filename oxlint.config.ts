import { defineConfig } from 'oxlint';
import { importRules } from './scripts/import-rules.ts';

export default defineConfig({
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'promise',
    'node',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist/**', 'data/**', 'test-results/**'],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'react/exhaustive-deps': 'error',
    'react/rules-of-hooks': 'error',
    'node/no-process-env': 'error',
    // consistent-type-assertions forbids them all already.
    'typescript/no-unsafe-type-assertion': 'off',
    // tsc's noImplicitReturns and exhaustive switches say it better.
    'typescript/consistent-return': 'off',
    // Wrong on Y.Text, whose toString is its text.
    'typescript/no-base-to-string': 'off',
    // Cleaning strangers' text names control characters on purpose.
    'no-control-regex': 'off',
    // The JSX runtime brings React along.
    'react/react-in-jsx-scope': 'off',
    // exhaustive-deps says it already.
    'react/exhaustive-effect-dependencies': 'off',
    // Threads and ports have no target origin.
    'unicorn/require-post-message-target-origin': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': [
      'error',
      { allow: ['**/*.css', '**/pdf.worker.min.mjs', '**/{shared,view}-parts.ts'] },
    ],
    // Yjs names what we read of its internals like this.
    'no-underscore-dangle': 'off',
    // Unions of message keys and names are meant to be read, whether or not one part covers another.
    'typescript/no-duplicate-type-constituents': 'off',
    'typescript/no-redundant-type-constituents': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'promise/always-return': 'off',
    'react/set-state-in-effect': 'off',
    // axe and the keyboard tests judge the page itself, not one component without its surroundings.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'vitest/require-to-throw-message': 'off',
  },
  overrides: [
    ...importRules,
    {
      files: ['*.config.ts', '**/*.d.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Lists of what is bundled together.
      files: ['client/shared-parts.ts', 'client/board-page/view-parts.ts'],
      rules: { 'import/no-unassigned-import': 'off' },
    },
    {
      // Playwright's fixtures are handed on by a function called `use`, which is no hook.
      files: ['e2e/**'],
      rules: { 'react/rules-of-hooks': 'off' },
    },
    {
      files: [
        'server/main.ts',
        'server/backup/{backup,restore}.ts',
        'scripts/**',
        '*.config.ts',
        '**/*.test.{ts,tsx}',
        'e2e/**',
        'bench/**',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
});
