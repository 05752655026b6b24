import { passwordWeakness } from './password-strength';

const weakness = (password: string): Promise<string | undefined> =>
  passwordWeakness(password, 'ada.byron@shop.example');

describe('a password', () => {
  it('is taken from twelve characters on, whatever they are', async () => {
    await expect(weakness('correct horse')).resolves.toBeUndefined();
    await expect(weakness('zwölf Wörter!')).resolves.toBeUndefined();
  });

  it('is refused when it is shorter than twelve characters', async () => {
    await expect(weakness('correct hor')).resolves.toMatch(/12 characters/);
    await expect(weakness('')).resolves.toMatch(/12 characters/);
  });

  it('counts characters as people do, not as they are encoded', async () => {
    await expect(weakness('🍵🍶🍷🍸🍹🍺')).resolves.toMatch(/12 characters/);
  });

  it('is refused when signing in could not send it', async () => {
    await expect(weakness('correct horse '.repeat(100))).resolves.toMatch(/1000 characters/);
  });

  it('is refused when it is made of very few characters', async () => {
    await expect(weakness('aaaaaaaaaaaaaaaa')).resolves.toMatch(/5 different/);
    await expect(weakness('121212121212')).resolves.toMatch(/5 different/);
  });

  it('may contain a name of one letter, as almost every word does', async () => {
    await expect(passwordWeakness('correct horse battery', 'a@b.example')).resolves.toBeUndefined();
  });

  it('is refused when it contains the name of the account', async () => {
    await expect(weakness('my-ADA.byron-1815')).resolves.toMatch(/e-mail address/);
  });

  it.each(['unbelievable', 'Password1234!', '2026-Qwertyuiop', 'baseballbaseball', 'PASSWORDPASSWORD1'])(
    'is refused when many have it, or almost: %s',
    async (password) => {
      await expect(weakness(password)).resolves.toMatch(/tried first/);
    },
  );

  it.each(['password of my aunt', 'dragon-master-plan'])(
    'is taken when common words make something new: %s',
    async (password) => {
      await expect(weakness(password)).resolves.toBeUndefined();
    },
  );
});
