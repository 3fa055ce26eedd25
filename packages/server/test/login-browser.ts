/** A browser as far as a login needs one: it keeps cookies and follows where it is sent. */
export function createBrowser(origin: string) {
  const cookies = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(address, origin), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as object), cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get('location');
    return to === null || response.status < 300 ? response : go(new URL(to, new URL(address, origin)).href);
  };
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  return {
    go,
    cookies,
    async signIn(subject: string, from = '/auth/login') {
      const page = await go(from);
      if (page.url.includes('/login/')) await go(page.url, { ...form, body: `subject=${subject}` });
    },
    /** Ends the session with the provider, as a person does from its page. */
    async leaveProvider() {
      const page = await go('/oidc/session/end');
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      await go('/oidc/session/end/confirm', { ...form, body: `xsrf=${xsrf}&logout=yes` });
    },
    session: () => go('/api/v1/session'),
  };
}
