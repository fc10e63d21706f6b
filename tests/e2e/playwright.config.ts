// How the end-to-end tests run. `cargo xtask test` builds first and names the browser in CHROME.
import { defineConfig } from '@playwright/test';

const chrome = process.env.CHROME;

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/e2e',
  // Two workers: the machines of CI have two cores, and times are compared inside one test only.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes only the second time is a defect to be found, not hidden.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // What is timed runs alone, when all else is done.
  projects: [
    { name: 'app', testIgnore: 'speed.spec.ts' },
    { name: 'speed', testMatch: 'speed.spec.ts', dependencies: process.env.ONLY_SPEED ? [] : ['app'] },
  ],
  reporter: [['list'], ['json', { outputFile: '../../target/e2e/report.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'kk-KZ',
    viewport: { width: 390, height: 844 },
    launchOptions: {
      ...(chrome ? { executablePath: chrome } : {}),
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
