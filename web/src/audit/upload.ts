import { Problem, csrf } from '../api';

export interface Uploaded {
  upload: number;
  name: string;
  size: number;
}

/** Sends a file as it is, piece by piece, telling how far it is. */
export function upload(file: File, told: (sent: number) => void, stop: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/uploads');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('X-XSRF-TOKEN', csrf());
    request.responseType = 'json';
    request.upload.onprogress = (event) => told(event.loaded);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Uploaded);
      else reject(new Problem(request.status, (request.response as { detail?: string } | null)?.detail ?? `The server answered ${request.status}.`));
    };
    request.onerror = () => reject(new Problem(0, 'The server cannot be reached; the file was not taken.'));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    stop.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** `12.3 MB`. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  if (size < 1e6) return `${(size / 1e3).toFixed(0)} kB`;
  return size < 1e9 ? `${(size / 1e6).toFixed(1)} MB` : `${(size / 1e9).toFixed(2)} GB`;
}
