import { beforeAll, describe, expect, test } from 'vitest';
import { findPlaces, type PlacesAsked } from '#db/places.ts';
import type { Entry } from '#knowledge/entry.ts';
import { placeSchema } from '#knowledge/place.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';

const db = useTestDatabase('once');
const day = '2026-11-22';

const desk = (id: string, area: string | undefined, more: Readonly<Record<string, unknown>> = {}): Entry =>
  placeSchema.parse({ kind: 'place', id, name: `Quầy ${id}`, agency: 'Uỷ ban', area, ...more });

beforeAll(async () => {
  await importInvented({ db, clock: fixedClock('2026-11-22T03:00:00Z') }, [
    desk('tinh', 'province:31', { counters: [{ name: 'Quầy 7', fields: ['Cấp, quản lý căn cước'] }] }),
    desk('phuong', 'ward:11824', { receives: { procedures: ['9.000001'], fields: ['Hộ tịch'] } }),
    desk('cong-an', 'ward:11824', { receives: { fields: ['Cấp, quản lý căn cước'] } }),
    desk('phuong-khac', 'ward:11900', { receives: { fields: ['HỘ TỊCH'] } }),
    desk('het-han', 'ward:11824', { effectiveTo: '2026-11-21', receives: { fields: ['Hộ tịch'] } }),
    desk('khong-noi', undefined, { receives: { fields: ['Hộ tịch'] } }),
    desk('tinh-khac', 'province:32', { receives: { fields: ['Hộ tịch'] } }),
    desk('bia-ra', 'ward:11824', { demo: true, receives: { fields: ['Hộ tịch'] } }),
    desk('bia-tinh', 'province:00', { demo: true, receives: { fields: ['Hộ tịch'] } }),
  ]);
});

const found = async (asked: Partial<PlacesAsked>) => {
  const { places, inOtherWards } = await findPlaces(db, {
    ...{ province: '31', ward: null, procedure: null, field: null, day },
    ...asked,
  });
  return { ids: places.map(({ content }) => content.id), inOtherWards };
};

describe('places', () => {
  test('of the ward come before those of the province', async () => {
    expect(await found({ ward: '11824', field: 'Cấp, quản lý căn cước' })).toEqual({
      ids: ['cong-an', 'tinh'],
      inOtherWards: 0,
    });
  });

  test('that name the procedure come before those of its field', async () => {
    const asked = { ward: '11824', procedure: '9.000001', field: 'cấp, quản lý căn cước' };
    expect((await found(asked)).ids).toEqual(['phuong', 'cong-an', 'tinh']);
  });

  test('of other wards are only counted', async () => {
    expect(await found({ field: 'Hộ tịch' })).toEqual({ ids: [], inOtherWards: 2 });
    expect(await found({ ward: '11900', field: 'Hộ tịch' })).toEqual({
      ids: ['phuong-khac'],
      inOtherWards: 1,
    });
  });

  test('are all given where nothing is asked about, but none that ended, lies elsewhere or says no area', async () => {
    expect((await found({ ward: '11824' })).ids).toEqual(['cong-an', 'phuong', 'tinh']);
  });

  test('that are invented answer only in the invented province, where no real one does', async () => {
    expect((await found({ province: '00', ward: '11824' })).ids).toEqual(['bia-ra', 'bia-tinh']);
  });

  test.each(["'; drop table catalogue; --", '%', ''])('are none for the odd ward "%s"', async (ward) => {
    expect((await found({ ward, field: 'Hộ tịch' })).ids).toEqual([]);
  });
});
