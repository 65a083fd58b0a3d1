// Opens the editor in Chromium, without a window on the desktop.
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium. Close the browser to end it. */
export function launchBrowser() {
  return playwright.launch({ executablePath: chromium(), args: quiet, headless: true });
}

/**
 * Starts Chromium with one page of the given size. Close the browser to end it.
 * @param {{ width?: number, height?: number, locale?: string }} [options]
 */
export async function openBrowser({ width = 1600, height = 1000, locale = 'en' } = {}) {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width, height }, locale });
  return { browser, page };
}
