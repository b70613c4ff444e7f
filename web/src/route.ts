import { useEffect, useState } from 'preact/hooks';

/** The address of the page, without a router's ceremony: paths hold names and ids only, never what was typed. */
const heard = new Set<() => void>();

/** What may stand in the way of leaving a page. */
export function go(path: string): void {
  if (path !== location.pathname) {
    history.pushState(null, '', path);
    heard.forEach((each) => each());
    window.scrollTo(0, 0);
  }
}

export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const hear = () => setPath(location.pathname);
    heard.add(hear);
    window.addEventListener('popstate', hear);
    return () => {
      heard.delete(hear);
      window.removeEventListener('popstate', hear);
    };
  }, []);
  return path;
}

/** Lets ordinary links within the pages change the page without loading it anew. */
export function followLinks(event: MouseEvent): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (
    link === undefined ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    link.origin !== location.origin ||
    link.target !== '' ||
    link.hasAttribute('download') ||
    link.pathname.startsWith('/api/')
  ) {
    return;
  }
  event.preventDefault();
  go(link.pathname);
}
