import { importDossiers } from '#src/dossiers/import-dossiers.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { dossierKeys, noon } from '#tests/support/registry-events.ts';
import type { RegistryPlay } from './registry-contract.ts';

/** A registry whose lists are imported. */
export const filePlay: RegistryPlay = {
  name: 'a registry whose lists are imported',
  async open(db) {
    return {
      registry: null,
      async say(said) {
        const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
        const rows = said.map(({ code, status, at, name, phone, note, dueAt }) =>
          [code, status, at, name, phone, note, dueAt].map(cell).join(','),
        );
        const head = 'Mã hồ sơ,Trạng thái,Thời điểm cập nhật,Chủ hồ sơ,Số điện thoại,Ghi chú,Ngày hẹn trả';
        await importDossiers(
          { db, clock: fixedClock(noon), keys: dossierKeys },
          {
            bytes: new TextEncoder().encode([head, ...rows].join('\n')),
            registry: 'một cửa',
            at: new Date(noon),
          },
        );
      },
    };
  },
};
