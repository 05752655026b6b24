import type { Browser, Page } from 'playwright-core';
import { Level } from '@app/shared/model';
import { openShop, OrderClient } from '../orders/shop';
import { shipOrder } from '../orders/ship-order';
import { useApi } from '../support/request';
import { keepPicture, openBrowser } from './browser';

/** What is printed on one sheet of A4, at 96 points an inch, without the margins of the page. */
const SHEET = { width: 658, height: 986 };

const api = useApi();

describe('The papers of an order', () => {
  let browser: Browser;
  let page: Page;
  let invoice: string;
  let packingSlip: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    const staff = new OrderClient(api, Level.Admin);
    const { id, fulfilmentId } = await shipOrder(api, await openShop(api.dataSource));
    const link = async (path: string): Promise<string> => {
      const { body } = await api.post(`/v1/orders/${path}/links`, {}, staff.asking());
      return `${api.url}${body.url as string}`;
    };
    invoice = await link(`${id as string}/invoice`);
    packingSlip = await link(`fulfilments/${fulfilmentId as string}/packing-slip`);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterAll(() => browser?.close());

  const shoot = (name: string): Promise<void> => keepPicture(page, name);
  const sizeOf = (): Promise<{ width: number; height: number }> =>
    page.evaluate('({ width: document.documentElement.scrollWidth, height: document.body.scrollHeight })');

  it('open by a link, and show what was bought in columns of numbers', async () => {
    await page.goto(invoice);
    expect(await page.locator('h1').innerText()).toMatch(/invoice/i);
    expect(await page.locator('tbody tr:visible').count()).toBeGreaterThanOrEqual(3);
    // What customers wrote is text.
    expect(await page.locator('script').count()).toBe(0);
    await shoot('invoice');
    await page.goto(packingSlip);
    expect(await page.locator('body').innerText()).toContain('3 of 3');
    await shoot('packing-slip');
  });

  it('fit on a phone, and on one sheet of paper', async () => {
    for (const [name, url] of Object.entries({ invoice, packingSlip })) {
      await page.goto(url);
      await page.setViewportSize({ width: 390, height: 844 });
      expect([name, (await sizeOf()).width]).toEqual([name, 390]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(SHEET);
      const { width, height } = await sizeOf();
      expect([name, width <= SHEET.width, height <= SHEET.height]).toEqual([name, true, true]);
      await shoot(`${name}-print`);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('break no rule of their own security policy', () => {
    expect(complaints).toEqual([]);
  });
});
