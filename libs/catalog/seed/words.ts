/** What a trading company sells: departments, groups and kinds of goods. */
export const DEPARTMENTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Kitchen: {
    Tableware: ['Plate', 'Bowl', 'Mug', 'Teapot', 'Carafe'],
    Cookware: ['Pan', 'Saucepan', 'Casserole', 'Wok'],
    Textiles: ['Apron', 'Tea Towel', 'Tablecloth', 'Napkin'],
  },
  Living: {
    Lighting: ['Floor Lamp', 'Table Lamp', 'Pendant Lamp', 'Lantern'],
    Decoration: ['Vase', 'Candle Holder', 'Picture Frame', 'Mirror'],
    Blankets: ['Throw', 'Cushion', 'Quilt'],
  },
  Office: {
    Paper: ['Notebook', 'Calendar', 'Envelope', 'Sketchbook'],
    Desk: ['Pen Tray', 'Desk Pad', 'Letter Opener', 'Bookend'],
  },
  Garden: {
    Pots: ['Flower Pot', 'Planter', 'Herb Box'],
    Tools: ['Spade', 'Watering Can', 'Secateurs', 'Rake'],
    Furniture: ['Bench', 'Folding Chair', 'Hammock'],
  },
  Travel: {
    Bags: ['Backpack', 'Weekender', 'Tote', 'Toiletry Bag'],
    Outdoors: ['Flask', 'Blanket', 'Lunch Box', 'Headlamp'],
  },
};

export const STYLES = ['Plain', 'Classic', 'Nordic', 'Rustic', 'Everyday', 'Studio', 'Harbour', 'Heritage', 'Fine'];
export const MATERIALS = [
  'Stoneware',
  'Linen',
  'Oak',
  'Steel',
  'Brass',
  'Glass',
  'Wool',
  'Cotton',
  'Enamel',
  'Leather',
];
export const ORIGINS = ['Germany', 'Austria', 'France', 'Italy', 'Portugal', 'Poland', 'India', 'Japan'];
export const SIZES = ['Small', 'Medium', 'Large', 'Extra Large'];
export const COLORS: Readonly<Record<string, string>> = {
  Ash: '#9a9a94',
  Ink: '#1f2a44',
  Moss: '#5b6b3a',
  Rust: '#9c4a2f',
  Sand: '#d8c7a1',
  Snow: '#f4f4f2',
};
