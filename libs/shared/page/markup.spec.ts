import { markup, trustedMarkup } from './markup';

describe('A piece of a page', () => {
  it('escapes what is put into it', () => {
    const name = `<b title="x" class='y'>&`;
    expect(markup`<p>${name}</p>`.text).toBe('<p>&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;</p>');
  });

  it('takes pieces and lists of pieces as they are', () => {
    const items = ['a<', 'b'].map((each) => markup`<li>${each}</li>`);
    expect(markup`<ul>${items}</ul>${trustedMarkup('<hr>')}`.text).toBe('<ul><li>a&lt;</li><li>b</li></ul><hr>');
  });

  it('leaves out nothing and false, and shows zero', () => {
    expect(markup`${null}${undefined}${false}${0}`.text).toBe('0');
  });
});
