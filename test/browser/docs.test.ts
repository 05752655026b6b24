import type { Browser, Page } from 'playwright-core';
import { seedDemo } from '../../apps/seed';
import { startApp, type TestApp } from '../support/app';
import { openBrowser } from './browser';

describe('The documentation page', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    await seedDemo(app.dataSource);
    browser = await openBrowser();
    // Swagger UI shows of a long document only what is within sight.
    page = await browser.newPage({ viewport: { width: 1280, height: 30_000 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${app.url}/docs`);
    await page.waitForSelector('.opblock-tag[data-tag="reports"]');
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('groups the routes by namespace', async () => {
    const titles = await page.locator('.opblock-tag').all();
    const tags = await Promise.all(titles.map((title) => title.getAttribute('data-tag')));
    expect(tags).toEqual(expect.arrayContaining(['auth', 'catalog', 'organization']));
  });

  it('signs a demo account in and tries a route as it', async () => {
    await page.click('button.authorize');
    await page.fill('#oauth_username', 'manager@tradepost.example');
    await page.fill('#oauth_password', 'tradepost-demo');
    await page.click('.auth-container:has(#oauth_username) button.authorize');
    await page.waitForSelector('.auth-container >> text=Logout');
    await page.click('.auth-container button.btn-done >> nth=0');
    const route = '#operations-auth-ProfileController_get';
    await page.click(`${route} .opblock-summary`);
    await page.click(`${route} .try-out__btn`);
    await page.click(`${route} .execute`);
    const answer = page.locator(`${route} .live-responses-table`);
    await answer.waitFor();
    expect(await answer.innerText()).toContain('"email": "manager@tradepost.example"');
  });

  it('breaks no rule of its own security policy', () => {
    expect(complaints).toEqual([]);
  });
});
