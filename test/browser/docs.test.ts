import type { Browser, Page } from 'playwright-core';
import { seedDemo } from '../../apps/seed';
import { startApp, type TestApp } from '../support/app';
import { keepPicture, openBrowser } from './browser';

describe('The documentation page', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    await seedDemo(app.dataSource);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${app.url}/docs`);
    await page.waitForSelector('.opblock-tag[data-tag="Reports"]');
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const shoot = (name: string): Promise<void> => keepPicture(page, `docs-${name}`);

  /** Tries `GET /v1/auth/me` with a mask; resolves to what the page shows of the answer. */
  const tryProfile = async (mask: string): Promise<string> => {
    const route = '#operations-Authentication-getProfile';
    if (!(await page.isVisible(route))) await page.click('.opblock-tag[data-tag="Authentication"]');
    await page.click(`${route} .opblock-summary`);
    await page.click(`${route} .try-out__btn`);
    await page.fill(`${route} tr[data-param-name="X-Fields"] input`, mask);
    await page.click(`${route} .execute`);
    const answer = page.locator(`${route} .live-responses-table tbody`).first();
    await answer.waitFor();
    await answer.scrollIntoViewIfNeeded();
    return answer.innerText();
  };

  it('shows the namespaces, and their routes to who opens one', async () => {
    const titles = await page.locator('.opblock-tag').all();
    const tags = await Promise.all(titles.map((title) => title.getAttribute('data-tag')));
    expect(tags).toEqual(expect.arrayContaining(['Authentication', 'Catalog', 'Organization', 'Reports']));
    expect(await page.locator('.opblock').count()).toBe(0);
    await shoot('start');
  });

  it('signs a demo account in and tries a route as it, with a mask', async () => {
    await page.click('button.authorize');
    await page.fill('#oauth_username', 'manager@tradepost.example');
    await page.fill('#oauth_password', 'tradepost-demo');
    await page.click('.auth-container:has(#oauth_username) button.authorize');
    await page.waitForSelector('.auth-container >> text=Logout');
    await page.click('.auth-container button.btn-done >> nth=0');
    const shown = await tryProfile('{email}');
    expect(shown).toContain('"email": "manager@tradepost.example"');
    expect(shown).not.toContain('"id"');
    await shoot('tried');
  });

  it('remembers who has signed in after it was loaded again', async () => {
    await page.goto(`${app.url}/docs`);
    await page.waitForSelector('button.authorize.locked');
    expect(await tryProfile('{email,level}')).toContain('"level": "manager"');
    await shoot('remembered');
  });

  it('breaks no rule of its own security policy', () => {
    expect(complaints).toEqual([]);
  });
});
