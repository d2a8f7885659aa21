import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'out/', 'test/creatures/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A path, a pid or a count in a sentence is what template literals are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Control characters are what the escaping is about.
      'no-control-regex': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      // main shares its standard output with the script: process.stdout would make it non-blocking for both.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'stdout', message: 'The script shares it: write through the log.' },
        { object: 'process', property: 'stderr', message: 'The script shares it: write through the log.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      // The bundles are CommonJS.
      'no-restricted-syntax': [
        'error',
        { selector: 'MetaProperty[meta.name="import"]', message: 'A bundle has none: see sibling-entry.ts.' },
        {
          selector: 'Program > * AwaitExpression:not(:function *)',
          message: 'Await in a function: a bundle can not here.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'demo/**', 'scripts/**', 'bench/**'],
    rules: {
      'no-console': 'off',
      'no-restricted-properties': 'off',
      // node:test's describe and it return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
);
