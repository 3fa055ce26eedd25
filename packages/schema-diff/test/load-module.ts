/** Loads the text of an ES module. Tests only: the package itself never evaluates text. */
export async function loadModule<T>(source: string): Promise<T> {
  const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as T;
}
