import { useEffect, useState } from 'preact/hooks';
import { once } from '../api';

export interface Me {
  name: string;
  role: 'viewer' | 'coder' | 'auditor' | 'administrator';
  via: string;
}

const ORDER = ['viewer', 'coder', 'auditor', 'administrator'];

/** Who is signed in; null until that is known. */
export function useMe(): Me | null {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => void once<Me>('/api/me').then(setMe, () => {}), []);
  return me;
}

/** Whether the role includes another. What is not allowed the server refuses; pages only do not offer it. */
export function may(me: Me | null, role: Me['role']): boolean {
  return me !== null && ORDER.indexOf(me.role) >= ORDER.indexOf(role);
}
