/** The queue of documents that are sent. */
export const DOCUMENT_QUEUE = 'documents';

/** Mails a link to an invoice to who buys; its data is `{ orderId }`. */
export const INVOICE_MAIL_JOB = 'invoice-mail';
