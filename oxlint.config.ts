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
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
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
    'vitest/require-to-throw-message': 'off',
  },
  overrides: [
    ...importRules,
    {
      files: ['*.config.ts', '**/*.d.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['server/main.ts', 'scripts/**', '*.config.ts', '**/*.test.{ts,tsx}', 'e2e/**'],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
});
