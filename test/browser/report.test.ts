import type { Browser, Page } from 'playwright-core';
import { seedDemo } from '../../apps/seed';
import { startApp, type TestApp } from '../support/app';
import { keepPicture, openBrowser } from './browser';

/** A year of orders in two currencies, each with one line. */
const ORDERS = `
  WITH place AS (
    SELECT gen_random_uuid() AS id, ch.id AS channel, ch.company_id AS company, n, CASE n % 5 WHEN 0 THEN 'USD' ELSE 'EUR' END AS cur,
      1000 + (n * 7919) % 9000 AS net, now() - n * interval '30 hours' AS placed
    FROM generate_series(1, 280) n JOIN (SELECT * FROM channel ORDER BY id LIMIT 1) ch ON true
  ), orders AS (
    INSERT INTO "order" (id, company_id, channel_id, number, status, currency, tax_display, email, placed_at,
      subtotal_amount, subtotal_currency, discount_amount, discount_currency, charged_amount, charged_currency, charge_status,
      shipping_net, shipping_tax, shipping_gross, shipping_currency, total_net, total_tax, total_gross, total_currency)
    SELECT id, company, channel, 100000 + n, 'placed', cur, 'net', 'buyer-' || n % 7 || '@x.example', placed, net, cur, 0, cur, 0, cur, 'none',
      0, 0, 0, cur, net, net / 5, net + net / 5, cur FROM place
  )
  INSERT INTO order_line (id, order_id, variant_id, product_name, quantity, unit_price_amount, unit_price_currency,
    undiscounted_unit_price_amount, undiscounted_unit_price_currency, discount_amount, discount_currency,
    order_discount_amount, order_discount_currency, unit_net, unit_tax, unit_gross, unit_currency,
    tax_rate, total_net, total_tax, total_gross, total_currency)
  SELECT gen_random_uuid(), id, NULL, 'Tea of the ' || n % 19 || '. garden', 1, net, cur, net, cur, 0, cur, 0, cur,
    net, net / 5, net + net / 5, cur, 20, net, net / 5, net + net / 5, cur FROM place`;

describe('The page of a report', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    await seedDemo(app.dataSource);
    await app.dataSource.query(ORDERS);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const shoot = (name: string): Promise<void> => keepPicture(page, name);

  it('is found in the list of reports by who signs in on the way', async () => {
    await page.goto(`${app.url}/v1/reports/definitions`);
    await page.fill('#email', 'admin@tradepost.example');
    await page.fill('#password', 'tradepost-demo');
    await page.click('button');
    await page.click('text=Sales by period');
    await page.waitForSelector('h1:has-text("Sales by period")');
    await shoot('desktop');
  });

  it('shows one chart for each currency, as wide as it is', async () => {
    expect(await page.locator('svg.wide:visible').count()).toBe(2);
    expect(await page.locator('svg.narrow:visible').count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.locator('svg.narrow:visible').count()).toBe(2);
    expect(await page.locator('svg.wide:visible').count()).toBe(0);
    const width: number = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    await shoot('phone');
    await page.locator('table').scrollIntoViewIfNeeded();
    await shoot('phone-table');
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  it('is asked for something else by its form', async () => {
    await page.selectOption('#granularity', 'quarter');
    await page.fill('#currency', 'USD');
    await page.click('form button:has-text("Show")');
    await page.waitForURL(/granularity=quarter/);
    expect(await page.locator('tbody tr td:first-child').first().innerText()).toMatch(/^\d{4}-Q[1-4]$/);
    expect(await page.locator('tfoot tr').count()).toBe(1);
  });

  it('lays names along bars', async () => {
    await page.goto(`${app.url}/v1/reports/definitions/sales-by-product/page?currency=EUR`);
    expect(await page.locator('svg.wide >> text=/Tea of the/').count()).toBeGreaterThan(5);
    await shoot('bars');
  });

  it('is printed without what only a screen needs', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form:visible, nav:visible').count()).toBe(0);
    expect(await page.locator('svg.wide:visible').count()).toBe(1);
    await page.setViewportSize({ width: 794, height: 1123 });
    await shoot('print');
    await page.emulateMedia({ media: 'screen' });
  });

  it('breaks no rule of its own security policy', () => {
    expect(complaints).toEqual([]);
  });
});
