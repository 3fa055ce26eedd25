/** Signs in as an operator of the embedded provider, as a browser would, and returns the cookie of the session. */
export async function signIn(origin: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = `${origin}/auth/login`;
  let body: string | undefined;
  for (let hop = 0; hop < 12; hop++) {
    const response = await fetch(address, {
      redirect: 'manual',
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body !== undefined && { body }),
    });
    body = undefined;
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const session = jar.get('cartella_session');
    if (session !== undefined) return `cartella_session=${session}`;
    const location = response.headers.get('location');
    if (location !== null) address = new URL(location, address).href;
    else body = new URLSearchParams({ subject }).toString();
  }
  throw new Error('the login did not end');
}
