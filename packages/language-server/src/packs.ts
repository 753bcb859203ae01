import type { PackHeader } from '@kadertoets/rulebook';
import type { PackInfo } from './protocol.ts';

export function packInfo({ pack, title, status, from, to }: PackHeader): PackInfo {
  return {
    id: pack,
    title,
    status,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
