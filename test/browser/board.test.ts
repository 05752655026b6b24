import type { Browser, Page } from 'playwright-core';
import { seedDemo } from '../../apps/seed';
import { startApp, type TestApp } from '../support/app';
import { openBrowser } from './browser';

describe('The board of the queues', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const foreign: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    await seedDemo(app.dataSource);
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(app.url) || foreign.push(request.url()));
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const signIn = async (email: string, password = 'tradepost-demo'): Promise<void> => {
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button');
  };

  it('asks who somebody is, and does not let in whom it is not for', async () => {
    await page.goto(`${app.url}/admin/queues`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signIn('admin@tradepost.example', 'a wrong password');
    await page.waitForSelector('text=That did not work');
    await signIn('manager@tradepost.example');
    await page.waitForSelector('text=This page is for admin and above');
  });

  it('shows the queues to an admin', async () => {
    await signIn('admin@tradepost.example');
    await page.waitForURL(`${app.url}/admin/queues`);
    await page.waitForSelector('#root >> text=reports');
    expect(await page.title()).toBe('Tradepost queues');
  });

  it('shows what is in a queue, at an address of its own', async () => {
    await page.goto(`${app.url}/admin/queues/queue/reports`);
    await page.waitForSelector('#root >> text=/completed/i');
  });

  it('keeps its cookie from scripts', async () => {
    expect(await page.evaluate('document.cookie')).toBe('');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'tradepost_pages', httpOnly: true, sameSite: 'Strict' });
  });

  it('breaks no rule of its own security policy, and asks no other server for anything', () => {
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
