import { operationName } from './names';

describe('The id of an operation', () => {
  it.each([
    ['Order', 'confirm', 'confirmOrder'],
    ['OrderPayment', 'create', 'createOrderPayment'],
    ['StorefrontProduct', 'get', 'getStorefrontProduct'],
  ])('is what is done to a %s', (noun, handler, id) => {
    expect(operationName(`${noun}Controller`, handler)).toBe(id);
  });

  it.each([
    ['Product', 'list', 'listProducts'],
    ['Category', 'search', 'searchCategories'],
    ['Company', 'batch', 'batchCompanies'],
    ['TaxClass', 'list', 'listTaxClasses'],
    ['SavedAddress', 'list', 'listSavedAddresses'],
    ['Stock', 'list', 'listStock'],
    ['ProductMedia', 'batch', 'batchProductMedia'],
    ['PaymentTerms', 'search', 'searchPaymentTerms'],
  ])('has the plural of %s where it is about many', (noun, handler, id) => {
    expect(operationName(`${noun}Controller`, handler)).toBe(id);
  });

  it.each([
    ['Cart', 'removeLine', 'removeCartLine'],
    ['Product', 'generateVariants', 'generateProductVariants'],
    ['Setting', 'listDefinitions', 'listSettingDefinitions'],
  ])('says what of a %s is meant', (noun, handler, id) => {
    expect(operationName(`${noun}Controller`, handler)).toBe(id);
  });

  it('is the name of the handler alone where its controller is no noun', () => {
    expect(operationName('WelcomeController', 'setPassword')).toBe('setPassword');
  });
});
