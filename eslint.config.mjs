import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    '.tradepost/',
    'libs/client/generated/',
    'docs/examples/shop/client/',
    'test/architecture/fixture/',
  ]),
  // A rule that is wrong is changed here, for everybody, not switched off where it hurts.
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['docs/examples/shop/*.mjs'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Silent in files with decorators: there, a class that Nest injects has to stay a value, because
      // emitDecoratorMetadata writes it down, and the compiler itself demands `import type` for the rest.
      '@typescript-eslint/consistent-type-imports': 'error',
      // Declarations and methods say what they return; a callback takes its type from where it is passed.
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      // Inside try, a promise that is returned without await escapes the catch.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Tests take answers apart that came over the wire, and hand methods to expect().
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
  {
    rules: {
      // Prettier's set switches `curly` off; in this form the two agree.
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // What escapes text for JSON, CSV or a log has to name control characters.
      'no-control-regex': 'off',
    },
  },
  // These talk to a terminal; everything else has a logger.
  { files: ['apps/cli/**', '.ci/**', 'test/{bench,load}/**'], rules: { 'no-console': 'off' } },
);
