// SPDX-License-Identifier: EUPL-1.2
import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-len': ['error', { code: 100, ignoreUrls: true, ignoreStrings: false }],
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Personal data never goes into browser storage.' },
        { name: 'sessionStorage', message: 'Personal data never goes into browser storage.' },
        { name: 'indexedDB', message: 'Personal data never goes into browser storage.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'localStorage' },
        { object: 'window', property: 'sessionStorage' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'react-hooks/incompatible-library': 'off',
      // Screens read the API in effects and show at once that they are doing so.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: {
      'max-lines-per-function': 'off',
      'react-hooks/rules-of-hooks': 'off',
      'no-restricted-properties': 'off',
    },
  },
)
