import { pulledRegistry } from '#tests/support/pulled-registry.ts';
import type { RegistryPlay } from './registry-contract.ts';

/** A registry that is asked. */
export const pullPlay: RegistryPlay = {
  name: 'a registry that is asked',
  async open(db) {
    const pulled = pulledRegistry(db);
    return {
      registry: pulled.registry,
      async say(said) {
        for (const { code, status, at, name, phone, note, dueAt } of said) {
          const chu = [{ ten: name, dt: phone }];
          pulled.has.set(code, {
            so: code,
            trangThai: { ten: status },
            capNhat: at,
            chu,
            ghiChu: note,
            hen: dueAt,
          });
          pulled.wait(61);
          await pulled.registry.refresh([code]);
        }
      },
    };
  },
};
