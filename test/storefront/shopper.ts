import type { Api, Json, Reply } from '../support/request';
import { BERLIN } from '../orders/shop';
import type { Stage } from './stage';

let count = 0;

/** A guest, or who is signed in by `headers`, with a cart in a shop. */
export class Shopper {
  token: string | undefined;

  constructor(
    private readonly api: Api,
    private readonly stage: Pick<Stage, 'slug'>,
    private readonly headers: Record<string, string> = {},
  ) {}

  get asking(): { headers: Record<string, string> } {
    return { headers: { ...this.headers, ...(this.token && { 'x-cart-token': this.token }) } };
  }

  at(path = ''): string {
    return `/v1/storefront/${this.stage.slug}/cart${path}`;
  }

  /** Opens a cart for somebody in Berlin. */
  async open(body: Json = {}): Promise<Reply> {
    const who = { email: `guest-${++count}@test.example`, shippingAddress: BERLIN };
    const reply = await this.api.post(this.at(), { ...who, ...body }, this.asking);
    this.token = reply.body.token as string | undefined;
    return reply;
  }

  add(variantId: string, quantity: number): Promise<Reply> {
    return this.api.post(this.at('/lines'), { variantId, quantity }, this.asking);
  }

  cart(): Promise<Reply> {
    return this.api.get(this.at(), this.asking);
  }

  change(body: Json): Promise<Reply> {
    return this.api.patch(this.at(), body, this.asking);
  }

  /** Checks out for what the cart says that it comes to, or for what somebody believes. */
  async checkOut(more: Json = {}, key = `checkout-${++count}`): Promise<Reply> {
    const total = 'total' in more ? more.total : await this.total();
    return this.post('/order', { ...more, total }, key);
  }

  async total(): Promise<Json> {
    const { gross, currency } = (await this.cart()).body.total as Json;
    return { amount: gross, currency };
  }

  post(path: string, body: Json | undefined, key: string): Promise<Reply> {
    const { headers } = this.asking;
    return this.api.post(this.at(path), body, { headers: { ...headers, 'idempotency-key': key } });
  }
}
