import { type EntityManager, Like } from 'typeorm';
import { Company } from '@app/organization';
import { insertMissing } from '@app/shared/database';
import { Category } from '../category/category.entity';
import { Product } from '../product/product.entity';
import { Variant } from '../variant/variant.entity';
import { seedAttributes, seedListings } from './demo-attributes';

const CATEGORIES = [
  { slug: 'tea', name: 'Tea', description: 'Leaves, loose and in bags', position: 1 },
  { slug: 'coffee', name: 'Coffee', description: 'Beans, whole and ground', position: 2 },
  { slug: 'tableware', name: 'Tableware', description: 'Pots, cups and spoons', position: 3 },
];

const SUBCATEGORIES = [
  { slug: 'black-tea', parent: 'tea', name: 'Black tea', position: 1 },
  { slug: 'green-tea', parent: 'tea', name: 'Green tea', position: 2 },
];

const PRODUCTS = [
  {
    slug: 'ceylon-orange-pekoe',
    seller: 'tea-shop',
    category: 'black-tea',
    name: 'Ceylon Orange Pekoe',
    status: 'active',
  },
  {
    slug: 'darjeeling-first-flush',
    seller: 'tea-shop',
    category: 'black-tea',
    name: 'Darjeeling First Flush',
    status: 'active',
  },
  { slug: 'sencha', seller: 'tea-shop', category: 'green-tea', name: 'Sencha', status: 'active' },
  {
    slug: 'house-espresso',
    seller: 'roastery',
    category: 'coffee',
    name: 'House Espresso',
    status: 'active',
  },
  {
    slug: 'stoneware-teapot',
    seller: 'tableware',
    category: 'tableware',
    name: 'Stoneware Teapot',
    status: 'active',
  },
  {
    slug: 'bamboo-whisk',
    seller: 'tableware',
    category: 'tableware',
    name: 'Bamboo Whisk',
    status: 'draft',
  },
] as const;

/** Weights are in kilograms. */
const VARIANTS = [
  { sku: 'TEA-COP-100', product: 'ceylon-orange-pekoe', name: '100 g', weight: 0.1 },
  { sku: 'TEA-COP-250', product: 'ceylon-orange-pekoe', name: '250 g', weight: 0.25 },
  { sku: 'TEA-DFF-100', product: 'darjeeling-first-flush', name: '100 g', weight: 0.1 },
  { sku: 'TEA-SEN-100', product: 'sencha', name: '100 g', weight: 0.1 },
  { sku: 'TEA-SEN-500', product: 'sencha', name: '500 g', weight: 0.5 },
  { sku: 'COF-HES-250', product: 'house-espresso', name: '250 g', weight: 0.25 },
  { sku: 'COF-HES-1000', product: 'house-espresso', name: '1 kg', weight: 1 },
  { sku: 'TBL-POT-ASH', product: 'stoneware-teapot', name: 'Ash', weight: 0.9 },
  { sku: 'TBL-POT-INK', product: 'stoneware-teapot', name: 'Ink', weight: 0.9 },
];

/** Adds the demo categories, products and variants that are missing; what somebody has made of the others stays. */
export async function seedCatalog(manager: EntityManager): Promise<void> {
  const roots = await insertMissing(manager, Category, 'slug', CATEGORIES);
  const leaves = await insertMissing(
    manager,
    Category,
    'slug',
    SUBCATEGORIES.map(({ parent, ...category }) => ({ ...category, parentId: roots.get(parent) })),
  );
  const sellers = await sellersByKey(manager);
  const categories = new Map([...roots, ...leaves]);
  const products = await insertMissing(
    manager,
    Product,
    'slug',
    PRODUCTS.map(({ category, seller, ...product }) => ({
      ...product,
      categoryId: categories.get(category),
      companyId: sellers.get(seller),
    })),
  );
  await insertMissing(
    manager,
    Variant,
    'sku',
    VARIANTS.map(({ product, ...variant }) => ({ ...variant, productId: products.get(product) })),
  );
  await seedAttributes(manager);
  await seedListings(
    manager,
    PRODUCTS.map(({ slug }) => slug),
  );
}

/** The demo companies, by what the organization calls them. */
async function sellersByKey(manager: EntityManager): Promise<Map<string, string>> {
  const companies = await manager.findBy(Company, { externalReference: Like('demo:%') });
  return new Map(companies.map(({ id, externalReference }) => [externalReference?.slice('demo:'.length) ?? '', id]));
}
