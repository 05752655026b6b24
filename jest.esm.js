// Nest 12 and a few others ship ES modules only, which jest cannot load on Node 20: their names, so that SWC transpiles them as well.
const fs = require('node:fs');
const path = require('node:path');

/** Names of all packages below `dir` whose package.json says `"type": "module"`. */
module.exports = function esmPackages(dir = path.join(__dirname, 'node_modules'), found = new Set()) {
  for (const entry of fs.readdirSync(dir)) {
    if (entry.startsWith('.')) continue;
    const names = entry.startsWith('@')
      ? fs.readdirSync(path.join(dir, entry)).map((name) => `${entry}/${name}`)
      : [entry];
    for (const name of names) {
      const manifest = path.join(dir, name, 'package.json');
      if (fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module') found.add(name);
      const nested = path.join(dir, name, 'node_modules');
      if (fs.existsSync(nested)) esmPackages(nested, found);
    }
  }
  return [...found];
};
