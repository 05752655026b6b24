require('../support/typescript.js');
