import type { Browser, Page } from 'playwright-core';
import { Order } from '@app/orders';
import { mountShop } from '../../apps/api/src/shop';
import { seedDemo } from '../../apps/seed';
import { startApp, type TestApp } from '../support/app';
import { keepPicture, openBrowser } from './browser';

describe('The example shop', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const asked = new Set<string>();

  beforeAll(async () => {
    app = await startApp({ worker: true, extend: mountShop, env: { STOREFRONT_CACHE_MS: '500' } });
    await seedDemo(app.dataSource);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.replace(/[\da-f-]{36}/, '{id}')));
    await page.goto(`${app.url}/shop`);
    await page.waitForSelector('.product');
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const shoot = (name: string): Promise<void> => keepPicture(page, `shop-${name}`);
  const names = (): Promise<string[]> => page.locator('.product h3').allInnerTexts();
  const isAsWideAsThePhone = async (): Promise<void> =>
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

  it('shows what the channel sells, on a phone as well', async () => {
    expect(await page.title()).toBe('Tea shop');
    expect(await names()).toEqual(['Ceylon Orange Pekoe', 'Darjeeling First Flush', 'Sencha']);
    await isAsWideAsThePhone();
    await shoot('list');
  });

  it('is filtered by what products have, and searched', async () => {
    await page.click('summary');
    await page.click('label:has-text("Japan")');
    await page.waitForSelector('#found:has-text("1 product")');
    expect(await names()).toEqual(['Sencha']);
    expect(page.url()).toContain('japan');
    await shoot('filtered');
    await page.fill('#search input', 'darjeeling');
    await page.press('#search input', 'Enter');
    await page.waitForSelector('h3:has-text("Darjeeling")');
    expect(await names()).toEqual(['Darjeeling First Flush']);
    await page.fill('#search input', '');
    await page.press('#search input', 'Enter');
  });

  it('puts pieces into a cart', async () => {
    await page.click('.product:has-text("Sencha")');
    await page.waitForSelector('h1:has-text("Sencha")');
    await isAsWideAsThePhone();
    await shoot('product');
    await page.fill('input[type=number]', '2');
    await page.click('button:has-text("Add to cart")');
    await page.waitForSelector('#count:text("2")');
    await page.click('.basket');
    await page.waitForSelector('.line:has-text("Sencha")');
  });

  it('takes a voucher, an address and a way of delivery, and says what is wrong', async () => {
    await page.fill('#voucher input', 'NONSENSE');
    await page.click('#voucher button');
    await page.waitForSelector('#message:has-text("NONSENSE")');
    await page.click('button:has-text("NONSENSE")');
    await page.waitForSelector('#message', { state: 'hidden' });
    await page.fill('#voucher input', 'welcome-10');
    await page.click('#voucher button');
    await page.waitForSelector('.sum:has-text("Discount")');
    await page.fill('[name=email]', 'ada@shop.example');
    await page.fill('[name=recipient]', 'Ada');
    await page.fill('[name=street]', 'Unter den Linden 1');
    await page.fill('[name=city]', 'Berlin');
    await page.fill('[name=postalCode]', '10117');
    await page.click('#address button');
    await page.waitForSelector('#address button:has-text("Change")');
    await page.click('label:has-text("Express")');
    await page.waitForSelector('.sum:has-text("Delivery"):has-text("9.90")');
    await isAsWideAsThePhone();
    await keepPicture(page, 'shop-cart', { fullPage: true });
  });

  it('orders once, by the test provider', async () => {
    await page.selectOption('[name=source]', 'delayed');
    await page.dblclick('#payment button:has-text("Pay")');
    await page.waitForSelector('#paid:has-text("Paid")');
    await shoot('paid');
    const [order, ...others] = await app.dataSource.manager.findBy(Order, { origin: 'storefront' });
    expect(others).toEqual([]);
    expect(order).toMatchObject({ status: 'placed', chargeStatus: 'full', email: 'ada@shop.example' });
    expect(await page.innerText('#count')).toBe('0');
  });

  it('asks the public API alone, and breaks no rule of its own security policy', async () => {
    expect(
      [...asked].filter((path) => !path.startsWith('/shop') && !path.startsWith('/v1/storefront/tea-shop')),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(`${app.url}/shop`);
    await page.waitForSelector('.product');
    await shoot('desktop');
  });
});
